import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { Contract, ContractLine, Delivery } from '../../contracts';
import { User } from '../../identity';
import { DeliveryAcceptance } from '../entities/delivery-acceptance.entity';
import { SupplyNotice } from '../entities/supply-notice.entity';
import { acceptanceOf, listSupplyNotices } from '../queries/supply';
import { acceptDelivery } from '../use-cases/accept-delivery';
import { issueSupplyNotice, withdrawSupplyNotice } from '../use-cases/issue-supply-notice';
import {
  AcceptDeliveryInput,
  IssueSupplyNoticeInput,
  SupplyNoticeFilter,
  WithdrawSupplyNoticeInput,
} from './supply.inputs';

const SupplyNoticePage = pageOf(() => SupplyNotice, 'SupplyNoticePage');

@Resolver(() => SupplyNotice)
export class SupplyResolver {
  @Query(() => SupplyNoticePage, {
    description: "Supply notices (供货通知) of contracts in the reader's sight (CON-1).",
  })
  @Authorized('contract.read')
  supplyNotices(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => SupplyNoticeFilter, { nullable: true }) filter?: SupplyNoticeFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<SupplyNotice>> {
    return listSupplyNotices(ctx, { filter, sort, page });
  }

  @Mutation(() => SupplyNotice, {
    description:
      'Release goods of a contract for production and supply (CON-1). Fails with supply.above_contract, supply.needed_past, account.on_supply_stop, credit.over_limit.',
  })
  @Authorized('supply.notice')
  issueSupplyNotice(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => IssueSupplyNoticeInput) input: IssueSupplyNoticeInput,
  ): Promise<SupplyNotice> {
    return issueSupplyNotice(ctx, input);
  }

  @Mutation(() => SupplyNotice, {
    description:
      'Take a notice back as far as nothing of it is delivered. Fails with supply.withdrawn_already, supply.delivered_already.',
  })
  @Authorized('supply.notice')
  withdrawSupplyNotice(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WithdrawSupplyNoticeInput) input: WithdrawSupplyNoticeInput,
  ): Promise<SupplyNotice> {
    return withdrawSupplyNotice(ctx, input);
  }

  @Mutation(() => DeliveryAcceptance, {
    description:
      'Record what the customer accepted of a delivery; another quantity settles the difference (CON-5). Fails with supply.accepted_already.',
  })
  @Authorized('delivery.record')
  acceptDelivery(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AcceptDeliveryInput) input: AcceptDeliveryInput,
  ): Promise<DeliveryAcceptance> {
    return acceptDelivery(ctx, input);
  }

  @FieldResolver(() => Contract)
  contract(@Ctx() ctx: RequestContext, @Root() notice: SupplyNotice): Promise<Contract | null> {
    return load(ctx, Contract, notice.contractId);
  }

  @FieldResolver(() => ContractLine)
  line(@Ctx() ctx: RequestContext, @Root() notice: SupplyNotice): Promise<ContractLine | null> {
    return load(ctx, ContractLine, notice.lineId);
  }

  @FieldResolver(() => User, { nullable: true })
  issuedBy(@Ctx() ctx: RequestContext, @Root() notice: SupplyNotice): Promise<User | null> {
    return load(ctx, User, notice.issuedById);
  }
}

@Resolver(() => Delivery)
export class DeliveryAcceptanceResolver {
  @FieldResolver(() => DeliveryAcceptance, {
    nullable: true,
    description: 'What the customer accepted of it.',
  })
  acceptance(@Ctx() ctx: RequestContext, @Root() delivery: Delivery): Promise<DeliveryAcceptance | null> {
    return acceptanceOf(ctx, delivery.id);
  }
}
