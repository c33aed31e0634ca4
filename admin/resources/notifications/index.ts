import type { ResourceProps } from 'react-admin';
import { NotificationList } from './NotificationList';

export const notifications: ResourceProps = {
  name: 'notifications',
  list: NotificationList,
  recordRepresentation: 'text',
};
