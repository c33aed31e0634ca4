import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { zoneOffsetMinutes, type LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { TimelineKind } from '../../../../shared/vocabulary/archive';
import { timelineKind } from '../../../../shared/vocabulary/archive';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { readInteger, readMoney } from '../../../core/persistence';
import { Account, getVisibleAccount } from '../../accounts';
import type { Branch } from './timeline-branch';
import { fileBranches } from './timeline-file';
import { moneyBranches } from './timeline-money';
import { sellingBranches } from './timeline-selling';

export interface TimelineRow {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly on: LocalDate;
  readonly codes: readonly string[];
  readonly title: string | null;
  readonly detail: string | null;
  readonly amount: Money | null;
  readonly quantityMilli: number | null;
  readonly personId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
}

export interface Timeline {
  readonly rows: readonly TimelineRow[];
  readonly next: string | null;
}

export interface TimelineArgs {
  readonly accountId: string;
  readonly kinds?: readonly TimelineKind[] | null | undefined;
  readonly after?: string | null | undefined;
  readonly first?: number | null | undefined;
}

interface Raw {
  readonly kind: TimelineKind;
  readonly dayOf: LocalDate;
  readonly rowId: string;
  readonly part: unknown;
  readonly code1: string | null;
  readonly code2: string | null;
  readonly text1: string | null;
  readonly text2: string | null;
  readonly amount: unknown;
  readonly quantity: unknown;
  readonly personId: string | null;
  readonly refType: string;
  readonly refId: string;
}

/** The whole of a customer, kind by kind. */
const branches: readonly Branch[] = [...sellingBranches, ...moneyBranches, ...fileBranches];

/**
 * Everything that happened with a customer, newest first, within the reader's sight (ARC-1): each kind is a branch of
 * one query, narrowed like the list it comes from. The records that were merged into the customer are read with it.
 *
 * @throws DomainError common.not_found, common.invalid_input for a mark that is none
 */
export async function accountTimeline(ctx: RequestContext, args: TimelineArgs): Promise<Timeline> {
  const account = await getVisibleAccount(ctx, args.accountId);
  const wanted = new Set(args.kinds && args.kinds.length > 0 ? args.kinds : timelineKind.list);
  const first = args.first ?? 50;
  const ids = await withMerged(ctx, account.id);
  const read = branches.filter(({ kind, permission }) => wanted.has(kind) && may(ctx, permission));
  if (read.length === 0) return { rows: [], next: null };
  const parts = read.map((branch) => branchQuery(ctx, branch, ids).getQueryAndParameters());
  const mark = args.after ? readMark(args.after) : null;
  const past = mark
    ? 'WHERE line.dayOf < ? OR (line.dayOf = ? AND (line.rowId < ? OR (line.rowId = ? AND line.part < ?)))'
    : '';
  const rows = (await ctx.db.query(
    `SELECT * FROM (${parts.map(([sql], at) => `SELECT * FROM (${sql}) AS b${at}`).join(' UNION ALL ')}) AS line
     ${past} ORDER BY line.dayOf DESC, line.rowId DESC, line.part DESC LIMIT ${first + 1}`,
    [
      ...parts.flatMap(([, params]) => params as unknown[]),
      ...(mark ? [mark.day, mark.day, mark.rowId, mark.rowId, mark.part] : []),
    ],
  )) as Raw[];
  const shown = rows.slice(0, first);
  const last = shown.at(-1);
  return {
    rows: shown.map(rowOf),
    next: rows.length > first && last ? `${last.dayOf}~${last.rowId}~${readInteger(last.part)}` : null,
  };
}

/** The account and everything that was merged into it, also by way of another. */
async function withMerged(ctx: RequestContext, accountId: string): Promise<string[]> {
  const ids = [accountId];
  for (let layer = ids; layer.length > 0;) {
    const found = await ctx.db
      .createQueryBuilder(Account, 'account')
      .select('account.id', 'id')
      .where('account.mergedIntoId IN (:...layer)', { layer })
      .getRawMany<{ id: string }>();
    layer = found.map(({ id }) => id).filter((id) => !ids.includes(id));
    ids.push(...layer);
  }
  return ids;
}

function branchQuery(
  ctx: RequestContext,
  branch: Branch,
  accountIds: readonly string[],
): SelectQueryBuilder<ObjectLiteral> {
  const query = branch
    .from(ctx, ctx.db.createQueryBuilder(branch.entity, branch.alias), accountIds)
    .select([]);
  const columns: Record<string, string> = {
    kind: `'${branch.kind}'`,
    dayOf: 'moment' in branch.day ? dayIn(ctx, branch.day.moment) : branch.day.column,
    rowId: `${branch.alias}.id`,
    part: String(branch.part ?? 0),
    code1: branch.code1 ?? 'NULL',
    code2: branch.code2 ?? 'NULL',
    text1: branch.text1 ?? 'NULL',
    text2: branch.text2 ?? 'NULL',
    amount: branch.amount && may(ctx, 'receivable.read') ? branch.amount : 'NULL',
    quantity: branch.quantity ?? 'NULL',
    personId: branch.person ?? 'NULL',
    refType: `'${branch.subject[0]}'`,
    refId: branch.subject[1],
  };
  // in brackets, so that a plain column keeps its place among the others: the branches are put under each other
  for (const [name, sql] of Object.entries(columns)) query.addSelect(`(${sql})`, name);
  return query;
}

/** The business day of a moment, in SQL of the engine. */
function dayIn(ctx: RequestContext, column: string): string {
  const minutes = zoneOffsetMinutes(ctx.now, ctx.timeZone);
  return ctx.database.engine === 'sqlite'
    ? `date(${column}, '${minutes} minutes')`
    : `DATE(DATE_ADD(${column}, INTERVAL ${minutes} MINUTE))`;
}

function readMark(mark: string): { day: string; rowId: string; part: number } {
  const found = /^(\d{4}-\d\d-\d\d)~([0-9a-f-]{36})~(\d)$/.exec(mark);
  if (!found) throw new DomainError('common.invalid_input', { fields: 'after' }, 'after');
  return { day: found[1] ?? '', rowId: found[2] ?? '', part: Number(found[3]) };
}

function rowOf(raw: Raw): TimelineRow {
  return {
    id: `${raw.rowId}~${readInteger(raw.part)}`,
    kind: raw.kind,
    on: raw.dayOf,
    codes: [raw.code1, raw.code2].filter((code) => code !== null),
    title: raw.text1,
    detail: raw.text2,
    amount: raw.amount === null ? null : readMoney(raw.amount),
    quantityMilli: raw.quantity === null ? null : readInteger(raw.quantity),
    personId: raw.personId,
    subjectType: raw.refType,
    subjectId: raw.refId,
  };
}
