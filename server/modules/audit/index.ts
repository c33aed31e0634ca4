export { AuditEntry } from './entities/audit-entry.entity';
export { AuditResolver } from './graphql/audit.resolver';
export { recordAudit, recordAudits, type Subject } from './record-audit';
