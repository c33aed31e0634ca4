import { formatMoney, ZERO, type Money } from '../../../../shared/money';
import type { LocalDate } from '../../../../shared/local-date';
import { doerOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { RetryUnit } from '../../../core/database';
import { isUniqueViolation } from '../../../core/database-errors';
import { DomainError } from '../../../core/errors';
import { documentNumber } from '../../../core/number-series';
import { guardedUpdate, insert, insertMany } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { safeName } from '../../files/rules/sniff-type';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { BankLine } from '../entities/bank-line.entity';
import { BankStatement } from '../entities/bank-statement.entity';
import type { NumberedLine } from '../read-statement';
import { walkStatement, type StatementFile } from '../walk-statement';

/**
 * Takes a previewed statement in, whole or not at all: every new line with money in waits from now on; lines that could
 * not be read stay out, and so does what is there already from whichever file. Nothing is booked by it (BANK-1).
 *
 * @param previewed digest of the file that the preview was of
 * @throws DomainError bank.file_changed, bank.nothing_new, and those of readStatement
 */
export async function importStatement(
  ctx: RequestContext,
  file: StatementFile,
  previewed: string,
): Promise<BankStatement> {
  if (file.digest !== previewed) throw new DomainError('bank.file_changed', {});
  return inTransaction(ctx, async (tx) => {
    const head = await openStatement(tx, file);
    const report = await walkStatement(tx, file, { lines: (lines) => keepLines(tx, head, lines) });
    const { lines, amount, duplicates, outgoing, refused, ownAccount, balance } = report;
    if (lines === 0) throw new DomainError('bank.nothing_new', { duplicates });
    const statement = await guardedUpdate(tx, BankStatement, head, {
      lines,
      amount,
      duplicates,
      outgoing,
      refused,
      ownAccount,
      firstOn: report.firstOn ?? tx.today,
      lastOn: report.lastOn ?? tx.today,
      opening: balance?.opening ?? null,
      closing: balance?.closing ?? null,
      difference: balance?.difference ?? null,
    });
    const subject = { type: 'BankStatement', id: statement.id };
    const counted = { lines, amount, duplicates, outgoing, refused, file: head.fileName };
    await recordAudit(tx, 'bank.imported', subject, counted);
    await tellFinance(tx, statement, amount);
    return statement;
  });
}

function openStatement(tx: TxContext, file: StatementFile): Promise<BankStatement> {
  return documentNumber(tx, 'YH').then((number) =>
    insert(tx, BankStatement, {
      number,
      fileName: safeName(file.name),
      fileDigest: file.digest,
      importedById: doerOf(tx),
      importedOn: tx.today,
      firstOn: tx.today,
      lastOn: tx.today,
      lines: 0,
      amount: ZERO,
      duplicates: 0,
      outgoing: 0,
      refused: 0,
    }),
  );
}

async function keepLines(
  tx: TxContext,
  { id: statementId }: BankStatement,
  lines: readonly NumberedLine[],
): Promise<void> {
  const rows = lines.map((line) => ({ ...line, statementId, state: 'OPEN' as const, posted: ZERO }));
  // the same file at the same moment from another desk: start over, and find its lines there
  await insertMany(tx, BankLine, rows).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new RetryUnit() : error;
  });
}

async function tellFinance(tx: TxContext, statement: BankStatement, amount: Money): Promise<void> {
  const finance = await activePeopleWithRole(tx, 'FINANCE');
  const { number, lines, firstOn, lastOn } = statement;
  const params: { [name: string]: string | number } = {
    number,
    lines,
    amount: formatMoney(amount),
    from: firstOn as LocalDate,
    to: lastOn as LocalDate,
  };
  const people = finance.map(({ id }) => id);
  await notify(tx, people, 'bank.imported', { type: 'BankStatement', id: statement.id }, params);
}
