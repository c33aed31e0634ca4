import type { ResourceProps } from 'react-admin';
import { ModelList } from './ModelList';
import { ModelShow } from './ModelShow';

export const territoryModels: ResourceProps = {
  name: 'territoryModels',
  list: ModelList,
  show: ModelShow,
  recordRepresentation: 'name',
};
