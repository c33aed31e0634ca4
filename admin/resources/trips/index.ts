import type { ResourceProps } from 'react-admin';
import { TripList } from './TripList';
import { TripShow } from './TripShow';

export const trips: ResourceProps = {
  name: 'trips',
  list: TripList,
  show: TripShow,
  recordRepresentation: 'route',
};
