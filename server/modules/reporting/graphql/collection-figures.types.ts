import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate, Month } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { GraphQLLocalDate, GraphQLMoney, GraphQLMonth } from '../../../core/scalars';
import type { CollectionFigures, CollectionMonth } from '../queries/collection-figures';
import type { CountBackStep } from '../rules/collection-measures';

@ObjectType('CountBackStep', {
  description: 'A month that the count-back took off the open balance (REC-6).',
})
class CountBackStepType implements CountBackStep {
  @Field(() => GraphQLMonth)
  month!: Month;

  @Field(() => GraphQLMoney, { description: 'Billed in the month, in yuan.' })
  billed!: Money;

  @Field(() => GraphQLMoney, { description: 'What of the open balance it explains, in yuan.' })
  taken!: Money;

  @Field(() => Int, {
    description: 'Days counted for it, in tenths of a day: all of them, of the last month in proportion.',
  })
  daysTenths!: number;
}

@ObjectType('CollectionMonth', {
  description: 'How well money came in by the end of a month (REC-6); of the running month, by today.',
})
export class CollectionMonthType implements CollectionMonth {
  @Field(() => GraphQLMonth)
  month!: Month;

  @Field(() => GraphQLLocalDate, {
    description: 'Day of the closing figures; the ageing of this day shows their rows.',
  })
  endsOn!: LocalDate;

  @Field(() => GraphQLMoney, { description: 'Open items at the end of the month before, in yuan.' })
  opening!: Money;

  @Field(() => GraphQLMoney, { description: 'Items opened in the month by their document day, in yuan.' })
  billed!: Money;

  @Field(() => GraphQLMoney, { description: 'Open items at the end, in yuan, without unallocated receipts.' })
  closing!: Money;

  @Field(() => GraphQLMoney, { description: 'Of the closing: not yet due on that day, in yuan.' })
  notDue!: Money;

  @Field(() => GraphQLMoney, { description: 'Billed in this month and the two before, in yuan.' })
  periodBilled!: Money;

  @Field(() => Int, { description: 'Days of these three months.' })
  periodDays!: number;

  @Field(() => GraphQLMoney, { description: 'Billed in the twelve months up to this one, in yuan.' })
  yearBilled!: Money;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days sales outstanding by the balance method, in tenths of a day: closing ÷ periodBilled × periodDays. Null where nothing was billed.',
  })
  balanceDsoTenths!: number | null;

  @Field(() => Int, {
    description:
      'Days sales outstanding by the count-back (exhaustion) method, in tenths of a day: the closing is taken off the billing of month after month backwards; the sum of the days of countBackSteps.',
  })
  countBackDsoTenths!: number;

  @Field(() => GraphQLMoney, {
    description:
      'What twelve months of billing did not explain, in yuan: where it is not 0 the days are at least these.',
  })
  countBackRest!: Money;

  @Field(() => [CountBackStepType], { description: 'The months it counted, latest first.' })
  countBackSteps!: readonly CountBackStep[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Collection effectiveness index (CEI), in 1/10,000: (opening + billed − closing) ÷ (opening + billed − notDue). Null where nothing was to be collected.',
  })
  effectivenessBp!: number | null;

  @Field(() => Int, { nullable: true, description: 'Overdue part of the closing, in 1/10,000.' })
  overdueShareBp!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'closing ÷ yearBilled, in 1/10,000; beyond crisisLineBp is the crisis line.',
  })
  openToSalesBp!: number | null;
}

@ObjectType({ description: 'The last month of one unit, by the units of the contracts’ reps today.' })
class UnitCollection {
  @Field(() => ID)
  unitId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CollectionMonthType)
  last!: CollectionMonth;
}

@ObjectType('CollectionFigures', {
  description: 'DSO, collection effectiveness and receivables to sales of twelve months (REC-6).',
})
export class CollectionFiguresType implements CollectionFigures {
  @Field(() => GraphQLLocalDate)
  asOf!: LocalDate;

  @Field(() => ID, { nullable: true })
  unitId!: string | null;

  @Field(() => Int, { description: 'Two thirds, in 1/10,000.' })
  crisisLineBp!: number;

  @Field(() => [CollectionMonthType], { description: 'Twelve months, the running one last.' })
  months!: readonly CollectionMonth[];

  @Field(() => [UnitCollection], { description: 'Units with anything billed or open, who owes most first.' })
  units!: readonly UnitCollection[];
}
