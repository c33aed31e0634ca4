import { addDays, type LocalDate } from '../../../../shared/local-date';
import type { FeedbackKind } from '../../../../shared/vocabulary/archive';
import type { CallBackOutcome } from '../../../../shared/vocabulary/service';
import { doerOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { getVisibleAccount } from '../../accounts';
import { recordSatisfaction } from '../../archive';
import { recordAudit } from '../../audit';
import { policyAt } from '../../policies';
import { CallBack } from '../entities/call-back.entity';
import { servicePolicy } from '../policy';
import { callBackOwedTo } from '../queries/call-backs-owed';
import { openComplaint } from './open-complaint';

export interface RecordCallBackInput {
  readonly accountId: string;
  readonly outcome: CallBackOutcome;
  readonly calledOn?: LocalDate | null;
  readonly said?: string | null;
  readonly score?: number | null;
  readonly contactId?: string | null;
  readonly complaint?: {
    readonly kind: FeedbackKind;
    readonly content: string;
    readonly contractId?: string | null;
  } | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records a call-back, with the satisfaction that was asked and the complaint that it brought (SVC-2).
 *
 * @throws DomainError service.day_in_future, service.too_late, service.only_when_reached, service.words_missing
 */
export function recordCallBack(ctx: RequestContext, input: RecordCallBackInput): Promise<CallBack> {
  return inTransaction(ctx, (tx) => record(tx, input), {
    op: 'recordCallBack',
    key: input.idempotencyKey,
    request: input,
  });
}

async function record(tx: TxContext, input: RecordCallBackInput): Promise<CallBack> {
  const account = await getVisibleAccount(tx, input.accountId);
  const { recordWithinDays } = await policyAt(tx, servicePolicy);
  const calledOn = input.calledOn ?? tx.today;
  if (calledOn > tx.today) throw new DomainError('service.day_in_future', { today: tx.today }, 'calledOn');
  if (calledOn < addDays(tx.today, -recordWithinDays))
    throw new DomainError('service.too_late', { days: recordWithinDays }, 'calledOn');
  const said = input.said?.trim() ?? '';
  const score = input.score ?? null;
  if (input.outcome !== 'REACHED' && (score !== null || input.complaint))
    throw new DomainError('service.only_when_reached', {}, 'outcome');
  if (input.outcome === 'REACHED' && said === '') throw new DomainError('service.words_missing', {}, 'said');
  const owed = await callBackOwedTo(tx, account.id);
  const open = owed && owed.state !== 'DONE' ? owed : null;
  const satisfaction =
    score === null
      ? null
      : await recordSatisfaction(tx, {
          accountId: account.id,
          score,
          askedOn: calledOn,
          contactId: input.contactId ?? null,
          note: said.slice(0, 500),
        });
  const complaint = input.complaint
    ? await openComplaint(tx, { ...input.complaint, accountId: account.id, receivedOn: calledOn })
    : null;
  const values = {
    occasion: open?.occasion ?? ('OWN_ACCORD' as const),
    dueOn: open?.dueOn ?? null,
    calledOn,
    outcome: input.outcome,
    said,
    satisfactionId: satisfaction?.id ?? null,
    feedbackId: complaint?.id ?? null,
  };
  const made = await insert(tx, CallBack, { ...values, accountId: account.id, calledById: doerOf(tx) });
  await recordAudit(
    tx,
    'account.called_back',
    { type: 'Account', id: account.id },
    { entryId: made.id, ...values },
  );
  return made;
}
