import type { ResourceProps } from 'react-admin';
import { ConfirmationList } from './ConfirmationList';
import { ConfirmationShow } from './ConfirmationShow';

export const balanceConfirmations: ResourceProps = {
  name: 'balanceConfirmations',
  list: ConfirmationList,
  show: ConfirmationShow,
  recordRepresentation: 'number',
};
