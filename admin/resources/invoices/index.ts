import type { ResourceProps } from 'react-admin';
import { InvoiceList } from './InvoiceList';
import { InvoiceShow } from './InvoiceShow';

export const invoices: ResourceProps = {
  name: 'invoices',
  list: InvoiceList,
  show: InvoiceShow,
  recordRepresentation: 'number',
};
