import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, guardedUpdate, insertOrRefuse, notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { workingCalendarFor } from '../../calendar';
import { recordVisitFollowUp } from '../../leads';
import { policyAt } from '../../policies';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { VisitReport } from '../entities/visit-report.entity';
import { visitsPolicy } from '../policy';
import { withoutConsent } from '../queries/week-conflicts';
import { isReportLate } from '../rules/deadlines';

export interface ReportVisitInput {
  readonly visitId: string;
  readonly metWhom: string;
  readonly outcome: string;
  readonly goalReached: boolean;
  readonly promisedAmount?: Money | null;
  readonly promisedOn?: LocalDate | null;
  readonly competitors?: string | null;
  readonly nextStep: string;
  readonly nextStepOn: LocalDate;
}

/**
 * Reports a visit that was made (VIS-6). The visit is done; on a lead it counts as an effective follow-up and renews
 * the protection (LEAD-6).
 */
export async function reportVisit(ctx: RequestContext, input: ReportVisitInput): Promise<VisitReport> {
  return inTransaction(ctx, async (tx) => {
    const visit = await getOrThrow(tx, PlannedVisit, input.visitId, 'visitId');
    if (visit.repId !== actorOf(ctx).userId) throw notFound(PlannedVisit, 'visitId');
    if (visit.visitOn > ctx.today) throw new DomainError('visit.not_yet', {}, 'visitId');
    if (visit.state !== 'PLANNED') throw new DomainError('visit.already_reported', {}, 'visitId');
    // a visit in an ordinary week has its consent by the freeze; this holds those added after it (TER-6)
    if ((await withoutConsent(tx, [visit])).size > 0)
      throw new DomainError('visit.outside_pending', {}, 'visitId');
    if (input.nextStepOn < visit.visitOn) {
      throw new DomainError(
        'common.dates_out_of_order',
        { later: input.nextStepOn, earlier: visit.visitOn },
        'nextStepOn',
      );
    }
    const { reportDays } = await policyAt(tx, visitsPolicy, visit.visitOn);
    const report = await insertOrRefuse(
      tx,
      VisitReport,
      { ...input, late: isReportLate(await workingCalendarFor(tx), visit.visitOn, ctx.today, reportDays) },
      () => new DomainError('visit.already_reported', {}, 'visitId'),
    );
    await guardedUpdate(tx, PlannedVisit, visit, { state: 'DONE' });
    if (visit.leadId) {
      await recordVisitFollowUp(tx, {
        leadId: visit.leadId,
        repId: visit.repId,
        on: visit.visitOn,
        note: input.outcome,
        nextOn: input.nextStepOn,
      });
    }
    await recordAudit(
      tx,
      'visit.reported',
      { type: 'PlannedVisit', id: visit.id },
      { goalReached: input.goalReached, late: report.late },
    );
    return report;
  });
}
