import type { ResourceProps } from 'react-admin';
import { LineList } from './LineList';
import { LineShow } from './LineShow';
import { StatementList } from './StatementList';
import { StatementShow } from './StatementShow';

export const bankStatements: ResourceProps = {
  name: 'bankStatements',
  list: StatementList,
  show: StatementShow,
  recordRepresentation: 'number',
};

export const bankLines: ResourceProps = {
  name: 'bankLines',
  list: LineList,
  show: LineShow,
  recordRepresentation: 'payer',
};
