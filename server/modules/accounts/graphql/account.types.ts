import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { GraphQLLocalDate } from '../../../core/scalars';
import { AccountOwnership } from '../entities/account-ownership.entity';
import type { HandOver, HandOverRow } from '../use-cases/hand-over-accounts';

@ObjectType({ description: 'Why an account is whose it is on a day (TER-9).' })
export class OwnershipAnswer {
  @Field(() => GraphQLLocalDate)
  on!: LocalDate;

  @Field(() => AccountOwnership)
  row!: AccountOwnership;

  @Field(() => String, { description: "The answer in one sentence, in the reader's language." })
  sentence!: string;
}

@ObjectType('AccountHandOverRow', { description: 'The answer for one account of a hand-over.' })
export class HandOverRowType implements HandOverRow {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  accountCode!: string;

  @Field(() => String)
  accountName!: string;

  @Field(() => ID, { nullable: true })
  fromOwnerId!: string | null;

  @Field(() => Boolean)
  moved!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it stays.' })
  refusal!: string | null;

  @Field(() => String, { nullable: true })
  refusalCode!: string | null;
}

@ObjectType('AccountHandOver', { description: 'A hand-over, account by account.' })
export class HandOverType implements HandOver {
  @Field(() => Boolean)
  dryRun!: boolean;

  @Field(() => Int)
  moved!: number;

  @Field(() => [HandOverRowType])
  rows!: HandOverRowType[];
}

@ObjectType({ description: 'Number of accounts of a tier.' })
export class TierCount {
  @Field(() => AccountTier)
  tier!: AccountTier;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'Figures over exactly the accounts that the list with the same filter shows.' })
export class AccountSummary {
  @Field(() => Int)
  total!: number;

  @Field(() => [TierCount])
  byTier!: TierCount[];

  @Field(() => Int)
  unowned!: number;

  @Field(() => Int)
  onSupplyStop!: number;
}
