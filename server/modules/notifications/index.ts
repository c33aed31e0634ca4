import {
  DeliveryRobotResolver,
  NoticeDeliveryResolver,
  NoticeRobotResolver,
} from './graphql/delivery.resolver';
import { NotificationResolver } from './graphql/notification.resolver';

export { NoticeChoice } from './entities/notice-choice.entity';
export { NoticeDelivery } from './entities/notice-delivery.entity';
export { NoticeRobot } from './entities/notice-robot.entity';
export { NoticeSetting } from './entities/notice-setting.entity';
export { Notification } from './entities/notification.entity';
export { sendDigestsJob } from './jobs/send-digests';
export { notify, notifyEach } from './notify';
export { sendBy, transportOf } from './outbox';
export { liveTransport } from './transport';
export { sendDeliveries } from './use-cases/send-deliveries';

/** Resolvers of this module, for the composition root. */
export const notificationResolvers = [
  NotificationResolver,
  NoticeDeliveryResolver,
  NoticeRobotResolver,
  DeliveryRobotResolver,
];
