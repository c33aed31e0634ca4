/**
 * What an error of either engine means for the unit of work (the table of docs/reliability.md):
 * `again`: nothing was done, a new transaction with fresh reads may try; `unknown`: the commit may have happened;
 * `unique`: a unique key refused; `other`: a fault.
 */
export type DatabaseErrorClass = 'again' | 'unknown' | 'unique' | 'other';

interface DriverError {
  code?: string;
  errno?: number;
  message?: string;
  sqlMessage?: string;
  driverError?: DriverError;
}

const retried = new Set([1213, 1205, 1020, 3101, 3572]);
const nodeGone = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
  'ER_SERVER_SHUTDOWN',
]);
const nodeGoneNumbers = new Set([1047, 1053, 1180, 1927, 2006, 2013]);

function driverErrorOf(error: unknown): DriverError {
  const outer = (error ?? {}) as DriverError;
  return outer.driverError ?? outer;
}

export function classifyDatabaseError(
  error: unknown,
  phase: 'begin' | 'body' | 'commit',
): DatabaseErrorClass {
  const { code = '', errno = 0 } = driverErrorOf(error);
  if (
    code === 'ER_DUP_ENTRY' ||
    code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  )
    return 'unique';
  // libsql reports the primary code only
  if (code === 'SQLITE_CONSTRAINT' && /UNIQUE/.test(driverErrorOf(error).message ?? '')) return 'unique';
  if (retried.has(errno)) return 'again';
  if (code === 'SQLITE_BUSY' && phase === 'begin') return 'again';
  if (nodeGone.has(code) || nodeGoneNumbers.has(errno)) return phase === 'commit' ? 'unknown' : 'again';
  return 'other';
}

/** Did this unique key refuse the row? Both engines name the key or its columns in the message. */
export function isUniqueViolation(error: unknown): boolean {
  return classifyDatabaseError(error, 'body') === 'unique';
}
