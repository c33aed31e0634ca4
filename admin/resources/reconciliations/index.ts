import type { ResourceProps } from 'react-admin';
import { ReconciliationLineList } from './LineList';
import { ReconciliationList } from './ReconciliationList';
import { ReconciliationShow } from './ReconciliationShow';

export const reconciliations: ResourceProps = {
  name: 'reconciliations',
  list: ReconciliationList,
  show: ReconciliationShow,
  recordRepresentation: 'month',
};

export const reconciliationLines: ResourceProps = {
  name: 'reconciliationLines',
  list: ReconciliationLineList,
};
