import type { ReceptionLevel } from '../../../../shared/vocabulary/visits';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { User, UserRole } from '../../identity';
import { notify } from '../../notifications';
import { VisitReception } from '../entities/visit-reception.entity';
import { mayHost } from '../rules/reception';
import { planVisit } from './plan-visit';
import type { PlannedVisitResult, VisitTerms } from './visit-parts';

export interface PlanReceptionInput extends VisitTerms {
  readonly level: ReceptionLevel;
  readonly guests: string;
  readonly guestCount: number;
  readonly hostId: string;
  readonly showroom: boolean;
  readonly plantTour: boolean;
  readonly marketingTalk: boolean;
  readonly generalManagerTalk: boolean;
  readonly hospitality?: string | null;
}

/**
 * Plans that a customer comes to us (VIS-11): an item of one's own week with its checks, reported like a visit, and with who
 * comes, the level of reception, its host and programme. The host is told.
 */
export async function planReception(
  ctx: RequestContext,
  input: PlanReceptionInput,
): Promise<PlannedVisitResult> {
  const {
    level,
    guests,
    guestCount,
    hostId,
    showroom,
    plantTour,
    marketingTalk,
    generalManagerTalk,
    hospitality,
    ...terms
  } = input;
  return inTransaction(ctx, async (tx) => {
    const host = await getOrThrow(tx, User, hostId, 'hostId');
    const roles = (await tx.db.findBy(UserRole, { userId: host.id })).map(({ role }) => role);
    if (!host.active || !mayHost(level, roles)) throw new DomainError('visit.host_unfit', {}, 'hostId');
    const planned = await planVisit(tx, { ...terms, visitType: 'RECEPTION' });
    const reception = await insert(tx, VisitReception, {
      visitId: planned.visit.id,
      level,
      guests: guests.trim(),
      guestCount,
      hostId,
      showroom,
      plantTour,
      marketingTalk,
      generalManagerTalk,
      hospitality: hospitality?.trim() || null,
    });
    await recordAudit(
      tx,
      'visit.reception_planned',
      { type: 'PlannedVisit', id: planned.visit.id },
      { level, guests: reception.guests, guestCount, hostId },
    );
    await notify(
      tx,
      [hostId],
      'visit.reception_planned',
      { type: 'PlannedVisit', id: planned.visit.id },
      { guests: reception.guests, day: terms.visitOn },
    );
    return planned;
  });
}
