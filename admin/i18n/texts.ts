import { auditEntryTexts } from '../resources/auditEntries/audit-entries.texts';
import { notificationTexts } from '../resources/notifications/notifications.texts';
import { policyTexts } from '../resources/policies/policies.texts';
import { unitTexts } from '../resources/units/units.texts';
import { userTexts } from '../resources/users/users.texts';
import { shellTexts } from './shell.texts';

/** Every text of the portal itself. What the server says comes already in the reader's language. */
export const allTexts = {
  ...shellTexts,
  ...userTexts,
  ...unitTexts,
  ...policyTexts,
  ...auditEntryTexts,
  ...notificationTexts,
} as const;

export type TextKey = keyof typeof allTexts;
