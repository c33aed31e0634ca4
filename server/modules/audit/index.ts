export { AuditEntry } from './entities/audit-entry.entity';
export { AuditSeal } from './entities/audit-seal.entity';
export { sealTrailJob } from './jobs/seal-trail';
export { didInTheNameOf } from './queries/did-in-the-name-of';
export { verifyTrail } from './queries/verify-trail';
export { AuditResolver } from './graphql/audit.resolver';
export { recordAudit, recordAudits, type Subject } from './record-audit';
export { recordExport } from './record-export';
