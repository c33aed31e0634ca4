import type { ResourceProps } from 'react-admin';
import { ApplicationList } from './ApplicationList';
import { ApplicationShow } from './ApplicationShow';
import { CreditWatchList } from './CreditWatchList';

export const creditStandings: ResourceProps = { name: 'creditStandings', list: CreditWatchList };
export const creditApplications: ResourceProps = {
  name: 'creditApplications',
  list: ApplicationList,
  show: ApplicationShow,
};
