import { definePolicy } from '../../core/policy';

export interface InvoicesPolicy {
  readonly leastCollectedBp: number;
}

/** CON-3: how much of what was billed on a contract must be collected before it is invoiced. */
export const invoicesPolicy = definePolicy<InvoicesPolicy>({
  area: 'invoices',
  title: { zh: '发票', en: 'Invoices' },
  defaults: { leastCollectedBp: 6000 },
  fields: {
    leastCollectedBp: {
      zh: '开票前须收回结算额的比例',
      en: 'Share of what was billed that is collected before an invoice',
      unit: 'bp',
    },
  },
  check: ({ leastCollectedBp }) => (leastCollectedBp > 10_000 ? 'more than everything' : null),
});
