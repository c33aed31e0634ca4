import { addMoney, formatMoney, ZERO, type Money } from '../../../../shared/money';
import type { RequestContext, TxContext } from '../../../core/context';
import { insertMany } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { ContractTouch } from '../../contracts';
import { notify } from '../../notifications';
import { CommissionEntry, type EntryBasis } from '../entities/commission-entry.entity';
import { ContractPlan } from '../entities/contract-plan.entity';
import { contractFacts, lastFactDay, plansOf, postedMovements } from '../queries/contract-facts';
import { lastClosedMonth } from '../queries/periods';
import { commissionMovements } from '../rules/contract-commission';
import { entriesToPost, type NewEntry } from '../rules/post-difference';
import { netAdvances } from './net-advances';
import { openMonths } from './open-months';

/** Contracts computed in one unit of work. */
const CHUNK = 300;

export interface CommissionRun {
  contracts: number;
  entries: number;
  accrued: Money;
  released: Money;
}

type ContractEntry = NewEntry & { readonly contractId: string; readonly planId: string };

/**
 * Brings the commission ledger in line with the facts (DESIGN §3): computes the contracts touched since the last run,
 * or all of them, and posts only the difference into the open month. Running twice posts nothing the second time; two
 * runs at once share the contracts between them.
 */
export async function runCommissions(
  ctx: RequestContext,
  options: { all?: boolean } = {},
): Promise<CommissionRun> {
  if (options.all) await touchAll(ctx);
  const run: CommissionRun = { contracts: 0, entries: 0, accrued: ZERO, released: ZERO };
  for (let after = ''; ;) {
    const rows = (await ctx.db.query(
      `SELECT contractId FROM contract_touch WHERE contractId > ? ORDER BY contractId LIMIT ${CHUNK}`,
      [after],
    )) as { contractId: string }[];
    const ids = rows.map((row) => row.contractId);
    if (ids.length === 0) break;
    const posted = await inTransaction(ctx, (tx) => postContracts(tx, ids));
    run.contracts += posted.contracts;
    run.entries += posted.entries.length;
    run.accrued = addMoney(
      run.accrued,
      ...posted.entries.map((entry) => addMoney(entry.heldDelta, entry.payableDelta)),
    );
    run.released = addMoney(run.released, ...posted.entries.map((entry) => entry.payableDelta));
    after = ids[ids.length - 1] ?? '';
  }
  if (run.entries > 0) {
    await inTransaction(ctx, (tx) =>
      recordAudit(tx, 'commission.run', { type: 'CommissionRun', id: ctx.requestId }, { ...run }),
    );
  }
  return run;
}

async function touchAll(ctx: RequestContext): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const rows = (await tx.db.query(
      'SELECT c.id AS id FROM contract c WHERE c.signedOn IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contract_touch t WHERE t.contractId = c.id)',
    )) as { id: string }[];
    await insertMany(
      tx,
      ContractTouch,
      rows.map((row) => ({ contractId: row.id, touches: 1 })),
    );
  });
}

/** Computes the contracts of the list that are still touched, posts their differences and takes their marks away. */
async function postContracts(
  tx: TxContext,
  ids: readonly string[],
): Promise<{ contracts: number; entries: ContractEntry[] }> {
  const holes = ids.map(() => '?').join(',');
  // write before reading: a fact or a run that holds one of these rows commits first, and what it wrote is seen below
  await tx.db.query(`UPDATE contract_touch SET touches = touches + 1 WHERE contractId IN (${holes})`, [
    ...ids,
  ]);
  const mine = (await tx.db.query(`SELECT contractId FROM contract_touch WHERE contractId IN (${holes})`, [
    ...ids,
  ])) as {
    contractId: string;
  }[];
  if (mine.length === 0) return { contracts: 0, entries: [] };
  const touched = mine.map((row) => row.contractId);
  const facts = await contractFacts(tx, touched);
  const plans = await plansOf(tx, facts);
  const posted = await postedMovements(tx, touched);
  const closed = await lastClosedMonth(tx);
  const entries: ContractEntry[] = [];
  const waiting = new Set<string>();
  for (const contract of facts) {
    const { contractId } = contract;
    if ((lastFactDay(contract) ?? tx.today) > tx.today) waiting.add(contractId);
    const plan = plans.get(contractId);
    if (!plan) continue;
    const expected = commissionMovements(contract, plan, tx.today);
    const difference = entriesToPost(expected, posted.get(contractId) ?? [], closed);
    for (const entry of difference) entries.push({ ...entry, contractId, planId: plan.id });
  }
  await openMonths(tx, [...new Set(entries.map((entry) => entry.period))]);
  await fixPlans(tx, entries);
  await insertMany(tx, CommissionEntry, entries.map(entryRow));
  // what was drawn ahead comes off what was released, before anything is paid
  await netAdvances(
    tx,
    entries.filter(({ kind }) => kind === 'RELEASE' || kind === 'CLAWBACK').map((entry) => entry.contractId),
    closed,
  );
  // a bill that matures later keeps its contract on the list for the run of that day, marked as looked at
  const done = touched.filter((id) => !waiting.has(id));
  if (done.length > 0) {
    await tx.db.query(
      `DELETE FROM contract_touch WHERE contractId IN (${done.map(() => '?').join(',')})`,
      done,
    );
  }
  if (waiting.size > 0) {
    const ids = [...waiting];
    await tx.db.query(
      `UPDATE contract_touch SET touches = 0 WHERE contractId IN (${ids.map(() => '?').join(',')})`,
      ids,
    );
  }
  await tellReps(tx, entries);
  return { contracts: touched.length, entries };
}

function entryRow(entry: ContractEntry) {
  const state = entry.because;
  const basis: EntryBasis | null = state && {
    measure: state.measure,
    rate: state.rate,
    total: state.total,
    collected: state.collected,
    base: state.base,
    full: state.full,
  };
  const { contractId, planId, repId, part, kind, factOn, period, heldDelta, payableDelta } = entry;
  return {
    contractId,
    planId,
    repId,
    part,
    kind,
    factOn,
    period,
    heldDelta,
    payableDelta,
    paidDelta: ZERO,
    basis,
  };
}

/** Contracts that earn for the first time keep the plan they earn by. */
async function fixPlans(tx: TxContext, entries: readonly ContractEntry[]): Promise<void> {
  const plans = new Map(entries.map((entry) => [entry.contractId, entry.planId]));
  if (plans.size === 0) return;
  const ids = [...plans.keys()];
  const fixed = (await tx.db.query(
    `SELECT contractId FROM contract_plan WHERE contractId IN (${ids.map(() => '?').join(',')})`,
    ids,
  )) as { contractId: string }[];
  for (const { contractId } of fixed) plans.delete(contractId);
  await insertMany(
    tx,
    ContractPlan,
    [...plans].map(([contractId, planId]) => ({ contractId, planId })),
  );
}

async function tellReps(tx: TxContext, entries: readonly ContractEntry[]): Promise<void> {
  const released = new Map<string, { contractId: string; repId: string; amount: Money }>();
  for (const { kind, contractId, repId, payableDelta } of entries) {
    if (kind !== 'RELEASE') continue;
    const key = `${contractId}|${repId}`;
    const before = released.get(key);
    released.set(key, {
      contractId,
      repId,
      amount: before ? addMoney(before.amount, payableDelta) : payableDelta,
    });
  }
  if (released.size === 0) return;
  const ids = [...new Set([...released.values()].map((row) => row.contractId))];
  const rows = (await tx.db.query(
    `SELECT id, number FROM contract WHERE id IN (${ids.map(() => '?').join(',')})`,
    ids,
  )) as {
    id: string;
    number: string | null;
  }[];
  const numbers = new Map(rows.map((row) => [row.id, row.number ?? '']));
  for (const { contractId, repId, amount } of released.values()) {
    const params = { amount: formatMoney(amount), contract: numbers.get(contractId) ?? '' };
    await notify(tx, [repId], 'commission.released', { type: 'Contract', id: contractId }, params);
  }
}
