import { addDays, type LocalDate } from '../../../../shared/local-date';
import type { VisitSlot } from '../../../../shared/vocabulary/visits';
import type { RequestContext } from '../../../core/context';
import { visitLeaves } from '../../leads';
import type { SubjectFact, VisitFact } from '../rules/find-conflicts';

export interface VisitSubject {
  readonly accountId: string | null;
  readonly leadId: string | null;
}

export function subjectKey({ accountId, leadId }: VisitSubject): string {
  return leadId ? `lead:${leadId}` : `account:${accountId}`;
}

export type DraftVisit = Omit<VisitFact, 'subject' | 'unconsented' | 'onLeave'> &
  VisitSubject & {
    /** The request it hangs on where it leads outside (TER-6). */
    readonly outsideRequestId?: string | null;
  };

export const factOf = (visit: DraftVisit): VisitFact => ({
  id: visit.id,
  repId: visit.repId,
  subject: subjectKey(visit),
  weekStart: visit.weekStart,
  visitOn: visit.visitOn,
  slot: visit.slot,
  startsAt: visit.startsAt ?? null,
  endsAt: visit.endsAt ?? null,
  jointWithId: visit.jointWithId,
});

/** Visits up to this number are asked for by their ids; beyond it their whole weeks are read, which costs less. */
const FEW = 200;

/** What the facts are read for: the weeks, and the ids of reps and customers, or null for everybody in those weeks. */
export interface ConflictScope {
  readonly weeks: readonly LocalDate[];
  readonly ids: {
    readonly reps: readonly string[];
    readonly accounts: readonly string[];
    readonly leads: readonly string[];
  } | null;
}

export function scopeOf(visits: readonly DraftVisit[]): ConflictScope {
  const idsOf = (pick: (visit: DraftVisit) => string | null): string[] => [
    ...new Set(visits.map(pick).filter((id): id is string => id !== null)),
  ];
  return {
    weeks: [...new Set(visits.map(({ weekStart }) => weekStart))].sort(),
    ids:
      visits.length > FEW
        ? null
        : {
            reps: idsOf(({ repId }) => repId),
            accounts: idsOf(({ accountId }) => accountId),
            leads: idsOf(({ leadId }) => leadId),
          },
  };
}

type Raw = Readonly<Record<string, unknown>>;
const text = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

// plain rows: making entities of twenty thousand visits costs several times what reading them does
const COLUMNS = 'id, repId, accountId, leadId, weekStart, visitOn, slot, startsAt, endsAt, jointWithId';

const draftOfRow = (row: Raw): DraftVisit => ({
  id: String(row['id']),
  repId: String(row['repId']),
  accountId: text(row['accountId']),
  leadId: text(row['leadId']),
  weekStart: String(row['weekStart']) as LocalDate,
  visitOn: String(row['visitOn']) as LocalDate,
  slot: String(row['slot']) as VisitSlot,
  startsAt: text(row['startsAt']),
  endsAt: text(row['endsAt']),
  jointWithId: text(row['jointWithId']),
});

/** The visits of a week that still stand. */
export async function plannedIn(ctx: RequestContext, weekStart: LocalDate): Promise<DraftVisit[]> {
  const rows = (await ctx.db.query(
    `SELECT ${COLUMNS}, outsideRequestId FROM planned_visit WHERE weekStart = ? AND state = 'PLANNED'`,
    [weekStart],
  )) as Raw[];
  return rows.map((row) => ({ ...draftOfRow(row), outsideRequestId: text(row['outsideRequestId']) }));
}

/** Visits of the weeks by the same reps or to the same customers, and those to the customers in the days around. */
export async function othersOf(
  ctx: RequestContext,
  { weeks, ids }: ConflictScope,
  nearbyDays: number,
): Promise<VisitFact[]> {
  const [first] = weeks;
  const last = weeks.at(-1);
  if (!first || !last) return [];
  // the weeks around hold every day that counts as near, and their index is by week
  const reach = 7 * Math.ceil(nearbyDays / 7);
  const around: LocalDate[] = [];
  for (let week = addDays(first, -reach); week <= addDays(last, reach); week = addDays(week, 7))
    around.push(week);
  const select = `SELECT ${COLUMNS} FROM planned_visit WHERE state IN ('PLANNED', 'DONE')`;
  const read = async (sql: string, params: readonly string[]): Promise<Raw[]> =>
    (await ctx.db.query(`${select} AND ${sql}`, [...params])) as Raw[];
  const found = new Map<string, DraftVisit>();
  const keep = (rows: readonly Raw[]): void => {
    for (const row of rows) found.set(String(row['id']), draftOfRow(row));
  };
  if (!ids) keep(await read(`weekStart IN (${marks(around)})`, around));
  else {
    keep(
      await read(`repId IN (${marks(ids.reps)}) AND visitOn >= ? AND visitOn <= ?`, [
        ...ids.reps,
        first,
        addDays(last, 6),
      ]),
    );
    for (const [column, some] of [
      ['accountId', ids.accounts],
      ['leadId', ids.leads],
    ] as const)
      if (some.length > 0)
        keep(
          await read(`${column} IN (${marks(some)}) AND weekStart IN (${marks(around)})`, [
            ...some,
            ...around,
          ]),
        );
  }
  return [...found.values()].map(factOf);
}

/** How the visited customers stand, by subject key. */
export async function subjectFacts(
  ctx: RequestContext,
  { weeks, ids }: ConflictScope,
): Promise<Map<string, SubjectFact>> {
  const visited = (column: string): string =>
    `SELECT ${column} FROM planned_visit WHERE weekStart IN (${marks(weeks)}) AND ${column} IS NOT NULL`;
  const within = (some: readonly string[] | undefined, column: 'accountId' | 'leadId') =>
    some ? { sql: marks(some), params: some } : { sql: visited(column), params: weeks };
  const query = async (sql: string, params: readonly string[]): Promise<Raw[]> =>
    (await ctx.db.query(sql, [...params])) as Raw[];
  const inLeads = within(ids?.leads, 'leadId');
  const none = ids?.leads.length === 0;
  const leads = none
    ? []
    : await query(
        `SELECT id, ownerId, state, accountId FROM \`lead\` WHERE id IN (${inLeads.sql})`,
        inLeads.params,
      );
  const helpers = none
    ? []
    : await query(
        `SELECT leadId, repId FROM lead_assistant WHERE leadId IN (${inLeads.sql})`,
        inLeads.params,
      );
  const accounts = await accountRows(
    query,
    ids ? [...ids.accounts, ...leads.map((lead) => text(lead['accountId']) ?? '')] : null,
    {
      sql: `${visited('accountId')} UNION SELECT accountId FROM \`lead\` WHERE accountId IS NOT NULL AND id IN (${visited('leadId')})`,
      params: [...weeks, ...weeks],
    },
  );
  const keys = ids && [...ids.accounts.map((id) => `account:${id}`), ...ids.leads.map((id) => `lead:${id}`)];
  const cases = await query(
    keys
      ? `SELECT openKey FROM collision_case WHERE openKey IN (${marks(keys)})`
      : 'SELECT openKey FROM collision_case WHERE openKey IS NOT NULL',
    keys ?? [],
  );
  const open = new Set(cases.map((row) => String(row['openKey'])));
  const leaves = await visitLeaves(ctx, [...open]);
  const facts = new Map<string, SubjectFact>();
  const standing = (account: Raw | undefined) => ({
    strategic: account?.['tier'] === 'STRATEGIC',
    onSupplyStop: Boolean(account?.['onSupplyStop']),
  });
  for (const [id, account] of accounts) {
    const key = `account:${id}`;
    facts.set(key, {
      ownerId: text(account['ownerId']),
      assistantIds: [],
      disputed: open.has(key),
      leaves: leaves.get(key) ?? [],
      ...standing(account),
    });
  }
  for (const lead of leads) {
    const key = `lead:${String(lead['id'])}`;
    facts.set(key, {
      ownerId: text(lead['ownerId']),
      assistantIds: helpers.filter((row) => row['leadId'] === lead['id']).map((row) => String(row['repId'])),
      disputed: lead['state'] === 'DISPUTED' || open.has(key),
      leaves: leaves.get(key) ?? [],
      ...standing(accounts.get(text(lead['accountId']) ?? '')),
    });
  }
  return facts;
}

async function accountRows(
  query: (sql: string, params: readonly string[]) => Promise<Raw[]>,
  ids: readonly string[] | null,
  all: { readonly sql: string; readonly params: readonly string[] },
): Promise<Map<string, Raw>> {
  const wanted = ids && [...new Set(ids)].filter(Boolean);
  if (wanted?.length === 0) return new Map();
  const rows = await query(
    `SELECT id, ownerId, tier, onSupplyStop FROM account WHERE id IN (${wanted ? marks(wanted) : all.sql})`,
    wanted ?? all.params,
  );
  return new Map(rows.map((row) => [String(row['id']), row]));
}
