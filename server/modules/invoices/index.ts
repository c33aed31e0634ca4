import { InvoiceResolver } from './graphql/invoice.resolver';

export { Invoice } from './entities/invoice.entity';
export { invoicesPolicy } from './policy';
export { invoicingOf } from './queries/invoices';
export { issueInvoice } from './use-cases/issue-invoice';

/** Resolvers of this module, for the composition root. */
export const invoiceResolvers: (new () => object)[] = [InvoiceResolver];
