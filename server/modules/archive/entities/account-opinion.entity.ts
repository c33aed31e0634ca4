import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { OpinionAspect, OpinionSource } from '../../../../shared/vocabulary/archive';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IdColumn, IntColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';

@ObjectType({
  description:
    'What people in the trade say of a customer (口碑): one opinion, never changed, a later one stands beside it (ARC-1). Append-only.',
})
@Entity('account_opinion')
@Index('idx_account_opinion_account', ['accountId', 'heardOn'])
export class AccountOpinion extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_opinion_account')
  accountId!: string;

  @Field(() => OpinionAspect, { description: 'What it is about.' })
  @CodeColumn()
  aspect!: OpinionAspect;

  @Field(() => Int, { description: '1 very poor … 5 very good.' })
  @IntColumn()
  score!: number;

  @Field(() => OpinionSource, { description: 'Where it was heard.' })
  @CodeColumn()
  source!: OpinionSource;

  @Field(() => String, { description: 'In words.' })
  @TextColumn(500)
  note!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day it was heard.' })
  @DayColumn()
  heardOn!: LocalDate;

  @Field(() => ID, { nullable: true, description: 'Who recorded it; null for the system itself.' })
  @IdColumn({ nullable: true })
  recordedById!: string | null;
}
