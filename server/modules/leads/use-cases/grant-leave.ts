import type { LocalDate } from '../../../../shared/local-date';
import { caseMatter, type CaseMatter } from '../../../../shared/vocabulary/leads';
import { doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { passGuards } from '../../accounts';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import type { CollisionCase } from '../entities/collision-case.entity';
import { CollisionLeave } from '../entities/collision-leave.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { assertMayRule } from '../queries/may-rule';
import { getVisibleCase } from '../queries/visible-cases';

export interface GrantLeaveInput {
  readonly caseId: string;
  readonly userId: string;
  readonly what: CaseMatter;
  readonly until: LocalDate;
  readonly reason: string;
}

/**
 * Whoever may rule on an open case lets one side visit, bid or sign meanwhile, until a day (COLL-5).
 *
 * @throws DomainError collision.closed, collision.not_a_party, collision.leave_past and those of assertMayRule
 */
export async function grantLeave(ctx: RequestContext, input: GrantLeaveInput): Promise<CollisionCase> {
  return inTransaction(ctx, async (tx) => {
    const open = await getVisibleCase(tx, input.caseId);
    if (open.openKey) await passGuards(tx, [`case:${open.openKey}`]);
    if (open.state !== 'OPEN') throw new DomainError('collision.closed', {}, 'caseId');
    const parties = await tx.db.findBy(CollisionParty, { caseId: open.id });
    await assertMayRule(tx, open, parties);
    if (!parties.some((party) => party.repId === input.userId))
      throw new DomainError('collision.not_a_party', {}, 'userId');
    if (input.until < tx.today) throw new DomainError('collision.leave_past', {}, 'until');
    const { userId, what, until } = input;
    const reason = input.reason.trim();
    await insert(tx, CollisionLeave, {
      caseId: open.id,
      userId,
      what,
      until,
      reason,
      grantedById: doerOf(tx),
    });
    const subject = { type: 'CollisionCase', id: open.id };
    await recordAudit(tx, 'collision.leave_granted', subject, { userId, what, until }, reason);
    // the other side learns of it too: leave is no secret between them
    await notify(
      tx,
      parties.map((party) => party.repId),
      'collision.leave_granted',
      subject,
      { customer: open.customerName, what: caseMatter.labels[what].zh, until },
    );
    return open;
  });
}
