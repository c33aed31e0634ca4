import type { ResourceProps } from 'react-admin';
import { PlannedVisitList } from './PlannedVisitList';
import { PlannedVisitShow } from './PlannedVisitShow';
import { WeekPlanList } from './WeekPlanList';

export const weekPlans: ResourceProps = {
  name: 'weekPlans',
  list: WeekPlanList,
  recordRepresentation: 'weekStart',
};
export const plannedVisits: ResourceProps = {
  name: 'plannedVisits',
  list: PlannedVisitList,
  show: PlannedVisitShow,
  recordRepresentation: 'customerName',
};
