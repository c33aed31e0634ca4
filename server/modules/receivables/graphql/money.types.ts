import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import {
  AgeingKey,
  AgingBucket,
  AllocationBasis,
  DelinquencyClass,
  DelinquencyReason,
  LetterOutcome,
} from '../../../../shared/vocabulary/receivables';
import { pageOf } from '../../../core/list-query';
import { GraphQLLocalDate, GraphQLMoney } from '../../../core/scalars';
import { DunningLetter } from '../entities/dunning-letter.entity';

@ObjectType('MoneyFigures', { description: 'Money of a customer or contract today.' })
export class MoneyFiguresType {
  @Field(() => GraphQLMoney, { description: 'Sum of all items.' })
  billed!: Money;

  @Field(() => GraphQLMoney)
  collected!: Money;

  @Field(() => GraphQLMoney, { description: 'Credit notes and write-offs, less recoveries.' })
  adjusted!: Money;

  @Field(() => GraphQLMoney)
  open!: Money;

  @Field(() => GraphQLMoney, { description: 'Open and past due.' })
  overdue!: Money;

  @Field(() => GraphQLMoney, { description: 'Of what is open: disputed and not settled (DUN-4).' })
  disputed!: Money;
}

@ObjectType({ description: 'What the rule says about a debt today (REC-2).' })
export class DebtStanding {
  @Field(() => DelinquencyClass)
  class!: DelinquencyClass;

  @Field(() => DelinquencyReason)
  because!: DelinquencyReason;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day of a stricter class if nothing happens.',
  })
  nextStepOn!: LocalDate | null;

  @Field(() => DelinquencyClass, { nullable: true })
  nextClass!: DelinquencyClass | null;

  @Field(() => Boolean, { description: 'Class A that is about to become B.' })
  aboutToBecomeB!: boolean;
}

@ObjectType('AgeingAmount', { description: 'Open money of one age.' })
export class AgeingAmountType {
  @Field(() => AgingBucket)
  bucket!: AgingBucket;

  @Field(() => GraphQLMoney)
  amount!: Money;
}

@ObjectType('AgeingRow', { description: 'One line of an ageing report.' })
export class AgeingRowType {
  @Field(() => ID, {
    description: 'Id or code of what the report is grouped by; empty for accounts without territory.',
  })
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [AgeingAmountType], { description: 'All buckets in order.' })
  buckets!: AgeingAmountType[];

  @Field(() => GraphQLMoney)
  total!: Money;

  @Field(() => GraphQLMoney, { description: 'Of which disputed on that day (DUN-4).' })
  disputed!: Money;
}

@ObjectType('AgeingControl', {
  description:
    'The proof of an ageing report: items − unallocated = billed − (received − refunded) − adjusted (REC-6).',
})
export class AgeingControlType {
  @Field(() => GraphQLMoney)
  itemsTotal!: Money;

  @Field(() => GraphQLMoney, {
    nullable: true,
    description: 'Null for those who see part of the contracts: unallocated money belongs to no contract.',
  })
  unallocated!: Money | null;

  @Field(() => GraphQLMoney)
  controlTotal!: Money;

  @Field(() => Boolean)
  ties!: boolean;
}

@ObjectType('AgeingReport', { description: 'Ageing of receivables on a day (账龄分析, REC-6).' })
export class AgeingReportType {
  @Field(() => GraphQLLocalDate)
  asOf!: LocalDate;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'By when its facts were booked; null for all that is known now.',
  })
  bookedBy!: LocalDate | null;

  @Field(() => AgeingKey)
  by!: AgeingKey;

  @Field(() => [AgeingRowType], { description: 'Largest first; one page.' })
  rows!: AgeingRowType[];

  @Field(() => Int, { description: 'Number of all rows.' })
  rowCount!: number;

  @Field(() => [AgeingAmountType], { description: 'Over all rows.' })
  totals!: AgeingAmountType[];

  @Field(() => GraphQLMoney, { description: 'Of which disputed, over all rows (DUN-4).' })
  disputed!: Money;

  @Field(() => AgeingControlType)
  control!: AgeingControlType;
}

@ObjectType('OverdueAccount', { description: 'A customer with overdue money (DUN-1).' })
export class OverdueAccountType {
  @Field(() => ID, { description: 'Id of the account.' })
  id!: string;

  @Field(() => GraphQLMoney)
  open!: Money;

  @Field(() => GraphQLMoney)
  overdue!: Money;

  @Field(() => GraphQLMoney, { description: 'Of what is open: disputed and not settled (DUN-4).' })
  disputed!: Money;

  @Field(() => GraphQLLocalDate)
  oldestDueOn!: LocalDate;

  @Field(() => Int, { description: 'Consecutive letters that count now (DUN-2).' })
  unansweredLetters!: number;

  @Field(() => GraphQLLocalDate, { nullable: true })
  lastLetterOn!: LocalDate | null;
}

export const OverdueAccountPage = pageOf(() => OverdueAccountType, 'OverdueAccountPage');

@ObjectType('ProposedAllocation', { description: 'What a receipt would pay.' })
export class ProposedAllocationType {
  @Field(() => ID)
  receivableId!: string;

  @Field(() => GraphQLMoney)
  amount!: Money;

  @Field(() => AllocationBasis)
  basis!: AllocationBasis;
}

@ObjectType('AllocationProposal', { description: 'How an amount would be allocated (REC-1).' })
export class AllocationProposalType {
  @Field(() => [ProposedAllocationType])
  allocations!: ProposedAllocationType[];

  @Field(() => GraphQLMoney, { description: 'What would stay unallocated.' })
  rest!: Money;
}

@ObjectType('LetterResult', { description: 'What a run of letters did, or would do, for one customer.' })
export class LetterResultType {
  @Field(() => ID)
  accountId!: string;

  @Field(() => LetterOutcome)
  outcome!: LetterOutcome;

  @Field(() => GraphQLMoney)
  overdueAmount!: Money;

  @Field(() => Int, { nullable: true, description: 'Which consecutive letter it is.' })
  sequence!: number | null;

  @Field(() => DunningLetter, {
    nullable: true,
    description: 'The letter of this month; null in a dry run and where none was due.',
  })
  letter!: DunningLetter | null;
}
