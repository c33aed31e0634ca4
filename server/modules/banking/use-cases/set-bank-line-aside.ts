import type { BankAsideCause } from '../../../../shared/vocabulary/banking';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { BankLine } from '../entities/bank-line.entity';
import { refuseTaken, subjectOf } from './take-line';

export interface SetBankLineAsideInput {
  readonly lineId: string;
  readonly version: number;
  readonly cause: BankAsideCause;
  readonly note?: string | null;
}

/**
 * Says that the money of a line, or what is left of it, is no payment of a customer, and why (BANK-3).
 *
 * @throws DomainError bank.note_needed, bank.line_taken
 */
export async function setBankLineAside(ctx: RequestContext, input: SetBankLineAsideInput): Promise<BankLine> {
  const { lineId, version, cause } = input;
  const note = input.note?.trim() || null;
  if (cause === 'OTHER' && !note) throw new DomainError('bank.note_needed', {}, 'note');
  return inTransaction(ctx, async (tx) => {
    const line = await getOrThrow(tx, BankLine, lineId, 'lineId');
    const set = {
      state: 'SET_ASIDE' as const,
      asideCause: cause,
      asideNote: note,
      decidedById: actorOf(tx).userId,
      decidedOn: tx.today,
      updatedAt: tx.now,
      version: () => 'version + 1',
    };
    const where = {
      sql: "id = :id AND version = :version AND state = 'OPEN'",
      params: { id: line.id, version },
    };
    if ((await updateWhere(tx, BankLine, set, where)) !== 1) await refuseTaken(tx, line.id);
    await recordAudit(tx, 'bank.line_set_aside', subjectOf(line), { cause, amount: line.amount }, note);
    return getOrThrow(tx, BankLine, line.id);
  });
}
