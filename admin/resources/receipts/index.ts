import type { ResourceProps } from 'react-admin';
import { ReceiptList } from './ReceiptList';
import { ReceiptShow } from './ReceiptShow';

export const receipts: ResourceProps = {
  name: 'receipts',
  list: ReceiptList,
  show: ReceiptShow,
  recordRepresentation: 'number',
};
