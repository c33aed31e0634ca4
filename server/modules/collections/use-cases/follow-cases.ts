import { IsNull } from 'typeorm';
import type { Money } from '../../../../shared/money';
import type { TxContext } from '../../../core/context';
import { getOrThrow, guardedUpdate, insert } from '../../../core/persistence';
import { recordAudit } from '../../audit';
import type { Contract } from '../../contracts';
import { activePeopleWithRole, lockPerson, superiorsOf, suspendForDebt, User } from '../../identity';
import { notify } from '../../notifications';
import { CollectionsCase } from '../entities/collections-case.entity';
import { PayStop } from '../entities/pay-stop.entity';
import { openDebtsOf } from '../queries/open-debts';

/**
 * A project that the collections office has taken runs while something attributable is open on it; its rep follows it
 * for so long (REC-4, REC-7). A bounce opens it again for the same rep; what was delivered after full recovery does not.
 */
export async function followCase(tx: TxContext, contract: Contract, owed: Money): Promise<void> {
  if (!contract.collectionsSince) return;
  const earlier = await tx.db.find(CollectionsCase, {
    where: { contractId: contract.id },
    order: { openedOn: 'DESC', createdAt: 'DESC' },
  });
  const running = earlier.find(({ runningContractId }) => runningContractId !== null);
  const [last] = earlier;
  // after full recovery the office may take the contract anew: another project, of who has it now
  const again = !running && last?.endedOn && contract.collectionsSince < last.endedOn ? last : null;
  const attributable = again
    ? (await openDebtsOf(tx, [contract.id], again.updatedAt))(contract.id).attributable
    : owed;
  if (attributable > 0 === Boolean(running)) return;
  const repId = running?.repId ?? again?.repId ?? contract.primaryRepId;
  await lockPerson(tx, repId);
  if (running) {
    await guardedUpdate(tx, CollectionsCase, running, { runningContractId: null, endedOn: tx.today });
    await recordAudit(tx, 'collections_case.ended', { type: 'Contract', id: contract.id }, { repId });
  } else {
    await insert(tx, CollectionsCase, {
      contractId: contract.id,
      runningContractId: contract.id,
      repId,
      openedOn: tx.today,
      openAmount: attributable,
    });
    await recordAudit(
      tx,
      'collections_case.opened',
      { type: 'Contract', id: contract.id },
      { repId, open: attributable },
    );
  }
  await followRep(tx, repId);
}

/** A rep with a project in the collections office sells nothing and may lose base pay; without one all is as before. */
async function followRep(tx: TxContext, repId: string): Promise<void> {
  const held = (await tx.db.countBy(CollectionsCase, { repId, endedOn: IsNull() })) > 0;
  const changed = await suspendForDebt(tx, repId, held);
  const stop = await tx.db.findOneBy(PayStop, { runningRepId: repId });
  const rep = await getOrThrow(tx, User, repId);
  if (changed) {
    const above = (await superiorsOf(tx, repId, ['SALES_MANAGER', 'SALES_DIRECTOR'])).map(({ id }) => id);
    const kind = held ? 'rep.suspended_for_debt' : 'rep.debt_collected';
    await notify(tx, [repId, ...above], kind, { type: 'User', id: repId }, { rep: rep.name });
  }
  if (held && !stop) await proposePayStop(tx, rep);
  if (!held && stop) {
    const lifted = stop.state === 'REFUSED' ? 'REFUSED' : 'LIFTED';
    await guardedUpdate(tx, PayStop, stop, { state: lifted, runningRepId: null, liftedOn: tx.today });
    await recordAudit(tx, 'pay_stop.lifted', { type: 'PayStop', id: stop.id }, { repId, was: stop.state });
  }
}

async function proposePayStop(tx: TxContext, rep: User): Promise<void> {
  const proposed = await insert(tx, PayStop, {
    repId: rep.id,
    runningRepId: rep.id,
    state: 'PROPOSED',
    proposedOn: tx.today,
  });
  const subject = { type: 'PayStop', id: proposed.id };
  await recordAudit(tx, 'pay_stop.proposed', subject, { repId: rep.id });
  const deciders = await activePeopleWithRole(tx, 'GENERAL_MANAGER');
  await notify(
    tx,
    deciders.map(({ id }) => id),
    'pay_stop.proposed',
    subject,
    { rep: rep.name },
  );
}
