/**
 * npm run verify: recomputes everything from the facts on the configured database and prints
 * `verified: N contracts, M entries, D differences`; exit code 1 when D > 0.
 */
import 'reflect-metadata';
import { formatMoney } from '../shared/money';
import { systemContext } from '../server/app/create-context';
import { verifyLedger } from '../server/modules/commissions';
import { say, withProduct } from './open-product';

withProduct(async (source) => {
  const result = await verifyLedger(systemContext(source));
  for (const { kind, subjectId, detail, amount } of result.differences.slice(0, 50)) {
    say(`difference: ${kind} ${subjectId} ${detail} ${formatMoney(amount)}`);
  }
  if (result.waiting > 0) say(`waiting: ${result.waiting} contracts changed since the last commission run`);
  say(
    `verified: ${result.contracts} contracts, ${result.entries} entries, ${result.differences.length} differences`,
  );
  return result.differences.length > 0 ? 1 : 0;
});
