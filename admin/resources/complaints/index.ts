import type { ResourceProps } from 'react-admin';
import { ComplaintList } from './ComplaintList';
import { ComplaintShow } from './ComplaintShow';

export const complaints: ResourceProps = {
  name: 'complaints',
  list: ComplaintList,
  show: ComplaintShow,
  recordRepresentation: 'content',
};
