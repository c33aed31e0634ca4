import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { PageInput, pageOf, SortInput, type Page } from '../../../core/list-query';
import { load } from '../../../core/persistence';
import { GraphQLMoney } from '../../../core/scalars';
import { Contract, getVisibleContract } from '../../contracts';
import { User } from '../../identity';
import { Invoice } from '../entities/invoice.entity';
import { getVisibleInvoice, invoicingOf, listInvoices, type InvoicingOf } from '../queries/invoices';
import { cancelInvoice } from '../use-cases/cancel-invoice';
import { issueInvoice } from '../use-cases/issue-invoice';
import { CancelInvoiceInput, InvoiceFilter, IssueInvoiceInput } from './invoice.inputs';

const InvoicePage = pageOf(() => Invoice, 'InvoicePage');

@ObjectType({ description: 'Whether and up to how much a contract may be invoiced (CON-3).' })
class InvoicingType {
  @Field(() => GraphQLMoney, { description: 'Billed for goods and services, less credit notes.' })
  billed!: Money;

  @Field(() => GraphQLMoney)
  collected!: Money;

  @Field(() => GraphQLMoney, { description: 'Sum of the invoices that stand.' })
  invoiced!: Money;

  @Field(() => GraphQLMoney, { description: 'What may still be invoiced.' })
  left!: Money;

  @Field(() => Int, { description: 'Share of the billed amount that is collected, in 1/10,000.' })
  collectedBp!: number;

  @Field(() => Int, { description: 'Share that the policy asks for.' })
  leastCollectedBp!: number;

  @Field(() => Boolean, { description: 'Is enough collected? Else an invoice needs an exception.' })
  enough!: boolean;
}

@Resolver(() => Invoice)
export class InvoiceResolver {
  @Query(() => InvoicePage, { description: "Invoices on contracts in the reader's sight (CON-3)." })
  @Authorized('receivable.read')
  invoices(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => InvoiceFilter, { nullable: true }) filter?: InvoiceFilter,
    @Arg('sort', () => SortInput, { nullable: true }) sort?: SortInput,
    @Arg('page', () => PageInput, { nullable: true }) page?: PageInput,
  ): Promise<Page<Invoice>> {
    return listInvoices(ctx, { filter, sort, page });
  }

  @Query(() => Invoice, { description: 'One invoice.' })
  @Authorized('receivable.read')
  invoice(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<Invoice> {
    return getVisibleInvoice(ctx, id);
  }

  @Query(() => InvoicingType, {
    description: 'Whether and up to how much a contract may be invoiced (CON-3).',
  })
  @Authorized('receivable.read')
  async invoicing(
    @Ctx() ctx: RequestContext,
    @Arg('contractId', () => ID) contractId: string,
  ): Promise<InvoicingOf> {
    const contract = await getVisibleContract(ctx, contractId, 'contractId');
    return invoicingOf(ctx, contract.id);
  }

  @Mutation(() => Invoice, {
    description:
      'Invoice what was billed on a contract. The share that must be collected is of the billed amount; earlier only with a reason by who may make exceptions (CON-3). Fails with invoice.below_share, invoice.above_billed, invoice.number_taken.',
  })
  @Authorized('invoice.issue', 'invoice.except')
  issueInvoice(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => IssueInvoiceInput) input: IssueInvoiceInput,
  ): Promise<Invoice> {
    return issueInvoice(ctx, input);
  }

  @Mutation(() => Invoice, {
    description: 'Cancel an invoice by a red letter (红冲). Fails with invoice.cancelled_already.',
  })
  @Authorized('invoice.issue')
  cancelInvoice(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CancelInvoiceInput) input: CancelInvoiceInput,
  ): Promise<Invoice> {
    return cancelInvoice(ctx, input);
  }

  @FieldResolver(() => Contract)
  contract(@Ctx() ctx: RequestContext, @Root() invoice: Invoice): Promise<Contract | null> {
    return load(ctx, Contract, invoice.contractId);
  }

  @FieldResolver(() => User, { nullable: true })
  issuedBy(@Ctx() ctx: RequestContext, @Root() invoice: Invoice): Promise<User | null> {
    return load(ctx, User, invoice.issuedById);
  }

  @FieldResolver(() => User, { nullable: true })
  cancelledBy(@Ctx() ctx: RequestContext, @Root() invoice: Invoice): Promise<User | null> {
    return load(ctx, User, invoice.cancelledById);
  }
}
