import { MoreThanOrEqual } from 'typeorm';
import type { Money } from '../../../../shared/money';
import type { LossReason } from '../../../../shared/vocabulary/leads';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { inTransaction } from '../../../core/transaction';
import { assertNotMerged, getVisibleAccount, passGuards } from '../../accounts';
import { recordAudit } from '../../audit';
import { LossRecord } from '../entities/loss-record.entity';
import { openLoss } from './open-loss';

export interface LoseAccountInput {
  readonly accountId: string;
  readonly reason: LossReason;
  readonly note: string;
  readonly amount?: Money | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records that a customer went to somebody else: the owner files why. The archive stays, and so does its owner (LOSS-1).
 *
 * @throws DomainError loss.nobody_responsible, loss.account_open
 */
export async function loseAccount(ctx: RequestContext, input: LoseAccountInput): Promise<LossRecord> {
  return inTransaction(
    ctx,
    async (tx) => {
      const account = await getVisibleAccount(tx, input.accountId);
      await assertNotMerged(tx, account);
      await passGuards(tx, [`loss:${account.id}`]);
      if (!account.ownerId) throw new DomainError('loss.nobody_responsible', {}, 'accountId');
      const earlier = await tx.db.findOneBy(LossRecord, [
        { subjectId: account.id, state: 'OPEN' },
        { subjectId: account.id, openUntil: MoreThanOrEqual(tx.today) },
      ]);
      if (earlier) throw new DomainError('loss.account_open', { since: earlier.lostOn }, 'accountId');
      const note = input.note.trim();
      const loss = await openLoss(tx, {
        subjectType: 'ACCOUNT',
        subjectId: account.id,
        customerName: account.name,
        accountId: account.id,
        repId: account.ownerId,
        reason: input.reason,
        note,
        tier: account.tier,
        amount: input.amount ?? null,
      });
      const subject = { type: 'Account', id: account.id };
      await recordAudit(tx, 'account.lost', subject, { lossId: loss.id, reason: input.reason }, note);
      return loss;
    },
    { op: 'loseAccount', key: input.idempotencyKey, request: input },
  );
}
