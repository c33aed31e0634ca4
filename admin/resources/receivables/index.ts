import type { ResourceProps } from 'react-admin';
import { ReceivableList } from './ReceivableList';
import { ReceivableShow } from './ReceivableShow';

export const receivables: ResourceProps = {
  name: 'receivables',
  list: ReceivableList,
  show: ReceivableShow,
  recordRepresentation: 'number',
};
