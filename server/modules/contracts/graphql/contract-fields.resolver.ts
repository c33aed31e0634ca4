import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Money } from '../../../../shared/money';
import { PriceDecider, PriceReason } from '../../../../shared/vocabulary/prices';
import { TierExcessKind } from '../../../../shared/vocabulary/contracts';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { GraphQLMoney } from '../../../core/scalars';
import { Account } from '../../accounts';
import { User } from '../../identity';
import { Lead } from '../../leads';
import { loadPriceList, PriceList, type PriceStanding } from '../../prices';
import { ContractLine } from '../entities/contract-line.entity';
import { ContractParty } from '../entities/contract-party.entity';
import { ContractPaymentTerm } from '../entities/contract-payment-term.entity';
import { ContractVerdict } from '../entities/contract-verdict.entity';
import { Contract } from '../entities/contract.entity';
import { Delivery } from '../entities/delivery.entity';
import { deliveriesOf, leadOf, linesOf, partiesOf, termsOf, verdictsOf } from '../queries/contract-parts';
import { priceOfLine } from '../queries/price-standing';
import { tierExcessOf } from '../queries/tier-excess';

@ObjectType({ description: "What a contract asks beyond its customer's tier (超出级别权限, TIER-4)." })
class TierExcessType {
  @Field(() => TierExcessKind)
  kind!: TierExcessKind;

  @Field(() => String, { nullable: true, description: 'The product of a price; null for the days to pay.' })
  product!: string | null;

  @Field(() => Int, { description: 'Days, or the discount in 1/10,000 of the going price.' })
  asked!: number;

  @Field(() => Int, { description: 'What the tier allows, in the same unit.' })
  allowed!: number;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Mean price in the contracts signed lately.' })
  goingPrice!: Money | null;
}

@ObjectType({ description: 'How a line stands to the price list, and who may grant its price (CRE-4).' })
class PriceStandingType {
  @Field(() => GraphQLMoney, { nullable: true, description: 'Guide price; null where it is not listed.' })
  guidePrice!: Money | null;

  @Field(() => GraphQLMoney, { nullable: true, description: 'Floor; null where it is not listed.' })
  floorPrice!: Money | null;

  @Field(() => Int, { description: 'How far below the guide price, in 1/10,000.' })
  deviationBp!: number;

  @Field(() => PriceDecider)
  decider!: PriceDecider;

  @Field(() => PriceReason)
  because!: PriceReason;
}

@Resolver(() => ContractLine)
export class ContractLineResolver {
  @FieldResolver(() => PriceStandingType, {
    nullable: true,
    description:
      'Against the price list of its submission, a draft against the one in force; null where there is none, and for those who see no price lists.',
  })
  price(@Root() line: ContractLine, @Ctx() ctx: RequestContext): Promise<PriceStanding | null> {
    return priceOfLine(ctx, line);
  }
}

@Resolver(() => Contract)
export class ContractFieldsResolver {
  @FieldResolver(() => [ContractLine])
  lines(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<ContractLine[]> {
    return linesOf(ctx, contract.id);
  }

  @FieldResolver(() => [TierExcessType], {
    description:
      "Where it asks for more than the customer's tier allows, while it is undecided: approving then needs the VP's express word (TIER-4).",
  })
  beyondTier(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<TierExcessType[]> {
    return tierExcessOf(ctx, contract);
  }

  @FieldResolver(() => PriceList, {
    nullable: true,
    description: 'The price list it is judged by; null also for those who see none (CRE-4).',
  })
  async priceList(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<PriceList | null> {
    return may(ctx, 'price.read') ? loadPriceList(ctx, contract.priceListId) : null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'The VP who let prices below the floor pass.' })
  priceGrantedBy(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, contract.priceGrantedById);
  }

  @FieldResolver(() => [ContractPaymentTerm], {
    description: 'Parts of the payment by milestones; none: everything is due by paymentTermDays (CON-4).',
  })
  paymentTerms(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<ContractPaymentTerm[]> {
    return termsOf(ctx, contract.id);
  }

  @FieldResolver(() => [ContractParty], { description: 'Who earned and earns, oldest first.' })
  parties(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<ContractParty[]> {
    return partiesOf(ctx, contract.id);
  }

  @FieldResolver(() => [ContractVerdict], { description: 'Verdicts of all rounds, the present round first.' })
  verdicts(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<ContractVerdict[]> {
    return verdictsOf(ctx, contract.id);
  }

  @FieldResolver(() => [Delivery], { description: 'Deliveries, latest first.' })
  deliveries(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<Delivery[]> {
    return deliveriesOf(ctx, contract.id);
  }

  @FieldResolver(() => Account)
  account(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<Account | null> {
    return load(ctx, Account, contract.accountId);
  }

  @FieldResolver(() => Lead, {
    nullable: true,
    description: 'The lead it came from; null also for those who see no leads.',
  })
  lead(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<Lead | null> {
    return leadOf(ctx, contract);
  }

  @FieldResolver(() => User)
  primaryRep(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, contract.primaryRepId);
  }

  @FieldResolver(() => User, { nullable: true })
  applicant(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, contract.applicantId);
  }
}

@Resolver(() => ContractParty)
export class ContractPartyResolver {
  @FieldResolver(() => User)
  rep(@Root() party: ContractParty, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, party.repId);
  }
}

@Resolver(() => ContractVerdict)
export class ContractVerdictResolver {
  @FieldResolver(() => User)
  givenBy(@Root() verdict: ContractVerdict, @Ctx() ctx: RequestContext): Promise<User | null> {
    return load(ctx, User, verdict.givenById);
  }
}

@Resolver(() => Delivery)
export class DeliveryResolver {
  @FieldResolver(() => ContractLine)
  line(@Root() delivery: Delivery, @Ctx() ctx: RequestContext): Promise<ContractLine | null> {
    return load(ctx, ContractLine, delivery.lineId);
  }
}
