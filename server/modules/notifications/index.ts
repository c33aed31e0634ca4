export { Notification } from './entities/notification.entity';
export { NotificationResolver } from './graphql/notification.resolver';
export { notify, notifyEach } from './notify';
