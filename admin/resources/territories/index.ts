import { createElement } from 'react';
import type { ResourceProps } from 'react-admin';
import { Route } from 'react-router-dom';
import { Guarded } from '../../components/Guarded';
import { AssignPage } from './AssignPage';
import { TerritoryShow } from './TerritoryShow';
import { TerritoryTree } from './TerritoryTree';

export const territories: ResourceProps = {
  name: 'territories',
  list: TerritoryTree,
  show: TerritoryShow,
  recordRepresentation: 'name',
  children: createElement(Route, { path: 'assign', element: createElement(Guarded, { permission: 'territory.assign', children: createElement(AssignPage) }) }),
};
