import type { SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import {
  likePattern,
  listQuery,
  listRows,
  type ListArgs,
  type ListSpec,
  type Page,
} from '../../../core/list-query';
import { readInteger, readMoney } from '../../../core/persistence';
import type { Money } from '../../../../shared/money';
import { BankLine } from '../entities/bank-line.entity';
import { BankStatement } from '../entities/bank-statement.entity';
import type { BankLineFilter, BankStatementFilter } from '../graphql/bank.inputs';

const some = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : ['']);

const statements: ListSpec<BankStatement, BankStatementFilter> = {
  entity: BankStatement,
  alias: 'statement',
  // the company's own accounts: who may read statements reads all of them
  scope: () => undefined,
  sort: {
    number: 'statement.number',
    importedOn: 'statement.importedOn',
    firstOn: 'statement.firstOn',
    amount: 'statement.amount',
    lines: 'statement.lines',
  },
  defaultSort: ['importedOn', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere('statement.id IN (:...ids)', { ids: some(ids) }),
    q: (query, q) =>
      query.andWhere("(statement.number LIKE :q ESCAPE '!' OR statement.fileName LIKE :q ESCAPE '!')", {
        q: likePattern(q),
      }),
    waiting: (query, waiting) =>
      query.andWhere(
        `${waiting ? '' : 'NOT '}EXISTS (SELECT 1 FROM bank_line w WHERE w.statementId = statement.id AND w.state = 'OPEN')`,
      ),
  },
};

/** Lines of one customer: those that stand as a receipt of the customer. */
const ofAccount = (query: SelectQueryBuilder<BankLine>, accountId: string): unknown =>
  query.andWhere(
    `line.id IN (SELECT p.lineId FROM bank_line_part p JOIN receipt r ON r.id = p.receiptId
       WHERE r.accountId = :accountId AND r.reversedOn IS NULL)`,
    { accountId },
  );

const lines: ListSpec<BankLine, BankLineFilter> = {
  entity: BankLine,
  alias: 'line',
  scope: () => undefined,
  sort: {
    paidOn: 'line.paidOn',
    lineNo: 'line.lineNo',
    amount: 'line.amount',
    payer: 'line.payer',
    state: 'line.state',
    decidedOn: 'line.decidedOn',
  },
  defaultSort: ['paidOn', 'ASC'],
  filters: {
    ids: (query, ids) => query.andWhere('line.id IN (:...ids)', { ids: some(ids) }),
    q: (query, q) =>
      query.andWhere(
        "(line.payer LIKE :q ESCAPE '!' OR line.text LIKE :q ESCAPE '!' OR line.reference LIKE :q ESCAPE '!')",
        { q: likePattern(q) },
      ),
    states: (query, states) => query.andWhere('line.state IN (:...states)', { states: some(states) }),
    statementId: (query, statementId) => query.andWhere('line.statementId = :statementId', { statementId }),
    accountId: ofAccount,
    receiptId: (query, receiptId) =>
      query.andWhere('line.id IN (SELECT p.lineId FROM bank_line_part p WHERE p.receiptId = :receiptId)', {
        receiptId,
      }),
    paidFrom: (query, paidFrom) => query.andWhere('line.paidOn >= :paidFrom', { paidFrom }),
    paidTo: (query, paidTo) => query.andWhere('line.paidOn <= :paidTo', { paidTo }),
  },
};

export function listBankStatements(
  ctx: RequestContext,
  args: ListArgs<BankStatementFilter>,
): Promise<Page<BankStatement>> {
  return listQuery(ctx, statements, args);
}

export function listBankLines(ctx: RequestContext, args: ListArgs<BankLineFilter>): Promise<Page<BankLine>> {
  return listQuery(ctx, lines, args);
}

export interface BankLineSums {
  readonly lines: number;
  readonly amount: Money;
  readonly posted: Money;
}

/** Number and sums of the lines that a filter leaves: counted in the database. */
export async function sumBankLines(
  ctx: RequestContext,
  filter: BankLineFilter | null | undefined,
): Promise<BankLineSums> {
  const row = await listRows(ctx, lines, filter)
    .select('COUNT(*)', 'n')
    .addSelect('SUM(line.amount)', 'amount')
    .addSelect('SUM(line.posted)', 'posted')
    .getRawOne<{ n: unknown; amount: unknown; posted: unknown }>();
  return { lines: readInteger(row?.n), amount: readMoney(row?.amount), posted: readMoney(row?.posted) };
}
