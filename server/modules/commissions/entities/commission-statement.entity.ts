import { Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { Month } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { BaseEntity } from '../../../core/base-entity';
import {
  IdColumn,
  InstantColumn,
  MoneyColumn,
  MonthColumn,
  RefColumn,
  TextColumn,
  Unique,
} from '../../../core/columns';
import { GraphQLInstant, GraphQLMoney, GraphQLMonth } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({
  description:
    "One person's month (提成单): what was payable before, what moved, what is paid, what remains (COM-11).",
})
@Entity('commission_statement')
@Unique('uq_commission_statement', ['month', 'repId'])
export class CommissionStatement extends BaseEntity {
  @Field(() => GraphQLMonth)
  @MonthColumn()
  month!: Month;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_commission_statement_rep')
  repId!: string;

  @Field(() => GraphQLMoney, {
    description: 'Payable carried over from the months before; negative when money has to come back.',
  })
  @MoneyColumn()
  opening!: Money;

  @Field(() => GraphQLMoney, { description: 'Earned in the month, on delivery.' })
  @MoneyColumn()
  accrued!: Money;

  @Field(() => GraphQLMoney, { description: 'Became payable in the month.' })
  @MoneyColumn()
  released!: Money;

  @Field(() => GraphQLMoney, {
    description:
      'Taken back in the month (negative), with what was drawn ahead and comes off what was released.',
  })
  @MoneyColumn()
  clawedBack!: Money;

  @Field(() => GraphQLMoney, {
    description: 'Part of released and clawed back that belongs to earlier months.',
  })
  @MoneyColumn()
  ofEarlierMonths!: Money;

  @Field(() => GraphQLMoney)
  @MoneyColumn()
  paid!: Money;

  @Field(() => GraphQLMoney, { description: 'opening + released + clawed back − paid.' })
  @MoneyColumn()
  closing!: Money;

  @Field(() => GraphQLMoney, { description: 'Earned and not yet released at the end of the month.' })
  @MoneyColumn()
  held!: Money;

  /** SHA-256 over the entries it was made from: an approval binds to it. */
  @TextColumn(64)
  contentHash!: string;

  @Field(() => ID, { nullable: true })
  @IdColumn({ nullable: true })
  approvedById!: string | null;

  @Field(() => GraphQLInstant, { nullable: true })
  @InstantColumn({ nullable: true })
  approvedAt!: Date | null;
}
