import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ExplainedLine } from '../../../../shared/messages/explanations';
import type { Money } from '../../../../shared/money';
import { RepPart } from '../../../../shared/vocabulary/commissions';
import { GraphQLData, GraphQLMoney } from '../../../core/scalars';
import type { ContractCommission, ContractShare } from '../queries/contract-commission';
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

@ObjectType('ContractShare', { description: 'One rep\'s commission on a contract, cumulative to today.' })
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

@ObjectType('ContractCommission', { description: 'What a contract has earned and released today, and why (COM-10).' })
export class ContractCommissionType implements ContractCommission {
  @Field(() => ID)
  contractId!: string;

  @Field(() => [ContractShareType])
  shares!: ContractShareType[];

  @Field(() => GraphQLMoney)
  collected!: Money;

  @Field(() => GraphQLMoney, { description: 'What is to be collected, by the plan\'s ratio base.' })
  base!: Money;

  @Field(() => GraphQLMoney, { description: 'Still missing before everything is released.' })
  missing!: Money;

  @Field(() => Boolean, { description: 'Fully collected and delivered in full (COM-3).' })
  full!: boolean;

  @Field(() => GraphQLData, { description: 'Tree of { text, children } in the reader\'s language.' })
  explanation!: readonly ExplainedLine[];
}

@ObjectType('CommissionBalance', { description: 'A person\'s commission over all contracts and months, from the ledger.' })
export class CommissionBalanceType {
  @Field(() => GraphQLMoney, { description: 'Earned, waiting for the money to come in.' })
  held!: Money;

  @Field(() => GraphQLMoney, { description: 'Released, not yet paid out; negative when money has to come back.' })
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
}

