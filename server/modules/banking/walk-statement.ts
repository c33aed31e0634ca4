import type { LocalDate } from '../../../shared/local-date';
import { addMoney, ZERO, type Money } from '../../../shared/money';
import type { RequestContext } from '../../core/context';
import type { BalanceCheck } from './rules/balance-check';
import { readStatement, type NumberedLine, type RefusedLine } from './read-statement';

/** A statement that was sent, on disk while it is looked at. */
export interface StatementFile {
  readonly path: string;
  readonly name: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
}

/** What a statement holds, counted while it is read. */
export interface StatementReport {
  readonly lines: number;
  readonly amount: Money;
  readonly duplicates: number;
  readonly outgoing: number;
  readonly refused: number;
  readonly firstOn: LocalDate | null;
  readonly lastOn: LocalDate | null;
  readonly ownAccount: string | null;
  readonly balance: BalanceCheck | null;
}

interface Hands {
  /** Takes new lines, some hundred at a time. */
  readonly lines?: (lines: readonly NumberedLine[]) => Promise<void> | void;
  readonly refused?: (refused: RefusedLine, headers: readonly string[]) => Promise<void> | void;
}

/** Lines that are asked for and written together. */
const BATCH = 400;

/**
 * Reads a statement once through, in flat memory: new lines and refused ones go on as they come, lines that the
 * database has are only counted (BANK-1).
 */
export async function walkStatement(
  ctx: RequestContext,
  file: StatementFile,
  hands: Hands,
): Promise<StatementReport> {
  const reading = readStatement(file.path, ctx.today);
  const count = { lines: 0, duplicates: 0, outgoing: 0, refused: 0 };
  let amount = ZERO;
  let firstOn: LocalDate | null = null;
  let lastOn: LocalDate | null = null;
  let waiting: NumberedLine[] = [];
  const passOn = async (): Promise<void> => {
    const known = await knownDigests(ctx, waiting);
    const fresh = waiting.filter(({ digest }) => !known.has(digest));
    count.duplicates += waiting.length - fresh.length;
    count.lines += fresh.length;
    for (const line of fresh) {
      amount = addMoney(amount, line.amount);
      if (!firstOn || line.paidOn < firstOn) firstOn = line.paidOn;
      if (!lastOn || line.paidOn > lastOn) lastOn = line.paidOn;
    }
    waiting = [];
    if (fresh.length > 0) await hands.lines?.(fresh);
  };
  for await (const part of reading.parts) {
    if (part.kind === 'OUT') count.outgoing += 1;
    else if (part.kind === 'FAULT') {
      count.refused += 1;
      await hands.refused?.(part.refused, reading.headers());
    } else if (part.repeated) count.duplicates += 1;
    else if (waiting.push(part.line) >= BATCH) await passOn();
  }
  await passOn();
  const { ownAccount, balance } = reading;
  return { ...count, amount, firstOn, lastOn, ownAccount: ownAccount(), balance: balance() };
}

/** Asked in plain SQL: a hundred thousand lines are some hundred statements. */
async function knownDigests(
  ctx: RequestContext,
  lines: readonly NumberedLine[],
): Promise<ReadonlySet<string>> {
  if (lines.length === 0) return new Set();
  const rows = (await ctx.db.query(
    `SELECT digest FROM bank_line WHERE digest IN (${lines.map(() => '?').join(', ')})`,
    lines.map(({ digest }) => digest),
  )) as { digest: string }[];
  return new Set(rows.map(({ digest }) => digest));
}
