import type { SelectQueryBuilder } from 'typeorm';
import { actingIds, may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { notFound } from '../../../core/persistence';
import { narrowToSight } from '../../identity';
import { LossEvidence } from '../entities/loss-evidence.entity';
import { LossRecord } from '../entities/loss-record.entity';

/** Losses in the actor's sight of leads: one's own, those of the people below, all. */
export function visibleLosses(ctx: RequestContext, query: SelectQueryBuilder<LossRecord>): void {
  narrowToSight(ctx, query, 'lead', ['loss.repId']);
}

/** The loss if the actor may see it. @throws DomainError common.not_found, also where it is not theirs */
export async function getVisibleLoss(ctx: RequestContext, id: string): Promise<LossRecord> {
  const query = ctx.db.createQueryBuilder(LossRecord, 'loss').where('loss.id = :id', { id });
  visibleLosses(ctx, query);
  const loss = await query.getOne();
  if (!loss) throw notFound(LossRecord, 'id');
  return loss;
}

/**
 * Whether the actor is a party to a loss: its rep, or somebody whom evidence accuses, or acting for one of them. A party
 * neither reads evidence nor closes the loss (LOSS-2).
 */
export async function isParty(ctx: RequestContext, loss: LossRecord): Promise<boolean> {
  const people = actingIds(ctx);
  if (people.includes(loss.repId)) return true;
  return ctx.db
    .createQueryBuilder(LossEvidence, 'evidence')
    .where('evidence.lossId = :lossId', { lossId: loss.id })
    .andWhere('evidence.accusedId IN (:...people)', { people })
    .getExists();
}

/** Evidence in the order it came in; nothing for those who may not read it, nor for a party, who sees no difference. */
export async function evidenceOn(ctx: RequestContext, loss: LossRecord): Promise<LossEvidence[]> {
  if (!may(ctx, 'loss.read_evidence') || (await isParty(ctx, loss))) return [];
  return ctx.db.find(LossEvidence, { where: { lossId: loss.id }, order: { id: 'ASC' }, take: 200 });
}
