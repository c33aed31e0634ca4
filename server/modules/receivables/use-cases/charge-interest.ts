import { In } from 'typeorm';
import { firstDayOf, lastDayOf, type Month } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { InterestOutcome } from '../../../../shared/vocabulary/ledger';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Contract } from '../../contracts';
import { policyAt } from '../../policies';
import { Receivable } from '../entities/receivable.entity';
import type { ChargeInterestInput } from '../graphql/interest.inputs';
import { afterMoney } from '../ledger/after-money';
import { changesOfItems } from '../ledger/item-changes';
import { lockLedger } from '../ledger/lock-ledger';
import { openReceivable } from '../ledger/open-receivable';
import { receivablesPolicy } from '../policy';
import { interestOn } from '../rules/interest';

export interface InterestResult {
  readonly receivableId: string;
  readonly outcome: InterestOutcome;
  readonly interest: Money;
  /** The item of the interest; null in a dry run. */
  readonly chargedId: string | null;
}

/**
 * Charges the interest of a month that is over, one item of its own kind per overdue item and month: never on interest,
 * never in the base of commissions, due at once (REC-9). A second run charges nothing twice: item and month are a
 * unique key. Off while the daily rate is zero.
 *
 * @throws DomainError interest.off, interest.month_not_over
 */
export async function chargeInterest(
  ctx: RequestContext,
  input: ChargeInterestInput,
): Promise<InterestResult[]> {
  const month = input.month;
  if (lastDayOf(month) >= ctx.today) throw new DomainError('interest.month_not_over', { month }, 'month');
  const { interestDailyPpm } = await policyAt(ctx, receivablesPolicy, lastDayOf(month));
  if (interestDailyPpm <= 0) throw new DomainError('interest.off', {}, 'month');
  const found = await owing(ctx, month, interestDailyPpm);
  if (input.dryRun) return found;
  const results: InterestResult[] = [];
  for (const row of found) {
    results.push(
      row.outcome === 'ALREADY'
        ? row
        : await inTransaction(ctx, (tx) => charge(tx, row.receivableId, month, interestDailyPpm)),
    );
  }
  return results;
}

const CHUNK = 500;

/** Items past due within the month, with the interest that each bears for it. */
async function owing(ctx: RequestContext, month: Month, ppm: number): Promise<InterestResult[]> {
  const results: InterestResult[] = [];
  let after = '';
  for (;;) {
    const items = await ctx.db
      .createQueryBuilder(Receivable, 'item')
      .where("item.kind <> 'INTEREST' AND item.dueOn < :to", { to: lastDayOf(month) })
      .andWhere('item.id > :after', { after })
      .orderBy('item.id')
      .take(CHUNK)
      .getMany();
    const ids = items.map(({ id }) => id);
    const charged = await ctx.db.findBy(Receivable, { interestOfId: In(ids), interestMonth: month });
    const chargedOf = new Map(charged.map((row) => [row.interestOfId, row]));
    const changes = await changesOfItems(ctx, items);
    for (const item of items) {
      const already = chargedOf.get(item.id);
      const interest =
        already?.amount ??
        interestOn(item.dueOn, changes.get(item.id) ?? [], firstDayOf(month), lastDayOf(month), ppm);
      if (interest <= 0) continue;
      results.push({
        receivableId: item.id,
        outcome: already ? 'ALREADY' : 'CHARGED',
        interest,
        chargedId: already?.id ?? null,
      });
    }
    const last = items.at(-1);
    if (!last || items.length < CHUNK) return results;
    after = last.id;
  }
}

async function charge(
  tx: TxContext,
  receivableId: string,
  month: Month,
  ppm: number,
): Promise<InterestResult> {
  const seen = await getOrThrow(tx, Receivable, receivableId);
  await lockLedger(tx, seen.accountId);
  const already = await tx.db.findOneBy(Receivable, { interestOfId: receivableId, interestMonth: month });
  if (already) return { receivableId, outcome: 'ALREADY', interest: already.amount, chargedId: already.id };
  const changes = (await changesOfItems(tx, [seen])).get(seen.id) ?? [];
  const interest = interestOn(seen.dueOn, changes, firstDayOf(month), lastDayOf(month), ppm);
  // paid or credited back to before the month since it was looked at: nothing to charge any more
  if (interest <= 0) return { receivableId, outcome: 'ALREADY', interest, chargedId: null };
  const contract = await getOrThrow(tx, Contract, seen.contractId);
  const item = await openReceivable(tx, contract, {
    kind: 'INTEREST',
    amount: interest,
    // of today: what was reported of the month's end stays what it was
    documentOn: tx.today,
    dueOn: tx.today,
    interestOfId: seen.id,
    interestMonth: month,
  });
  const subject = { type: 'Receivable', id: item.id };
  await recordAudit(tx, 'interest.charged', subject, { on: seen.number, month, interest, ppm });
  await afterMoney(tx, { accountId: seen.accountId, contractIds: [seen.contractId] });
  return { receivableId, outcome: 'CHARGED', interest, chargedId: item.id };
}
