import type { TxContext } from '../../../core/context';
import { guardedUpdate } from '../../../core/persistence';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { CollisionCase } from '../entities/collision-case.entity';
import { CollisionParty } from '../entities/collision-party.entity';

/** A merge that is taken back takes its open case with it: there are two customers again (COLL-1). */
export async function withdrawMergeCase(tx: TxContext, survivorId: string): Promise<void> {
  const open = await tx.db.findOneBy(CollisionCase, { openKey: `account:${survivorId}`, kind: 'MERGE' });
  if (!open) return;
  await guardedUpdate(tx, CollisionCase, open, { state: 'WITHDRAWN', openKey: null });
  const subject = { type: 'CollisionCase', id: open.id };
  await recordAudit(tx, 'collision.withdrawn', subject, { number: open.number });
  const parties = await tx.db.findBy(CollisionParty, { caseId: open.id });
  await notify(tx, [open.rulerId, ...parties.map(({ repId }) => repId)], 'collision.withdrawn', subject, {
    customer: open.customerName,
  });
}
