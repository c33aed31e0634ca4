import type { LocalDate } from '../../../shared/local-date';
import { negateMoney } from '../../../shared/money';
import { DomainError } from '../../core/errors';
import { balanceCheck, type BalanceCheck } from './rules/balance-check';
import { lineDigests } from './rules/line-digest';
import { readLine, type LineFault, type StatementLine } from './rules/read-line';
import { findColumns, ownAccountIn, type StatementColumns } from './rules/statement-columns';
import { rowsOfFile } from './statement-rows';

/** Beyond these the file is exported in parts. */
export const MOST_LINES = 200_000;
const MOST_PREAMBLE = 60;

export interface NumberedLine extends StatementLine {
  readonly lineNo: number;
  readonly digest: string;
}

export interface RefusedLine {
  readonly lineNo: number;
  readonly faults: readonly LineFault[];
  readonly cells: readonly string[];
}

export type StatementPart =
  | { readonly kind: 'LINE'; readonly line: NumberedLine; readonly repeated: boolean }
  | { readonly kind: 'OUT' }
  | { readonly kind: 'FAULT'; readonly refused: RefusedLine };

/** A statement while it is read: its parts one after the other; the rest is known once they are through. */
export interface StatementReading {
  readonly parts: AsyncGenerator<StatementPart>;
  readonly headers: () => readonly string[];
  readonly ownAccount: () => string | null;
  readonly balance: () => BalanceCheck | null;
}

/**
 * Reads a bank statement line by line: what stands above the header is passed over, money out is counted, what cannot
 * be read comes with its faults (BANK-1).
 *
 * @throws DomainError bank.no_header, bank.too_many_lines, and those of rowsOfFile
 */
export function readStatement(path: string, today: LocalDate): StatementReading {
  const check = balanceCheck();
  let columns: StatementColumns | null = null;
  let own: string | null = null;
  let refused = false;

  async function* parts(): AsyncGenerator<StatementPart> {
    let digestOf = lineDigests(null);
    let preamble = 0;
    let lines = 0;
    for await (const { no, cells } of rowsOfFile(path)) {
      if (!columns) {
        columns = findColumns(cells);
        own ??= columns ? null : ownAccountIn(cells);
        preamble += 1;
        if (columns) digestOf = lineDigests(own);
        else if (preamble >= MOST_PREAMBLE) throw new DomainError('bank.no_header', {});
        continue;
      }
      const read = readLine(cells, columns, today);
      if (read.kind === 'SKIP') continue;
      lines += 1;
      if (lines > MOST_LINES) throw new DomainError('bank.too_many_lines', { most: MOST_LINES });
      if (read.kind === 'FAULT') {
        refused = true;
        yield { kind: 'FAULT', refused: { lineNo: no, faults: read.faults, cells } };
      } else if (read.kind === 'OUT') {
        check.add(negateMoney(read.amount), read.balance);
        yield { kind: 'OUT' };
      } else {
        check.add(read.line.amount, read.line.balance);
        const { digest, repeated } = digestOf(read.line);
        yield { kind: 'LINE', line: { ...read.line, lineNo: no, digest }, repeated };
      }
    }
    if (!columns) throw new DomainError('bank.no_header', {});
  }

  return {
    parts: parts(),
    headers: () => columns?.headers ?? [],
    ownAccount: () => own,
    // a line that could not be read is missing in the sum: there is nothing to hold it against
    balance: () => (refused ? null : check.result()),
  };
}
