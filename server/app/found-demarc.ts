import { inTransaction } from '../core/transaction';
import { publishPlan, shippedPlan } from '../modules/commissions';
import { foundCompany, type FoundCompanyInput, type Unit, type User } from '../modules/identity';
import { ensureCatchAll } from '../modules/territories';
import { systemContext, type ContextSource } from './create-context';

/**
 * Makes an empty database a company that can start: root unit, one administrator, the catch-all territory (TER-1) and
 * the rule book's commission plan (COM-1), unless the caller brings its own.
 */
export async function foundDemarc(
  source: ContextSource,
  input: FoundCompanyInput & { ownPlan?: boolean },
): Promise<{ unit: Unit; admin: User }> {
  const ctx = systemContext(source);
  const founded = await foundCompany(ctx, input);
  await inTransaction(ctx, (tx) => ensureCatchAll(tx));
  if (!input.ownPlan) await publishPlan(ctx, shippedPlan);
  return founded;
}
