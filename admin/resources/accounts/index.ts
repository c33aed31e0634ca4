import type { ResourceProps } from 'react-admin';
import { AccountList } from './AccountList';
import { AccountShow } from './AccountShow';

export const accounts: ResourceProps = {
  name: 'accounts',
  list: AccountList,
  show: AccountShow,
  recordRepresentation: 'name',
};
