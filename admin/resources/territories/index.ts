import type { ResourceProps } from 'react-admin';
import { TerritoryShow } from './TerritoryShow';
import { TerritoryTree } from './TerritoryTree';

export const territories: ResourceProps = {
  name: 'territories',
  list: TerritoryTree,
  show: TerritoryShow,
  recordRepresentation: 'name',
};
