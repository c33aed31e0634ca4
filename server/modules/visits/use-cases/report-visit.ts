import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { QuantityMilli } from '../../../../shared/rate';
import type { FeedbackKind } from '../../../../shared/vocabulary/archive';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, guardedUpdate, insertMany, insertOrRefuse, notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordFeedback } from '../../archive';
import { recordAudit } from '../../audit';
import { workingCalendarFor } from '../../calendar';
import { attachFiles } from '../../files';
import {
  assertAssistantMayAct,
  assertNotStopped,
  collideVisit,
  Lead,
  recordVisitFollowUp,
} from '../../leads';
import { policyAt } from '../../policies';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { VisitCompetitor } from '../entities/visit-competitor.entity';
import { VisitPrice } from '../entities/visit-price.entity';
import { VisitReport } from '../entities/visit-report.entity';
import { visitsPolicy } from '../policy';
import { withoutConsent } from '../queries/week-conflicts';
import { isReportLate } from '../rules/deadlines';
import { stockSignalOf } from '../rules/report-findings';
import { announceWeek } from './visit-parts';

export interface ReportVisitInput {
  readonly visitId: string;
  readonly metWhom: string;
  readonly outcome: string;
  readonly goalReached: boolean;
  readonly orderProduct?: string | null;
  readonly orderQuantityMilli?: QuantityMilli | null;
  readonly promisedAmount?: Money | null;
  readonly promisedOn?: LocalDate | null;
  readonly receivedAmount?: Money | null;
  readonly ownStockMilli?: QuantityMilli | null;
  readonly usualSalesMilli?: QuantityMilli | null;
  readonly competitors?: string | null;
  readonly competitorFindings?: readonly CompetitorFinding[] | null;
  readonly prices?: readonly PriceFinding[] | null;
  /** Opens a complaint in the customer's archive. */
  readonly complaint?: string | null;
  readonly complaintKind?: FeedbackKind | null;
  /** Photos and documents, taken in before. */
  readonly fileIds?: readonly string[] | null;
  readonly nextStep: string;
  readonly nextStepOn: LocalDate;
}

export interface CompetitorFinding {
  readonly name: string;
  readonly product?: string | null;
  readonly price?: Money | null;
  readonly promotion?: string | null;
  readonly stock?: string | null;
}

export interface PriceFinding {
  readonly product: string;
  readonly guidePrice: Money;
  readonly price: Money;
}

/**
 * Reports a visit that was made (VIS-6): whom met, outcome, order, money, stock, prices, competitors, complaint, next
 * step. The visit is done; on a lead it counts as an effective follow-up and renews the protection (LEAD-6).
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
    // a visit made before the case opened is reported; what is visited while it is open needs leave (COLL-5)
    await assertNotStopped(tx, visit, visit.repId, 'VISIT', visit.visitOn);
    if (visit.leadId) await assertAssistantMayAct(tx, visit.leadId, visit.repId);
    assertDates(visit, input);
    assertPairs(input);
    const policy = await policyAt(tx, visitsPolicy, visit.visitOn);
    const { competitorFindings, prices, complaint, complaintKind, fileIds, ...told } = input;
    const stockSignal =
      typeof input.ownStockMilli === 'number' && typeof input.usualSalesMilli === 'number'
        ? stockSignalOf(input.ownStockMilli, input.usualSalesMilli, policy)
        : null;
    const report = await insertOrRefuse(
      tx,
      VisitReport,
      {
        ...told,
        stockSignal,
        feedbackId: complaint ? await openComplaint(tx, visit, complaint, complaintKind ?? 'OTHER') : null,
        late: isReportLate(await workingCalendarFor(tx), visit.visitOn, ctx.today, policy.reportDays),
      },
      () => new DomainError('visit.already_reported', {}, 'visitId'),
    );
    await insertMany(
      tx,
      VisitCompetitor,
      (competitorFindings ?? []).map((row) => ({ ...row, reportId: report.id })),
    );
    await insertMany(
      tx,
      VisitPrice,
      (prices ?? []).map((row) => ({ ...row, reportId: report.id })),
    );
    await attachFiles(tx, fileIds, { type: 'PlannedVisit', id: visit.id });
    await guardedUpdate(tx, PlannedVisit, visit, { state: 'DONE' });
    await announceWeek(tx, visit.weekStart);
    if (visit.leadId) {
      await recordVisitFollowUp(tx, {
        leadId: visit.leadId,
        repId: visit.repId,
        on: visit.visitOn,
        note: input.outcome,
        nextOn: input.nextStepOn,
      });
    }
    await collideVisit(tx, visit);
    await recordAudit(
      tx,
      'visit.reported',
      { type: 'PlannedVisit', id: visit.id },
      { goalReached: input.goalReached, late: report.late, complaint: report.feedbackId !== null },
    );
    return report;
  });
}

function assertDates(visit: PlannedVisit, { nextStepOn, promisedOn }: ReportVisitInput): void {
  const earlier = visit.visitOn;
  if (nextStepOn < earlier)
    throw new DomainError('common.dates_out_of_order', { later: nextStepOn, earlier }, 'nextStepOn');
  if (promisedOn && promisedOn < earlier)
    throw new DomainError('common.dates_out_of_order', { later: promisedOn, earlier }, 'promisedOn');
}

/** Half a fact cannot be used: an amount without its day, a quantity of nothing, stock without what it is held against. */
function assertPairs(input: ReportVisitInput): void {
  const given = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
  const pairs = [
    ['promisedAmount', 'promisedOn'],
    ['orderQuantityMilli', 'orderProduct'],
    ['ownStockMilli', 'usualSalesMilli'],
  ] as const;
  for (const [one, other] of pairs)
    if (given(input[one]) !== given(input[other]))
      throw new DomainError('visit.pair_incomplete', {}, given(input[one]) ? other : one);
}

/** A complaint heard at a visit lies in the customer's archive, with a day by which it is answered (ARC-1). */
async function openComplaint(
  tx: TxContext,
  visit: PlannedVisit,
  content: string,
  kind: FeedbackKind,
): Promise<string> {
  const lead = visit.leadId ? await getOrThrow(tx, Lead, visit.leadId) : null;
  const accountId = visit.accountId ?? lead?.accountId;
  if (!accountId) throw new DomainError('visit.complaint_without_account', {}, 'complaint');
  const feedback = await recordFeedback(tx, {
    accountId,
    kind,
    content,
    receivedOn: visit.visitOn,
  });
  return feedback.id;
}
