import type { ResourceProps } from 'react-admin';
import { PolicyList } from './PolicyList';
import { PolicyShow } from './PolicyShow';

export const policies: ResourceProps = {
  name: 'policies',
  list: PolicyList,
  show: PolicyShow,
  recordRepresentation: 'title',
};
