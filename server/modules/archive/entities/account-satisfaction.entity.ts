import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { BaseEntity } from '../../../core/base-entity';
import { DayColumn, IdColumn, IntColumn, RefColumn, TextColumn } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';

@ObjectType({
  description:
    "A customer's satisfaction as they gave it (满意度), kept as a score over time (TIER-8). Append-only.",
})
@Entity('account_satisfaction')
@Index('idx_account_satisfaction_account', ['accountId', 'askedOn'])
export class AccountSatisfaction extends BaseEntity {
  @Field(() => ID)
  @RefColumn(() => Account, 'fk_account_satisfaction_account')
  accountId!: string;

  @Field(() => Int, { description: '0 … 100.' })
  @IntColumn()
  score!: number;

  @Field(() => GraphQLLocalDate, { description: 'Day it was asked.' })
  @DayColumn()
  askedOn!: LocalDate;

  @Field(() => ID, { description: 'The leader who asked.' })
  @RefColumn(() => User, 'fk_account_satisfaction_asked_by')
  askedById!: string;

  @Field(() => ID, { nullable: true, description: 'The contact who answered.' })
  @IdColumn({ nullable: true })
  contactId!: string | null;

  @Field(() => String, { nullable: true, description: 'What they said with it.' })
  @TextColumn(500, { nullable: true })
  note!: string | null;
}
