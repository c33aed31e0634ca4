import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { AccountTier } from '../../../../shared/vocabulary/accounts';
import { InactiveDuty } from '../../../../shared/vocabulary/territories';
import { pageOf } from '../../../core/list-query';
import { GraphQLLocalDate, GraphQLMoney, GraphQLQuantity } from '../../../core/scalars';

@ObjectType('HeldOutside', {
  description:
    'An account that on the day belongs to somebody who does not work in its territory (区域外持有, TER-7).',
})
export class HeldOutsideType {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  accountCode!: string;

  @Field(() => String)
  accountName!: string;

  @Field(() => AccountTier)
  tier!: AccountTier;

  @Field(() => ID)
  ownerId!: string;

  @Field(() => ID)
  territoryId!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day of that ownership.' })
  since!: LocalDate;
}
export const HeldOutsidePage = pageOf(() => HeldOutsideType, 'HeldOutsidePage');

@ObjectType('TerritoryContradiction', {
  description:
    'A person whose master file says another territory than their memberships do on the day (TER-7).',
})
export class TerritoryContradictionType {
  @Field(() => ID)
  userId!: string;

  @Field(() => ID)
  statedTerritoryId!: string;

  @Field(() => String, { description: 'Where the statement comes from.' })
  origin!: string;

  @Field(() => [ID], { description: 'Where the memberships say the person works; empty: nowhere.' })
  historyTerritoryIds!: readonly string[];
}

@ObjectType('CrossSelling', {
  description:
    "A territory's deliveries in a span of days, and those sold by somebody from outside (串货, TER-7).",
})
export class CrossSellingType {
  @Field(() => ID)
  territoryId!: string;

  @Field(() => Int)
  deliveries!: number;

  @Field(() => Int)
  crossDeliveries!: number;

  @Field(() => GraphQLMoney)
  amount!: Money;

  @Field(() => GraphQLMoney)
  crossAmount!: Money;

  @Field(() => GraphQLQuantity, { description: 'Quantity sold from outside, in the units of the contracts.' })
  crossQuantityMilli!: number;

  @Field(() => Int, { description: 'How many people from outside sold.' })
  sellers!: number;
}

@ObjectType('CrossSale', {
  description: 'One delivery sold by somebody from outside the territory (串货, TER-7).',
})
export class CrossSaleType {
  @Field(() => ID)
  deliveryId!: string;

  @Field(() => GraphQLLocalDate)
  soldOn!: LocalDate;

  @Field(() => ID)
  contractId!: string;

  @Field(() => String, { nullable: true })
  contractNumber!: string | null;

  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  accountName!: string;

  @Field(() => ID)
  sellerId!: string;

  @Field(() => ID)
  territoryId!: string;

  @Field(() => GraphQLMoney)
  amount!: Money;
}
export const CrossSalePage = pageOf(() => CrossSaleType, 'CrossSalePage');

@ObjectType('InactiveHolding', { description: 'Something that a person who left still holds (TER-10).' })
export class InactiveHoldingType {
  @Field(() => InactiveDuty)
  duty!: InactiveDuty;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ID)
  personId!: string;
}

@ObjectType('TerritoryLoad', {
  description: "What a territory carries today within the reader's sight, without those below it.",
})
export class TerritoryLoadType {
  @Field(() => ID)
  territoryId!: string;

  @Field(() => Int)
  accounts!: number;

  @Field(() => Int, { description: 'Accounts that nobody owns.' })
  unowned!: number;

  @Field(() => Int)
  strategic!: number;

  @Field(() => Int)
  important!: number;

  @Field(() => GraphQLMoney, {
    description:
      'Expected volume in yuan: expected amount of live leads, and what running contracts have yet to deliver.',
  })
  expected!: Money;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Open receivables, for those who may see them.' })
  open!: Money | null;

  @Field(() => Int, { description: 'Visits planned from today on.' })
  visits!: number;
}
