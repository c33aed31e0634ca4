/**
 * npm run verify: recomputes everything from the facts on the configured database, and the seals of the audit trail from its
 * entries, and prints `verified: N contracts, M entries, D differences`; exit code 1 when D or a broken seal is found.
 */
import 'reflect-metadata';
import { formatMoney } from '../shared/money';
import { systemContext } from '../server/app/create-context';
import { verifyTrail } from '../server/modules/audit';
import { verifyLedger } from '../server/modules/commissions';
import { say, withProduct } from './open-product';

withProduct(async (source) => {
  const result = await verifyLedger(systemContext(source));
  for (const { kind, subjectId, detail, amount } of result.differences.slice(0, 50)) {
    say(`difference: ${kind} ${subjectId} ${detail} ${formatMoney(amount)}`);
  }
  if (result.waiting > 0) say(`waiting: ${result.waiting} contracts changed since the last commission run`);
  const trail = await verifyTrail(systemContext(source));
  for (const fault of trail.faults)
    say(
      `broken seal: ${fault.seal}, set over ${fault.sealed} entries of the audit trail, ${fault.found} found`,
    );
  say(
    `audit trail: ${trail.entries} entries under ${trail.seals} seals, ${trail.unsealed} not yet sealed, last ${trail.lastDigest ?? 'none'}`,
  );
  say(
    `verified: ${result.contracts} contracts, ${result.entries} entries, ${result.differences.length} differences`,
  );
  return result.differences.length + trail.faults.length > 0 ? 1 : 0;
});
