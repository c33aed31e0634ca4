import type { ResourceProps } from 'react-admin';
import { CaseList } from './CaseList';
import { DebtBoard } from './DebtBoard';
import { PayStopList } from './PayStopList';
import { PlanList } from './PlanList';
import { PlanShow } from './PlanShow';
import { TaskList } from './TaskList';
import { TaskLineList } from './TaskLineList';
import { TaskShow } from './TaskShow';

export const debtBoard: ResourceProps = { name: 'debtBoard', list: DebtBoard };
export const collectionPlans: ResourceProps = { name: 'collectionPlans', list: PlanList, show: PlanShow };
export const collectionsCases: ResourceProps = { name: 'collectionsCases', list: CaseList };
export const payStops: ResourceProps = { name: 'payStops', list: PayStopList };
export const collectionTasks: ResourceProps = {
  name: 'collectionTasks',
  list: TaskList,
  show: TaskShow,
  recordRepresentation: 'month',
};
export const collectionTaskLines: ResourceProps = { name: 'collectionTaskLines', list: TaskLineList };
