import type { ResourceProps } from 'react-admin';
import { OutsideRequestList } from './OutsideRequestList';

export const outsideRequests: ResourceProps = {
  name: 'outsideRequests',
  list: OutsideRequestList,
  recordRepresentation: 'customerName',
};
