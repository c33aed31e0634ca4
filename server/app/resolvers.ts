import { AuditResolver } from '../modules/audit';
import { IdentityResolver } from '../modules/identity';
import { NotificationResolver } from '../modules/notifications';
import { PlannedVisitResolver, VisitResolver, WeekPlanResolver } from '../modules/visits';
import { PolicyResolver } from '../modules/policies';

/** Every resolver of the API. */
export const resolvers: (new () => object)[] = [
  AuditResolver,
  IdentityResolver,
  NotificationResolver,
  PolicyResolver,
  VisitResolver,
  WeekPlanResolver,
  PlannedVisitResolver,
];
