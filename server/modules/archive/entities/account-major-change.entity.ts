import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { MajorChangeKind } from '../../../../shared/vocabulary/archive';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IdColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';

@ObjectType({ description: 'A major change at a customer (经营异动/人员异动, TIER-7). Append-only.' })
@Entity('account_major_change')
@Index('idx_account_major_change_account', ['accountId', 'happenedOn'])
export class AccountMajorChange extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_major_change_account')
  accountId!: string;

  @Field(() => MajorChangeKind, { description: 'Operation or people.' })
  @CodeColumn()
  kind!: MajorChangeKind;

  @Field(() => GraphQLLocalDate, { description: 'Day it happened.' })
  @DayColumn()
  happenedOn!: LocalDate;

  @Field(() => String, { description: 'What changed.' })
  @TextColumn(500)
  what!: string;

  @Field(() => String, { nullable: true, description: 'What it means for us.' })
  @TextColumn(500, { nullable: true })
  effect!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who recorded it; null for the system itself.' })
  @IdColumn({ nullable: true })
  recordedById!: string | null;
}
