import type { Money } from '../../../../shared/money';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type { IntentLevel, LeadSource, LeadState, LossReason } from '../../../../shared/vocabulary/leads';
import type { LossSubject } from '../../../../shared/vocabulary/losses';
import type { TxContext } from '../../../core/context';
import { insert } from '../../../core/persistence';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { LossRecord } from '../entities/loss-record.entity';
import { lossesPolicy } from '../policy';
import { lossDays } from '../rules/loss-days';

export interface Loss {
  readonly subjectType: LossSubject;
  readonly subjectId: string;
  readonly customerName: string;
  readonly siteName?: string;
  readonly accountId: string | null;
  readonly repId: string;
  readonly reason: LossReason;
  readonly note: string;
  readonly tier: AccountTier | null;
  readonly level?: IntentLevel | null;
  readonly source?: LeadSource | null;
  readonly lostFrom?: LeadState | null;
  readonly amount?: Money | null;
}

/** Opens the record that the responsible rep has to file; the loss itself does it, in its own transaction (LOSS-1). */
export async function openLoss(tx: TxContext, loss: Loss): Promise<LossRecord> {
  const days = lossDays(tx.today, await policyAt(tx, lossesPolicy));
  const record = await insert(tx, LossRecord, {
    ...loss,
    siteName: loss.siteName ?? '',
    lostOn: tx.today,
    ...days,
    state: 'OPEN',
  });
  const subject = { type: 'LossRecord', id: record.id };
  await recordAudit(tx, 'loss.opened', subject, {
    subjectType: loss.subjectType,
    subjectId: loss.subjectId,
    reason: loss.reason,
    dueOn: days.dueOn,
  });
  await notify(tx, [loss.repId], 'loss.opened', subject, { customer: loss.customerName, due: days.dueOn });
  return record;
}
