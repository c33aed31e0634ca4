import { ZERO, type Money } from '../../../shared/money';
import { exposurePart, type ExposurePart } from '../../../shared/vocabulary/credit';
import type { RequestContext } from '../../core/context';
import type { Exposure } from './rules/decide-credit';

/** Amounts of one part by customer; null asks for every customer that has any. */
type PartReader = (
  ctx: RequestContext,
  accountIds: readonly string[] | null,
) => Promise<ReadonlyMap<string, Money>>;

/** How a customer paid up to today. */
export interface PaymentFacts {
  readonly billed: Money;
  readonly open: Money;
  readonly overdue: Money;
  readonly longestOverdueDays: number;
  /** Cheques and bills taken back within a year. */
  readonly bounced: number;
}
type FactsReader = (
  ctx: RequestContext,
  accountIds: readonly string[],
) => Promise<ReadonlyMap<string, PaymentFacts>>;

const readers = new Map<ExposurePart, PartReader>();
let paymentReader: FactsReader | null = null;

/** A higher module says how it reads its part of the exposure; called once, when the module is loaded. */
export function defineExposure(part: ExposurePart, reader: PartReader): void {
  readers.set(part, reader);
}

/** The module of the money says how customers paid; called once, when it is loaded. */
export function definePaymentFacts(reader: FactsReader): void {
  paymentReader = reader;
}

/** A part that nobody reads would count as nothing: the product does not start without it. */
export function assertExposureDefined(): void {
  const missing = exposurePart.list.filter((part) => !readers.has(part));
  if (missing.length > 0 || !paymentReader)
    throw new Error(`credit: nobody reads ${missing.join(', ') || 'how customers paid'}`);
}

const nothing = Object.fromEntries(exposurePart.list.map((part) => [part, ZERO])) as unknown as Exposure;

/** The parts of the exposure by customer, each part in one query; null: of all that have any. */
export async function exposuresOf(
  ctx: RequestContext,
  accountIds: readonly string[] | null,
): Promise<Map<string, Exposure>> {
  const found = new Map<string, Exposure>((accountIds ?? []).map((id) => [id, nothing]));
  if (accountIds?.length === 0) return found;
  for (const part of exposurePart.list) {
    const amounts = (await readers.get(part)?.(ctx, accountIds)) ?? new Map<string, Money>();
    for (const [id, amount] of amounts) found.set(id, { ...(found.get(id) ?? nothing), [part]: amount });
  }
  return found;
}

export async function paymentFactsOf(
  ctx: RequestContext,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, PaymentFacts>> {
  return accountIds.length === 0 || !paymentReader ? new Map() : paymentReader(ctx, accountIds);
}
