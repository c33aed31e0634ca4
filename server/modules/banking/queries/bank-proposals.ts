import { addDays } from '../../../../shared/local-date';
import { subtractMoney, type Money } from '../../../../shared/money';
import type { BankItemChoice } from '../../../../shared/vocabulary/banking';
import type { RequestContext } from '../../../core/context';
import { getOrThrow } from '../../../core/persistence';
import { Account } from '../../accounts';
import { asOpenItem, openItemsOf, Receipt, type Receivable } from '../../receivables';
import { BankLine } from '../entities/bank-line.entity';
import { chooseItems, type NamedInText } from '../rules/choose-items';
import { weighSigns, type PayerSign } from '../rules/weigh-signs';
import { payerEvidence } from './payer-signs';

export interface ProposedItem {
  readonly receivable: Receivable;
  readonly open: Money;
  /** Null: it would not be paid. */
  readonly amount: Money | null;
}

/** What money of a customer would pay, and why. */
export interface BankAllocation {
  readonly accountId: string;
  readonly amount: Money;
  readonly choice: BankItemChoice;
  readonly items: readonly ProposedItem[];
  readonly rest: Money;
}

/** Whose the money of a line may be, what it would pay, how sure that is and why. */
export interface BankProposal extends BankAllocation {
  readonly confidence: number;
  readonly signs: readonly PayerSign[];
  readonly contested: boolean;
  /** A receipt of the same amount about that day that no bank line stands for: perhaps this money, booked by hand. */
  readonly twin: Receipt | null;
}

const MOST_PROPOSED = 5;
const TWIN_DAYS = 3;
const TWIN_DOUBT = 40;
/** Open items that are shown beside those that are paid. */
const MOST_ITEMS = 200;

/** Proposals for what is left of a line, surest first (BANK-2). */
export async function bankProposals(ctx: RequestContext, lineId: string): Promise<BankProposal[]> {
  const line = await getOrThrow(ctx, BankLine, lineId, 'lineId');
  const rest = subtractMoney(line.amount, line.posted);
  if (line.state !== 'OPEN' || rest <= 0) return [];
  const { signs, named } = await payerEvidence(ctx, line);
  const proposals: BankProposal[] = [];
  for (const candidate of weighSigns(signs).slice(0, MOST_PROPOSED)) {
    const { doubt, ...allocation } = await allocate(ctx, candidate.accountId, rest, named);
    const twin = await twinOf(ctx, line, candidate.accountId);
    const confidence = Math.max(0, candidate.confidence - doubt - (twin ? TWIN_DOUBT : 0));
    proposals.push({ ...candidate, ...allocation, confidence, twin });
  }
  return proposals.sort((a, b) => b.confidence - a.confidence);
}

/** What an amount of a line's money would pay of a customer that a person chose. */
export async function bankAllocation(
  ctx: RequestContext,
  lineId: string,
  accountId: string,
  amount: Money,
): Promise<BankAllocation> {
  const line = await getOrThrow(ctx, BankLine, lineId, 'lineId');
  await getOrThrow(ctx, Account, accountId, 'accountId');
  const { named } = await payerEvidence(ctx, line);
  return allocate(ctx, accountId, amount, named);
}

function twinOf(ctx: RequestContext, line: BankLine, accountId: string): Promise<Receipt | null> {
  return ctx.db
    .createQueryBuilder(Receipt, 'receipt')
    .where('receipt.accountId = :accountId AND receipt.amount = :amount AND receipt.reversedOn IS NULL', {
      accountId,
      amount: line.amount,
    })
    .andWhere('receipt.receivedOn >= :from AND receipt.receivedOn <= :to', {
      from: addDays(line.paidOn, -TWIN_DAYS),
      to: addDays(line.paidOn, TWIN_DAYS),
    })
    .andWhere('NOT EXISTS (SELECT 1 FROM bank_line_part p WHERE p.receiptId = receipt.id)')
    .orderBy('receipt.receivedOn')
    .addOrderBy('receipt.number')
    .getOne();
}

async function allocate(
  ctx: RequestContext,
  accountId: string,
  amount: Money,
  named: NamedInText,
): Promise<BankAllocation & { readonly doubt: number }> {
  const open = await openItemsOf(ctx, accountId);
  const asked = open.map((item) => ({ ...asOpenItem(item), contractId: item.contractId }));
  const { choice, allocations, rest, doubt } = chooseItems(amount, asked, named);
  const paid = new Map(allocations.map((part) => [part.receivableId, part.amount]));
  const items = open.map((receivable) => ({
    receivable,
    open: asOpenItem(receivable).open,
    amount: paid.get(receivable.id) ?? null,
  }));
  // what is paid is always among those shown
  const shown =
    items.length <= MOST_ITEMS ? items : items.filter((item, at) => item.amount !== null || at < 50);
  return { accountId, amount, choice, items: shown, rest, doubt };
}
