import type { ResourceProps } from 'react-admin';
import { LegalList } from './LegalList';
import { LegalShow } from './LegalShow';

export const legalCases: ResourceProps = {
  name: 'legalCases',
  list: LegalList,
  show: LegalShow,
  recordRepresentation: 'number',
};
