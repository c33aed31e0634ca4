import { accountsApi } from '../resources/accounts/accounts.documents';
import { auditEntriesApi } from '../resources/auditEntries/audit-entries.documents';
import { notificationsApi } from '../resources/notifications/notifications.documents';
import { policiesApi } from '../resources/policies/policies.documents';
import { territoriesApi } from '../resources/territories/territories.documents';
import { unitsApi } from '../resources/units/units.documents';
import { usersApi } from '../resources/users/users.documents';
import type { ResourceApi } from './resource-api';

/** How each resource is read and written, by its name. */
export const resourceApis: Readonly<Record<string, ResourceApi>> = {
  territories: territoriesApi,
  accounts: accountsApi,
  users: usersApi,
  units: unitsApi,
  policies: policiesApi,
  auditEntries: auditEntriesApi,
  notifications: notificationsApi,
};
