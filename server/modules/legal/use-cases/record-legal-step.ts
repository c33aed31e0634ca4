import { IsNull } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { LegalStage } from '../../../../shared/vocabulary/legal';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, guardedUpdate, insert } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { attachFiles } from '../../files';
import { LegalCase } from '../entities/legal-case.entity';
import { LegalStep } from '../entities/legal-step.entity';
import { legalStages, needsAmount } from '../rules/legal-stages';
import { followLegal, subjectOf, tell } from './follow-legal';
import { lockLegalCase } from './open-legal-case';

export interface RecordLegalStepInput {
  readonly id: string;
  readonly version: number;
  readonly stage: LegalStage;
  readonly steppedOn: LocalDate;
  readonly amount?: Money | null;
  readonly reference?: string | null;
  readonly note: string;
  readonly fileIds?: readonly string[] | null;
}

const standing = (tx: TxContext, caseId: string): Promise<LegalStep | null> =>
  tx.db.findOne(LegalStep, {
    where: { caseId, withdrawnOn: IsNull() },
    order: { steppedOn: 'DESC', createdAt: 'DESC', id: 'DESC' },
  });

/**
 * Legal affairs record the next step of a case, in order, with its day, amount and papers (REC-5).
 *
 * @throws DomainError common.invalid_state out of order, legal.step_day, legal.amount_missing, legal.ended
 */
export async function recordLegalStep(ctx: RequestContext, input: RecordLegalStepInput): Promise<LegalCase> {
  return inTransaction(ctx, async (tx) => {
    const { found, contract } = await lockLegalCase(tx, input);
    assertTransition(legalStages, found.stage, input.stage);
    const last = await standing(tx, found.id);
    // the first letter may be older than the case: debts are taken over with their history
    const from = last?.steppedOn ?? contract.signedOn ?? found.openedOn;
    if (input.steppedOn < from || input.steppedOn > tx.today)
      throw new DomainError('legal.step_day', { from, to: tx.today }, 'steppedOn');
    const amount = input.amount ?? null;
    if (amount !== null && amount <= 0) throw new DomainError('receivable.amount_not_positive', {}, 'amount');
    if (amount === null && needsAmount(input.stage))
      throw new DomainError('legal.amount_missing', {}, 'amount');
    const { stage, steppedOn } = input;
    const step = await insert(tx, LegalStep, {
      caseId: found.id,
      stage,
      steppedOn,
      amount,
      reference: input.reference?.trim() || null,
      note: input.note.trim(),
      recordedById: actorOf(tx).userId,
    });
    await attachFiles(tx, input.fileIds, { type: 'LegalStep', id: step.id });
    await guardedUpdate(tx, LegalCase, found, { stage, stageOn: steppedOn });
    await recordAudit(tx, 'legal.step', subjectOf(found), { stage, on: steppedOn, amount });
    await followLegal(tx, [contract.id]);
    await tell(tx, contract, found, 'legal.step');
    return getOrThrow(tx, LegalCase, found.id);
  });
}

export interface TakeBackLegalStepInput {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/**
 * Takes the last step back that was recorded by mistake; it stays readable (REC-5).
 *
 * @throws DomainError legal.nothing_to_take_back, legal.ended
 */
export async function takeBackLegalStep(
  ctx: RequestContext,
  input: TakeBackLegalStepInput,
): Promise<LegalCase> {
  return inTransaction(ctx, async (tx) => {
    const { found, contract } = await lockLegalCase(tx, input);
    const last = await standing(tx, found.id);
    if (!last) throw new DomainError('legal.nothing_to_take_back', {});
    const reason = input.reason.trim();
    await guardedUpdate(tx, LegalStep, last, { withdrawnOn: tx.today, withdrawnReason: reason });
    const before = await standing(tx, found.id);
    const stage = before?.stage ?? 'OPENED';
    const stageOn = before?.steppedOn ?? found.openedOn;
    await guardedUpdate(tx, LegalCase, found, { stage, stageOn });
    await recordAudit(tx, 'legal.step_taken_back', subjectOf(found), { stage: last.stage }, reason);
    await followLegal(tx, [contract.id]);
    return getOrThrow(tx, LegalCase, found.id);
  });
}
