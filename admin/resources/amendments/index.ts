import type { ResourceProps } from 'react-admin';
import { AmendmentList } from './AmendmentList';
import { AmendmentShow } from './AmendmentShow';

export const amendments: ResourceProps = {
  name: 'amendments',
  list: AmendmentList,
  show: AmendmentShow,
  recordRepresentation: 'no',
};
