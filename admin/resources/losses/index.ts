import type { ResourceProps } from 'react-admin';
import { LossList } from './LossList';
import { LossShow } from './LossShow';
import { OpenLossList } from './OpenLossList';

export const losses: ResourceProps = {
  name: 'losses',
  list: LossList,
  show: LossShow,
  recordRepresentation: 'customerName',
};
export const openLosses: ResourceProps = { name: 'openLosses', list: OpenLossList };
