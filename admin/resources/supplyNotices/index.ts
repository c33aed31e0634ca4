import type { ResourceProps } from 'react-admin';
import { SupplyNoticeList } from './SupplyNoticeList';

export const supplyNotices: ResourceProps = {
  name: 'supplyNotices',
  list: SupplyNoticeList,
  recordRepresentation: 'number',
};
