import { In, IsNull } from 'typeorm';
import { monthOf } from '../../../../shared/local-date';
import { sumMoney, ZERO, type Money } from '../../../../shared/money';
import type { LetterOutcome } from '../../../../shared/vocabulary/receivables';
import type { RequestContext, TxContext } from '../../../core/context';
import { documentNumber } from '../../../core/number-series';
import { getOrThrow, insert, insertMany } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account, placeSupplyStop } from '../../accounts';
import { recordAudit } from '../../audit';
import { Contract } from '../../contracts';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { DunningLetterLine } from '../entities/dunning-letter-line.entity';
import { DunningLetter } from '../entities/dunning-letter.entity';
import { PaymentPromise } from '../entities/payment-promise.entity';
import { Receivable } from '../entities/receivable.entity';
import { ReceivableDispute } from '../entities/receivable-dispute.entity';
import type { IssueLettersInput } from '../graphql/receivable.inputs';
import { tellOfLetter } from '../ledger/letter-listeners';
import { lockLedger } from '../ledger/lock-ledger';
import { openOf } from '../ledger/open-items';
import { receivablesPolicy } from '../policy';
import { letterAmount } from '../rules/letter-amount';
import { nextLetter } from '../rules/letter-count';

export interface LetterResult {
  readonly accountId: string;
  readonly outcome: LetterOutcome;
  readonly overdueAmount: Money;
  /** Which consecutive letter it is; null where none was due. */
  readonly sequence: number | null;
  readonly letter: DunningLetter | null;
}

/**
 * Finance issues this month's letters to customers with overdue money, each in its own unit of work; the third without
 * full settlement in between stops supply in the same unit (DUN-1, DUN-2). A second run in the month issues nothing
 * twice: one letter per customer and month is a unique key.
 */
export async function issueLetters(ctx: RequestContext, input: IssueLettersInput): Promise<LetterResult[]> {
  const results: LetterResult[] = [];
  for (const accountId of await candidates(ctx, input.accountIds ?? null)) {
    results.push(
      input.dryRun
        ? await preview(ctx, accountId)
        : await inTransaction(ctx, (tx) => issueLetter(tx, accountId)),
    );
  }
  return results;
}

async function candidates(ctx: RequestContext, only: readonly string[] | null): Promise<string[]> {
  if (only) {
    const known = await ctx.db.find(Account, {
      select: { id: true },
      where: { id: In([...only]) },
      order: { code: 'ASC' },
    });
    return known.map(({ id }) => id);
  }
  const rows = await overdueItems(ctx)
    .select('item.accountId', 'accountId')
    .groupBy('item.accountId')
    .orderBy('item.accountId')
    .getRawMany<{ accountId: string }>();
  return rows.map(({ accountId }) => accountId);
}

/**
 * What a letter may ask for now of each overdue item of a customer: disputed amounts and items that an open promise
 * holds are left out (DUN-3, DUN-4).
 */
async function asked(
  ctx: RequestContext,
  items: readonly Receivable[],
): Promise<{ readonly item: Receivable; readonly amount: Money }[]> {
  const openItemId = In(items.map(({ id }) => id));
  const [promises, disputes] = await Promise.all([
    ctx.db.findBy(PaymentPromise, { openItemId }),
    ctx.db.findBy(ReceivableDispute, { openItemId }),
  ]);
  const promiseOf = new Map(promises.map((promise) => [promise.receivableId, promise]));
  const disputedOf = new Map(disputes.map(({ receivableId, amount }) => [receivableId, amount]));
  return items.flatMap((item) => {
    const promise = promiseOf.get(item.id) ?? null;
    const disputed = disputedOf.get(item.id) ?? ZERO;
    const amount = letterAmount({ open: openOf(item), disputed, promise }, ctx.today);
    return amount > 0 ? [{ item, amount }] : [];
  });
}

const overdueItems = (ctx: RequestContext) =>
  ctx.db
    .createQueryBuilder(Receivable, 'item')
    .where('item.dueOn < :today AND item.amount > item.collected + item.adjusted', { today: ctx.today });

interface Due {
  readonly lines: readonly { readonly item: Receivable; readonly amount: Money }[];
  readonly overdueAmount: Money;
  readonly sequence: number;
  readonly stopsSupply: boolean;
  /** Why no letter is due; null when one is. */
  readonly nothing: LetterResult | null;
}

async function dueOf(ctx: RequestContext, accountId: string): Promise<Due> {
  const items = await overdueItems(ctx)
    .andWhere('item.accountId = :accountId', { accountId })
    .orderBy('item.dueOn')
    .addOrderBy('item.number')
    .getMany();
  const unanswered = await ctx.db.countBy(DunningLetter, { accountId, settledOn: IsNull() });
  const { lettersBeforeStop } = await policyAt(ctx, receivablesPolicy);
  const lines = await asked(ctx, items);
  const overdueAmount = sumMoney(lines, ({ amount }) => amount);
  const already = await ctx.db.findOneBy(DunningLetter, { accountId, month: monthOf(ctx.today) });
  const none = (outcome: LetterOutcome): LetterResult => ({
    accountId,
    outcome,
    overdueAmount,
    sequence: null,
    letter: already,
  });
  const reason =
    items.length === 0 ? 'NOTHING_OVERDUE' : already ? 'ALREADY' : overdueAmount === ZERO ? 'HELD' : null;
  const nothing = reason && none(reason);
  return { lines, overdueAmount, nothing, ...nextLetter(unanswered, lettersBeforeStop) };
}

async function preview(ctx: RequestContext, accountId: string): Promise<LetterResult> {
  const { nothing, overdueAmount, sequence, stopsSupply } = await dueOf(ctx, accountId);
  return (
    nothing ?? {
      accountId,
      outcome: stopsSupply ? 'STOPPED' : 'ISSUED',
      overdueAmount,
      sequence,
      letter: null,
    }
  );
}

/** One customer's letter, in the unit of work that it is called in; without an actor it is a broken promise that sends it. */
export async function issueLetter(tx: TxContext, accountId: string): Promise<LetterResult> {
  await lockLedger(tx, accountId);
  const { lines, overdueAmount, sequence, stopsSupply, nothing } = await dueOf(tx, accountId);
  if (nothing) return nothing;
  const letter = await insert(tx, DunningLetter, {
    number: await documentNumber(tx, 'GZ'),
    accountId,
    month: monthOf(tx.today),
    sequence,
    issuedOn: tx.today,
    overdueAmount,
    issuedById: tx.actor?.userId ?? null,
  });
  await insertMany(
    tx,
    DunningLetterLine,
    lines.map(({ item, amount }) => ({
      letterId: letter.id,
      receivableId: item.id,
      amount,
      dueOn: item.dueOn,
    })),
  );
  await tellOfLetter(tx, letter);
  const subject = { type: 'Account', id: accountId };
  await recordAudit(tx, 'letter.issued', subject, { number: letter.number, sequence, overdueAmount });
  const account = await getOrThrow(tx, Account, accountId);
  const contracts = await tx.db.findBy(Contract, {
    id: In([...new Set(lines.map(({ item }) => item.contractId))]),
  });
  const concerned = [account.ownerId, ...contracts.map(({ primaryRepId }) => primaryRepId)];
  await notify(tx, concerned, 'letter.issued', subject, { customer: account.name, count: sequence });
  if (stopsSupply) await placeSupplyStop(tx, accountId, { cause: 'THREE_LETTERS', reason: letter.number });
  return { accountId, outcome: stopsSupply ? 'STOPPED' : 'ISSUED', overdueAmount, sequence, letter };
}
