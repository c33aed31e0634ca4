import type { ResourceProps } from 'react-admin';
import { PeriodList } from './PeriodList';
import { PeriodShow } from './PeriodShow';

export const commissionPeriods: ResourceProps = {
  name: 'commissionPeriods',
  list: PeriodList,
  show: PeriodShow,
  recordRepresentation: 'month',
};
