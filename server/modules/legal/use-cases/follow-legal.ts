import { In } from 'typeorm';
import { ZERO, type Money } from '../../../../shared/money';
import type { LegalOrigin } from '../../../../shared/vocabulary/legal';
import { actorOf } from '../../../core/access';
import type { TxContext } from '../../../core/context';
import { documentNumber } from '../../../core/number-series';
import { getOrThrow, guardedUpdate, insert, readMoney } from '../../../core/persistence';
import { Account } from '../../accounts';
import { recordAudit, type Subject } from '../../audit';
import { Contract } from '../../contracts';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { Receivable, ReceivableAdjustment } from '../../receivables';
import { LegalCase } from '../entities/legal-case.entity';
import { limitationsOf } from '../queries/limitations';

export const subjectOf = ({ id }: Pick<LegalCase, 'id'>): Subject => ({ type: 'LegalCase', id });

/**
 * Brings legal cases to where the debts stand, in the unit of work of the money or the night: class C opens one, full
 * payment or write-off ends it, money taken back opens the same case again at the step it had (REC-5).
 */
export async function followLegal(tx: TxContext, contractIds: readonly string[]): Promise<void> {
  const ids = [...new Set(contractIds)].sort();
  if (ids.length === 0) return;
  const [contracts, cases] = await Promise.all([
    tx.db.find(Contract, { where: { id: In(ids) }, order: { id: 'ASC' } }),
    tx.db.find(LegalCase, { where: { contractId: In(ids) }, order: { openedOn: 'DESC', createdAt: 'DESC' } }),
  ]);
  for (const contract of contracts) {
    const own = cases.filter(({ contractId }) => contractId === contract.id);
    // most contracts never come here: nothing is asked about their money
    if (own.length === 0 && contract.delinquencyClass !== 'C') continue;
    const running = own.find(({ runningContractId }) => runningContractId !== null);
    const open = await openOf(tx, contract.id);
    if (running) await followRunning(tx, contract, running, open);
    else if (open > 0) await openAgain(tx, contract, own[0] ?? null, open);
  }
}

async function openOf(tx: TxContext, contractId: string, thereAt?: Date): Promise<Money> {
  const query = tx.db
    .createQueryBuilder(Receivable, 'item')
    .select('SUM(item.amount - item.collected - item.adjusted)', 'open')
    .where('item.contractId = :contractId', { contractId });
  if (thereAt) query.andWhere('item.createdAt <= :thereAt', { thereAt });
  return readMoney((await query.getRawOne<{ open: unknown }>())?.open);
}

async function followRunning(
  tx: TxContext,
  contract: Contract,
  running: LegalCase,
  open: Money,
): Promise<void> {
  if (open > 0) {
    const limitationOn = (await limitationsOf(tx, [contract.id])).get(contract.id)?.first?.endsOn ?? null;
    if (limitationOn !== running.limitationOn) await guardedUpdate(tx, LegalCase, running, { limitationOn });
    return;
  }
  const outcome = (await writtenOff(tx, running)) > 0 ? 'WRITTEN_OFF' : 'PAID';
  await guardedUpdate(tx, LegalCase, running, {
    runningContractId: null,
    outcome,
    endedOn: tx.today,
    endedAt: tx.now,
    limitationOn: null,
  });
  await recordAudit(tx, 'legal.ended', subjectOf(running), { outcome });
  await tell(tx, contract, running, 'legal.ended');
}

/** What was given up as bad debt of the contract while the case ran, without what was recovered. */
async function writtenOff(tx: TxContext, running: LegalCase): Promise<Money> {
  const row = await tx.db
    .createQueryBuilder(ReceivableAdjustment, 'less')
    .select('SUM(less.amount)', 'amount')
    .where("less.contractId = :contractId AND less.kind IN ('WRITE_OFF', 'RECOVERY')", {
      contractId: running.contractId,
    })
    .andWhere('less.adjustedOn >= :from', { from: running.openedOn })
    .getRawOne<{ amount: unknown }>();
  return row ? readMoney(row.amount) : ZERO;
}

async function openAgain(
  tx: TxContext,
  contract: Contract,
  last: LegalCase | null,
  open: Money,
): Promise<void> {
  const paid = last?.endedAt && last.outcome !== 'RETURNED' ? last.endedAt : null;
  if (last && paid && (await openOf(tx, contract.id, paid)) > 0) {
    const again = await guardedUpdate(tx, LegalCase, last, {
      runningContractId: contract.id,
      outcome: null,
      endedOn: null,
      endedAt: null,
    });
    await recordAudit(tx, 'legal.reopened', subjectOf(last), { was: last.outcome, open });
    await followRunning(tx, contract, again, open);
    await tell(tx, contract, again, 'legal.reopened');
    return;
  }
  if (contract.delinquencyClass === 'C') await openCase(tx, contract, { origin: 'CLASS_C', open });
}

/** Writes a new case and tells legal affairs; whether it may be is the caller's question. */
export async function openCase(
  tx: TxContext,
  contract: Contract,
  how: { readonly origin: LegalOrigin; readonly open: Money; readonly reason?: string },
): Promise<LegalCase> {
  const opened = await insert(tx, LegalCase, {
    number: await documentNumber(tx, 'FA'),
    contractId: contract.id,
    accountId: contract.accountId,
    runningContractId: contract.id,
    origin: how.origin,
    reason: how.reason ?? null,
    openedOn: tx.today,
    openedById: how.origin === 'BY_HAND' ? actorOf(tx).userId : null,
    openAmount: how.open,
    stage: 'OPENED',
    stageOn: tx.today,
    limitationOn: (await limitationsOf(tx, [contract.id])).get(contract.id)?.first?.endsOn ?? null,
  });
  const data = { contractId: contract.id, origin: how.origin, open: how.open };
  await recordAudit(tx, 'legal.opened', subjectOf(opened), data, how.reason ?? null);
  await tell(tx, contract, opened, 'legal.opened');
  return opened;
}

/** Legal affairs and the rep whose customer it is hear of a case. */
export async function tell(
  tx: TxContext,
  contract: Contract,
  { id, number, openedById }: LegalCase,
  kind: 'legal.opened' | 'legal.reopened' | 'legal.ended' | 'legal.step' | 'legal.returned',
): Promise<void> {
  const [account, legal] = await Promise.all([
    getOrThrow(tx, Account, contract.accountId),
    activePeopleWithRole(tx, 'LEGAL'),
  ]);
  const people = [contract.primaryRepId, openedById, ...legal.map((person) => person.id)];
  await notify(tx, people, kind, { type: 'LegalCase', id }, { customer: account.name, number });
}
