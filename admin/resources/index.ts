import type { ResourceProps } from 'react-admin';
import { accounts } from './accounts';
import { auditEntries } from './auditEntries';
import { notifications } from './notifications';
import { policies } from './policies';
import { territories } from './territories';
import { units } from './units';
import { users } from './users';

export const resources: readonly ResourceProps[] = [territories, accounts, users, units, policies, auditEntries, notifications];
