import type { ResourceProps } from 'react-admin';
import { MoneyRequestList } from './MoneyRequestList';
import { MoneyRequestShow } from './MoneyRequestShow';

export const moneyRequests: ResourceProps = {
  name: 'moneyRequests',
  list: MoneyRequestList,
  show: MoneyRequestShow,
};
