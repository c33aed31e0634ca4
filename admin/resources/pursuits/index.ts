import type { ResourceProps } from 'react-admin';
import { DisputeList } from './DisputeList';
import { PromiseList } from './PromiseList';

export const paymentPromises: ResourceProps = { name: 'paymentPromises', list: PromiseList };
export const receivableDisputes: ResourceProps = { name: 'receivableDisputes', list: DisputeList };
