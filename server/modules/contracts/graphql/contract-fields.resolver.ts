import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { Account } from '../../accounts';
import { User } from '../../identity';
import { Lead } from '../../leads';
import { ContractLine } from '../entities/contract-line.entity';
import { ContractParty } from '../entities/contract-party.entity';
import { ContractVerdict } from '../entities/contract-verdict.entity';
import { Contract } from '../entities/contract.entity';
import { Delivery } from '../entities/delivery.entity';
import { deliveriesOf, leadOf, linesOf, partiesOf, verdictsOf } from '../queries/contract-parts';

@Resolver(() => Contract)
export class ContractFieldsResolver {
  @FieldResolver(() => [ContractLine])
  lines(@Root() contract: Contract, @Ctx() ctx: RequestContext): Promise<ContractLine[]> {
    return linesOf(ctx, contract.id);
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
