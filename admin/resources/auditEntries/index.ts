import type { ResourceProps } from 'react-admin';
import { AuditEntryList } from './AuditEntryList';

export const auditEntries: ResourceProps = { name: 'auditEntries', list: AuditEntryList };
