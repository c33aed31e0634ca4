import type { ResourceProps } from 'react-admin';
import { CaseList } from './CaseList';
import { CaseShow } from './CaseShow';

export const collisionCases: ResourceProps = {
  name: 'collisionCases',
  list: CaseList,
  show: CaseShow,
  recordRepresentation: 'number',
};
