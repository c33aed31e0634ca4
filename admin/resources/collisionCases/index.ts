import type { ResourceProps } from 'react-admin';
import { CaseList } from './CaseList';
import { CaseShow } from './CaseShow';
import { PairList } from './PairList';

export const collisionCases: ResourceProps = {
  name: 'collisionCases',
  list: CaseList,
  show: CaseShow,
  recordRepresentation: 'number',
};

export const weakCollisions: ResourceProps = { name: 'weakCollisions', list: PairList };
