import { In } from 'typeorm';
import type { TxContext } from '../../../core/context';
import { getOrThrow, insert, updateWhere } from '../../../core/persistence';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { Contract } from '../../contracts';
import { activePeopleWithRole, superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { DelinquencyChange } from '../entities/delinquency-change.entity';
import { receivablesPolicy } from '../policy';
import { followDebts } from './after-debts';
import { debtFactsOf, type ContractDebt } from '../queries/debt-facts';
import { classifyDelinquency, type DebtFacts } from '../rules/classify-delinquency';

/**
 * Brings what is derived from the money of contracts up to date: closed or open again (CON-1), and the class of the
 * debt with its history (REC-2). Returns how many changed.
 */
export async function refreshContracts(tx: TxContext, contractIds: readonly string[]): Promise<number> {
  const contracts = await tx.db.findBy(Contract, { id: In([...new Set(contractIds)]) });
  const facts = await debtFactsOf(tx, contracts);
  let changed = 0;
  for (const contract of contracts) {
    const debt = facts.get(contract.id);
    if (!debt) continue;
    await refreshOffice(tx, contract, debt);
    const closing = await refreshClosing(tx, contract, debt);
    const classing = await refreshClass(tx, contract, debt);
    if (closing || classing) changed += 1;
  }
  await followDebts(
    tx,
    contracts.map(({ id }) => id),
  );
  return changed;
}

/**
 * Full recovery ends the office's project, so that what is delivered later is an ordinary debt; money that is taken back
 * brings the project back as it was, with its first day (REC-4).
 */
async function refreshOffice(
  tx: TxContext,
  contract: Contract,
  { open, officeOpen }: ContractDebt,
): Promise<void> {
  if (!contract.collectionsSince) return;
  const ends = !contract.recoveredAt && open <= 0;
  const comesBack = contract.recoveredAt !== null && officeOpen > 0;
  if (!ends && !comesBack) return;
  await updateWhere(
    tx,
    Contract,
    { recoveredAt: ends ? tx.now : null, version: () => 'version + 1', updatedAt: tx.now },
    { sql: 'id = :id', params: { id: contract.id } },
  );
  const subject = { type: 'Contract', id: contract.id };
  const event = ends ? 'debt.recovered' : 'debt.recovery_undone';
  await recordAudit(tx, event, subject, { since: contract.collectionsSince, open });
}

async function refreshClosing(tx: TxContext, contract: Contract, { open }: DebtFacts): Promise<boolean> {
  const closed = contract.deliveredInFullOn !== null && open <= 0;
  const [from, to] = closed ? (['DELIVERED', 'CLOSED'] as const) : (['CLOSED', 'DELIVERED'] as const);
  if (contract.state !== from) return false;
  await updateWhere(
    tx,
    Contract,
    { state: to, closedOn: closed ? tx.today : null, version: () => 'version + 1', updatedAt: tx.now },
    { sql: 'id = :id AND state = :from', params: { id: contract.id, from } },
  );
  await recordAudit(
    tx,
    closed ? 'contract.closed' : 'contract.reopened',
    { type: 'Contract', id: contract.id },
    { open },
  );
  return true;
}

async function refreshClass(tx: TxContext, contract: Contract, debt: DebtFacts): Promise<boolean> {
  const found = classifyDelinquency(debt, await policyAt(tx, receivablesPolicy), tx.today);
  const toClass = found?.class ?? null;
  const fromClass = contract.delinquencyClass;
  if (toClass === fromClass) return false;
  await updateWhere(
    tx,
    Contract,
    { delinquencyClass: toClass, version: () => 'version + 1', updatedAt: tx.now },
    { sql: 'id = :id', params: { id: contract.id } },
  );
  const because = found?.because ?? null;
  await insert(tx, DelinquencyChange, {
    contractId: contract.id,
    fromClass,
    toClass,
    because,
    changedOn: tx.today,
    openAmount: debt.open,
  });
  const subject = { type: 'Contract', id: contract.id };
  await recordAudit(tx, 'debt.class_changed', subject, {
    from: fromClass,
    to: toClass,
    because,
    open: debt.open,
  });
  const [account, [manager], office] = await Promise.all([
    getOrThrow(tx, Account, contract.accountId),
    superiorsOf(tx, contract.primaryRepId, ['SALES_MANAGER', 'SALES_DIRECTOR']),
    responsibleOffice(tx, toClass),
  ]);
  const params = { customer: account.name, from: fromClass ?? '–', to: toClass ?? '–' };
  await notify(
    tx,
    [contract.primaryRepId, account.ownerId, manager?.id ?? null, ...office],
    'debt.class_changed',
    subject,
    params,
  );
  return true;
}

/** Class B is the collections office's, class C the legal department's (REC-4, REC-5). */
async function responsibleOffice(tx: TxContext, to: Contract['delinquencyClass']): Promise<string[]> {
  if (to !== 'B' && to !== 'C') return [];
  return (await activePeopleWithRole(tx, to === 'B' ? 'COLLECTIONS' : 'LEGAL')).map(({ id }) => id);
}
