import { accountTexts } from '../resources/accounts/accounts.texts';
import { auditEntryTexts } from '../resources/auditEntries/audit-entries.texts';
import { notificationTexts } from '../resources/notifications/notifications.texts';
import { policyTexts } from '../resources/policies/policies.texts';
import { territoryTexts } from '../resources/territories/territories.texts';
import { unitTexts } from '../resources/units/units.texts';
import { userTexts } from '../resources/users/users.texts';
import { shellTexts } from './shell.texts';

/** Every text of the portal itself. What the server says comes already in the reader's language. */
export const allTexts = {
  ...shellTexts,
  ...territoryTexts,
  ...accountTexts,
  ...userTexts,
  ...unitTexts,
  ...policyTexts,
  ...auditEntryTexts,
  ...notificationTexts,
} as const;

export type TextKey = keyof typeof allTexts;
