import { defineVocabulary, type CodeOf } from './define';

export const invoiceState = defineVocabulary('InvoiceState', 'Life of an invoice (CON-3).', {
  ISSUED: ['已开具', 'Issued'],
  CANCELLED: ['已红冲', 'Cancelled by a red letter'],
});
export const InvoiceState = invoiceState.codes;
export type InvoiceState = CodeOf<typeof invoiceState>;
