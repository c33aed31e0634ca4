import type { ResourceProps } from 'react-admin';
import { auditEntries } from './auditEntries';
import { notifications } from './notifications';
import { policies } from './policies';
import { units } from './units';
import { users } from './users';

export const resources: readonly ResourceProps[] = [users, units, policies, auditEntries, notifications];
