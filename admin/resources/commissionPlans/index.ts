import type { ResourceProps } from 'react-admin';
import { PlanList } from './PlanList';
import { PlanShow } from './PlanShow';

export const commissionPlans: ResourceProps = {
  name: 'commissionPlans',
  list: PlanList,
  show: PlanShow,
  recordRepresentation: 'name',
};
