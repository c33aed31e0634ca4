import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ExplainedLine } from '../../../../shared/messages/explanations';
import type { LocalDate, Month } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { RepPart } from '../../../../shared/vocabulary/commissions';
import {
  GraphQLData,
  GraphQLInstant,
  GraphQLLocalDate,
  GraphQLMoney,
  GraphQLMonth,
} from '../../../core/scalars';
import type { ContractCommission, ContractShare } from '../queries/contract-commission';
import type { HeldCommission } from '../queries/held-commissions';
import type { MonthProgress, StatementTotals } from '../queries/month-progress';
import type { LedgerDifference, LedgerVerification } from '../queries/verify-ledger';
import type { PayoutFile } from '../use-cases/close-period';
import type { CommissionRun } from '../use-cases/run-commissions';

@ObjectType('RateBand', { description: 'A band of a rate table, in the units of its plan.' })
export class RateBandType {
  @Field(() => String, { nullable: true, description: 'Upper bound, inclusive; null on the last band.' })
  upTo!: string | null;

  @Field(() => String, { description: 'Yuan per unit, or per cent.' })
  rate!: string;
}

@ObjectType('ReleaseStep', { description: 'A step of the release.' })
export class ReleaseStepType {
  @Field(() => Int)
  atBp!: number;

  @Field(() => Int)
  releaseBp!: number;
}

@ObjectType('ContractShare', { description: "One rep's commission on a contract, cumulative to today." })
export class ContractShareType implements ContractShare {
  @Field(() => ID)
  repId!: string;

  @Field(() => RepPart)
  part!: RepPart;

  @Field(() => GraphQLMoney)
  accrued!: Money;

  @Field(() => GraphQLMoney)
  released!: Money;

  @Field(() => GraphQLMoney)
  held!: Money;
}

@ObjectType('ContractCommission', {
  description: 'What a contract has earned and released today, and why (COM-10).',
})
export class ContractCommissionType implements ContractCommission {
  @Field(() => ID)
  contractId!: string;

  @Field(() => [ContractShareType])
  shares!: ContractShareType[];

  @Field(() => GraphQLMoney)
  collected!: Money;

  @Field(() => GraphQLMoney, { description: "What is to be collected, by the plan's ratio base." })
  base!: Money;

  @Field(() => GraphQLMoney, { description: 'Still missing before everything is released.' })
  missing!: Money;

  @Field(() => Boolean, { description: 'Fully collected and delivered in full (COM-3).' })
  full!: boolean;

  @Field(() => GraphQLData, { description: "Tree of { text, children } in the reader's language." })
  explanation!: readonly ExplainedLine[];
}

@ObjectType('CommissionBalance', {
  description: "A person's commission over all contracts and months, from the ledger.",
})
export class CommissionBalanceType {
  @Field(() => GraphQLMoney, { description: 'Earned, waiting for the money to come in.' })
  held!: Money;

  @Field(() => GraphQLMoney, {
    description: 'Released, not yet paid out; negative when money has to come back.',
  })
  payable!: Money;

  @Field(() => GraphQLMoney)
  paid!: Money;
}

@ObjectType('CommissionRun', { description: 'What a run computed and posted.' })
export class CommissionRunType implements CommissionRun {
  @Field(() => Int)
  contracts!: number;

  @Field(() => Int)
  entries!: number;

  @Field(() => GraphQLMoney)
  accrued!: Money;

  @Field(() => GraphQLMoney)
  released!: Money;
}

@ObjectType('PayoutFile', { description: 'The file for payroll (工资发放文件).' })
export class PayoutFileType implements PayoutFile {
  @Field(() => String)
  fileName!: string;

  @Field(() => String, { description: 'CSV with BOM.' })
  content!: string;

  @Field(() => String, { description: 'SHA-256 of the content.' })
  checksum!: string;

  @Field(() => GraphQLMoney)
  total!: Money;

  @Field(() => Int, { description: 'How often it was made; more than 1 is a warning.' })
  exports!: number;
}

@ObjectType('LedgerDifference', { description: 'A place where the ledger does not say what the facts say.' })
export class LedgerDifferenceType implements LedgerDifference {
  @Field(() => String)
  kind!: LedgerDifference['kind'];

  @Field(() => ID)
  subjectId!: string;

  @Field(() => String)
  detail!: string;

  @Field(() => GraphQLMoney)
  amount!: Money;
}

@ObjectType('LedgerVerification', { description: 'The whole ledger recomputed from the facts (账实核对).' })
export class LedgerVerificationType implements LedgerVerification {
  @Field(() => Int)
  contracts!: number;

  @Field(() => Int)
  entries!: number;

  @Field(() => Int, { description: 'Contracts with facts that no run has looked at yet.' })
  waiting!: number;

  @Field(() => [LedgerDifferenceType])
  differences!: readonly LedgerDifferenceType[];

  @Field(() => GraphQLInstant)
  verifiedAt!: Date;
}

@ObjectType('HeldCommission', {
  description: 'Commission earned on a contract and not yet released, with what would release it (COM-11).',
})
export class HeldCommissionType implements HeldCommission {
  @Field(() => ID)
  contractId!: string;

  @Field(() => ID)
  repId!: string;

  @Field(() => GraphQLMoney)
  held!: Money;

  @Field(() => GraphQLMoney, { description: 'Still to be collected before everything is released.' })
  missing!: Money;

  @Field(() => Boolean, {
    description:
      'The contract is marked delivered in full; without it nothing counts as fully collected (COM-3).',
  })
  deliveredInFull!: boolean;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'When the last open item falls due; null when nothing is open.',
  })
  lastDueOn!: LocalDate | null;
}

@ObjectType('StatementTotals', {
  description: 'Sums over the statements of a month that the caller may see.',
})
export class StatementTotalsType implements StatementTotals {
  @Field(() => GraphQLMoney)
  opening!: Money;

  @Field(() => GraphQLMoney)
  accrued!: Money;

  @Field(() => GraphQLMoney)
  released!: Money;

  @Field(() => GraphQLMoney)
  clawedBack!: Money;

  @Field(() => GraphQLMoney)
  paid!: Money;

  @Field(() => GraphQLMoney)
  closing!: Money;

  @Field(() => GraphQLMoney)
  held!: Money;
}

@ObjectType('MonthProgress', {
  description: 'How far a month of commissions is on its way, and what holds it up (COM-8).',
})
export class MonthProgressType implements MonthProgress {
  @Field(() => Boolean, { description: 'The month is over: it can be calculated.' })
  over!: boolean;

  @Field(() => GraphQLMonth, {
    nullable: true,
    description: 'An earlier month that is not paid yet; it goes first.',
  })
  earlierOpen!: Month | null;

  @Field(() => Int, { description: 'Contracts with facts that no run has looked at yet.' })
  waiting!: number;

  @Field(() => Int, { description: 'Statements of the month, of everybody.' })
  statements!: number;

  @Field(() => Int, { description: 'Statements without approval, of everybody.' })
  unapproved!: number;

  @Field(() => Int, {
    description: "Statements that wait for the caller: in sight, unapproved, not the caller's own.",
  })
  toApprove!: number;

  @Field(() => Boolean, {
    description: 'The caller is paid in this month, so somebody else decides (COM-11).',
  })
  own!: boolean;

  @Field(() => StatementTotalsType)
  totals!: StatementTotalsType;
}
