import { IdempotencyKey } from '../core/idempotency.entity';
import { JobRun } from '../core/job.entity';
import { NumberSeries } from '../core/number-series.entity';
import { AuditEntry } from '../modules/audit';
import { LoginThrottle, Session, Unit, User, UserRole } from '../modules/identity';
import { Notification } from '../modules/notifications';
import { PolicyVersion } from '../modules/policies';

/** Every table of the product. */
export const entities: (new () => object)[] = [
  IdempotencyKey,
  JobRun,
  NumberSeries,
  AuditEntry,
  PolicyVersion,
  Notification,
  Unit,
  User,
  UserRole,
  Session,
  LoginThrottle,
];
