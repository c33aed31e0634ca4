import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { NotBlank } from '../../../core/check-input';
import { Territory } from '../../territories';
import type { Spread } from '../rules/balance-loads';
import { RepLoadType } from './assignment.types';

@ObjectType('LoadSpread', { description: 'How uneven loads are (TER-8).' })
export class SpreadType implements Spread {
  @Field(() => Int, {
    description: 'Coefficient of variation, standard deviation over mean, in 1/10,000; 0 is even.',
  })
  variationBp!: number;

  @Field(() => Int, { description: "The highest load, in millionths of the territory's whole." })
  highest!: number;

  @Field(() => Int, { description: "The lowest load, in millionths of the territory's whole." })
  lowest!: number;
}

@ObjectType('PersonBalance', { description: "A person's load before and after a balance (TER-8)." })
export class PersonBalanceType extends RepLoadType {
  @Field(() => Int, { description: "Load before, in 1/10,000 of the mean of the territory's people." })
  loadBeforeBp!: number;

  @Field(() => Int, { description: "Load after, in 1/10,000 of the mean of the territory's people." })
  loadAfterBp!: number;
}

@ObjectType('BalanceMove', { description: 'One account that a balance would hand over (TER-8).' })
export class BalanceMoveType {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  accountCode!: string;

  @Field(() => String)
  accountName!: string;

  @Field(() => AccountTier)
  tier!: AccountTier;

  @Field(() => ID)
  fromOwnerId!: string;

  @Field(() => ID)
  toOwnerId!: string;

  @Field(() => Int, { description: "Its load, in millionths of the territory's whole." })
  load!: number;
}

@ObjectType('TerritoryBalance', {
  description:
    'A proposal that evens the loads of a territory and those below it, moving as few accounts as possible (负荷均衡, TER-8). Nothing is written.',
})
export class TerritoryBalanceType {
  @Field(() => Territory)
  territory!: Territory;

  @Field(() => Int, { description: 'Accounts with an owner there.' })
  accounts!: number;

  @Field(() => Int, {
    description:
      "Accounts that stay whatever the balance: pinned, ruled, protected, in dispute, in class B or C debt, visited in a frozen week, or the VP's to move.",
  })
  fixed!: number;

  @Field(() => SpreadType)
  before!: SpreadType;

  @Field(() => SpreadType)
  after!: SpreadType;

  @Field(() => [PersonBalanceType], { description: 'The people, the heaviest load first.' })
  people!: PersonBalanceType[];

  @Field(() => Int, { description: 'Accounts that would change hands.' })
  moveCount!: number;

  @Field(() => [BalanceMoveType], { description: 'The first 500 of them, in the order of the proposal.' })
  moves!: BalanceMoveType[];

  @Field(() => String, { description: 'Of exactly these moves: a draft is made of them or of none.' })
  digest!: string;
}

@InputType({ description: 'The balance to make a draft of.' })
export class DraftBalanceInput {
  @Field(() => ID)
  territoryId!: string;

  @Field(() => String, { description: 'Digest of the proposal, 64 characters.' })
  @NotBlank()
  @MaxLength(64)
  digest!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the draft; the territory and the day unless told.',
  })
  @MaxLength(80)
  name?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  idempotencyKey?: string;
}
