import { actorOf, isActing } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, guardedUpdate, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { passGuards } from '../../accounts';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { CollisionAppeal } from '../entities/collision-appeal.entity';
import { CollisionCase } from '../entities/collision-case.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { appealDecider } from '../queries/appeals';
import { getVisibleCase } from '../queries/visible-cases';
import { assertMayAppeal } from '../rules/assert-appeal';
import { dueAfter } from './due-after';

export interface AppealRulingInput {
  readonly caseId: string;
  readonly reason: string;
}

/**
 * A side asks the next level to look at a ruling again: once, within the policy's working days (COLL-5). The ruling
 * stands until it is decided.
 *
 * @throws DomainError collision.not_a_party, collision.no_higher_level and those of assertMayAppeal
 */
export async function appealRuling(ctx: RequestContext, input: AppealRulingInput): Promise<CollisionCase> {
  return inTransaction(ctx, async (tx) => {
    const seen = await getVisibleCase(tx, input.caseId);
    await passGuards(tx, [`appeal:${seen.id}`]);
    const ruled = await getOrThrow(tx, CollisionCase, seen.id);
    const parties = await tx.db.findBy(CollisionParty, { caseId: ruled.id });
    const party = parties.find(({ repId }) => isActing(tx, repId));
    if (!party) throw new DomainError('collision.not_a_party', {}, 'caseId');
    const appeals = await tx.db.findBy(CollisionAppeal, { caseId: ruled.id });
    assertMayAppeal(
      {
        state: ruled.state,
        appealUntil: ruled.appealUntil,
        appealState: ruled.appealState,
        appealed: appeals.some(({ repId }) => repId === party.repId),
      },
      tx.today,
    );
    const deciderId = await appealDecider(tx, ruled);
    if (!deciderId) throw new DomainError('collision.no_higher_level', {}, 'caseId');
    await insertOrRefuse(
      tx,
      CollisionAppeal,
      {
        caseId: ruled.id,
        repId: party.repId,
        reason: input.reason.trim(),
        state: 'OPEN',
        deciderId,
        dueAt: await dueAfter(tx, 'rulingWorkingDays'),
        ruledOutcome: ruled.outcome ?? 'POOL',
        ruledById: ruled.ruledById,
        ruledPrimaryRepId: ruled.primaryRepId,
      },
      () => new DomainError('collision.appealed_already', {}, 'caseId'),
    );
    const appealed =
      ruled.appealState === 'OPEN'
        ? ruled
        : await guardedUpdate(tx, CollisionCase, ruled, { appealState: 'OPEN' });
    const subject = { type: 'CollisionCase', id: ruled.id };
    await recordAudit(tx, 'collision.appealed', subject, { number: ruled.number }, input.reason.trim());
    const told = [deciderId, ruled.ruledById, ...parties.map(({ repId }) => repId)];
    await notify(tx, told, 'collision.appealed', subject, {
      customer: ruled.customerName,
      rep: actorOf(tx).name,
    });
    return appealed;
  });
}
