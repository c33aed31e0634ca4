import type { LocalDate } from '../../../../shared/local-date';
import { doerOf, isActing, may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { attachFiles } from '../../files';
import { notify } from '../../notifications';
import type { CollisionCase } from '../entities/collision-case.entity';
import { CollisionEvidence } from '../entities/collision-evidence.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { getVisibleCase } from '../queries/visible-cases';

export interface AddEvidenceInput {
  readonly caseId: string;
  readonly kind: 'CUSTOMER_WISH' | 'NOTE';
  /** The side it speaks for; the actor's own unless told. Only the ruler speaks for another. */
  readonly repId?: string | null;
  readonly happenedOn: LocalDate;
  readonly detail: string;
  readonly fileIds?: readonly string[] | null;
}

/**
 * A side adds a statement or the customer's written wish while the case is open or under appeal; late evidence is
 * accepted and says how many days later it came (COLL-3).
 *
 * @throws DomainError collision.closed, collision.not_a_party, collision.evidence_in_future
 */
export async function addEvidence(ctx: RequestContext, input: AddEvidenceInput): Promise<CollisionCase> {
  return inTransaction(ctx, async (tx) => {
    const found = await getVisibleCase(tx, input.caseId);
    if (found.state !== 'OPEN' && found.appealState !== 'OPEN')
      throw new DomainError('collision.closed', {}, 'caseId');
    const parties = await tx.db.findBy(CollisionParty, { caseId: found.id });
    const own = parties.find(({ repId }) => isActing(tx, repId));
    const side = input.repId ? parties.find(({ repId }) => repId === input.repId) : own;
    // a side does not put words into the other's mouth; who rules may enter what the customer wrote
    if (!side || (own && own !== side) || (!own && !may(tx, 'collision.rule')))
      throw new DomainError('collision.not_a_party', {}, 'repId');
    if (input.happenedOn > tx.today) throw new DomainError('collision.evidence_in_future', {}, 'happenedOn');
    const evidence = await insert(tx, CollisionEvidence, {
      caseId: found.id,
      repId: side.repId,
      kind: input.kind,
      happenedOn: input.happenedOn,
      detail: input.detail.trim(),
      addedById: doerOf(tx),
    });
    await attachFiles(tx, input.fileIds, { type: 'CollisionEvidence', id: evidence.id });
    const subject = { type: 'CollisionCase', id: found.id };
    const data = {
      evidenceId: evidence.id,
      kind: input.kind,
      repId: side.repId,
      happenedOn: input.happenedOn,
    };
    await recordAudit(tx, 'collision.evidence_added', subject, data);
    const told = [found.rulerId, ...parties.map(({ repId }) => repId)];
    await notify(tx, told, 'collision.evidence_added', subject, { customer: found.customerName });
    return found;
  });
}
