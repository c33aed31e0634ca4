import type { ResourceProps } from 'react-admin';
import { InKindList } from './InKindList';
import { InKindShow } from './InKindShow';

export const inKindCases: ResourceProps = {
  name: 'inKindCases',
  list: InKindList,
  show: InKindShow,
  recordRepresentation: 'number',
};
