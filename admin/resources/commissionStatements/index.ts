import type { ResourceProps } from 'react-admin';
import { EntryList } from './EntryList';
import { StatementList } from './StatementList';
import { StatementShow } from './StatementShow';

export const commissionStatements: ResourceProps = {
  name: 'commissionStatements',
  list: StatementList,
  show: StatementShow,
  recordRepresentation: 'month',
};

export const commissionEntries: ResourceProps = {
  name: 'commissionEntries',
  list: EntryList,
};
