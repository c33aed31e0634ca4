import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow } from '../../../core/persistence';
import { policyAt } from '../../policies';
import { BankLine } from '../entities/bank-line.entity';
import { BankStatement } from '../entities/bank-statement.entity';
import { bankingPolicy } from '../policy';
import { bankProposals } from '../queries/bank-proposals';
import { postBankLine } from './post-bank-line';

/** Lines looked at in one act: the rest waits for the next. */
const MOST = 300;

export interface SureLines {
  readonly posted: number;
  /** Looked at and not sure enough, refused, or not yet looked at. */
  readonly left: number;
}

/**
 * Posts the lines of a statement whose best proposal is as sure as the policy asks, uncontested and paying items to the
 * last cent; each in its own unit of work, in a person's name. Off unless the policy turns it on (BANK-4).
 *
 * @throws DomainError bank.auto_off
 */
export async function postSureLines(ctx: RequestContext, statementId: string): Promise<SureLines> {
  const { autoPostFrom } = await policyAt(ctx, bankingPolicy, ctx.today);
  if (autoPostFrom === 0) throw new DomainError('bank.auto_off', {});
  await getOrThrow(ctx, BankStatement, statementId, 'statementId');
  const lines = await ctx.db.find(BankLine, {
    where: { statementId, state: 'OPEN' },
    order: { paidOn: 'ASC', lineNo: 'ASC' },
    take: MOST,
  });
  let posted = 0;
  for (const { id: lineId, version } of lines) {
    const [best] = await bankProposals(ctx, lineId);
    if (!best || best.confidence < autoPostFrom || best.contested || best.twin || best.rest > 0) continue;
    const allocations = best.items.flatMap(({ receivable, amount }) =>
      amount ? [{ receivableId: receivable.id, amount }] : [],
    );
    const part = { accountId: best.accountId, amount: best.amount, allocations, allocateRest: false };
    try {
      await postBankLine(ctx, { lineId, version, parts: [part] });
      posted += 1;
    } catch (error) {
      // somebody else's money or line in the meantime: it waits for a person
      if (!(error instanceof DomainError)) throw error;
    }
  }
  const waiting = await ctx.db.countBy(BankLine, { statementId, state: 'OPEN' });
  return { posted, left: waiting };
}
