import type { ResourceProps } from 'react-admin';
import { LeadList } from './LeadList';
import { LeadShow } from './LeadShow';
import { ProbeList } from './ProbeList';

export const leads: ResourceProps = {
  name: 'leads',
  list: LeadList,
  show: LeadShow,
  recordRepresentation: 'customerName',
};
export const leadProbes: ResourceProps = { name: 'leadProbes', list: ProbeList };
