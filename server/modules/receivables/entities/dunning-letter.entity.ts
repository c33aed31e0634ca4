import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { LocalDate, Month } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import {
  DayColumn,
  IdColumn,
  IntColumn,
  MonthColumn,
  MoneyColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLLocalDate, GraphQLMoney, GraphQLMonth } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';

@ObjectType({
  description:
    'A work-contact letter about overdue money (工作联系函/催款函), at most one per customer and month (DUN-1, DUN-2).',
})
@Entity('dunning_letter')
@Unique('uq_dunning_letter_number', ['number'])
@Unique('uq_dunning_letter_month', ['accountId', 'month'])
@Index('idx_dunning_letter_issued', ['issuedOn'])
export class DunningLetter extends BaseEntity {
  @Field(() => String)
  @TextColumn(40)
  number!: string;

  @Field(() => ID)
  @RefColumn(() => Account, 'fk_dunning_letter_account')
  accountId!: string;

  @Field(() => GraphQLMonth)
  @MonthColumn()
  month!: Month;

  @Field(() => Int, {
    description: 'Which consecutive letter it was when issued; the third stops supply (DUN-2).',
  })
  @IntColumn()
  sequence!: number;

  @Field(() => GraphQLLocalDate)
  @DayColumn()
  issuedOn!: LocalDate;

  @Field(() => GraphQLMoney, { description: 'Sum of its lines: what was overdue.' })
  @MoneyColumn()
  overdueAmount!: Money;

  @Field(() => ID, {
    nullable: true,
    description: 'Finance: who signed it off; null where a broken promise sent it at once (DUN-3).',
  })
  @RefColumn(() => User, 'fk_dunning_letter_issued_by', { nullable: true })
  issuedById!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'When everything overdue was settled; null while it counts. A bounced payment takes it back (DUN-3).',
  })
  @DayColumn({ nullable: true })
  settledOn!: LocalDate | null;

  /** Letters that one payment settled share it: what re-opens one re-opens all of them. */
  @IdColumn({ nullable: true })
  settlementId!: string | null;
}
