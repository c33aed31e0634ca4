import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addDays, localDateIn, weekStartOf, type LocalDate } from '../../shared/local-date';
import { visitSlot } from '../../shared/vocabulary/visits';
import { createApp } from '../../server/app/create-app';
import { createContext, systemContext, type ContextSource } from '../../server/app/create-context';
import { openDatabase } from '../../server/app/data-source';
import { foundDemarc } from '../../server/app/found-demarc';
import type { Config } from '../../server/config';
import { insertMany } from '../../server/core/persistence';
import { inTransaction } from '../../server/core/transaction';
import { actorOfUser, createUser } from '../../server/modules/identity';
import { PlannedVisit, weekConflicts, WeekPlan } from '../../server/modules/visits';
import { Random } from '../demo/random';
import { openBare, type Bare } from './bare';
import { loadAccounts } from './load-world';
import { table, timed, type Row } from './measure';
import { session, type Ask } from './session';

const REPS = Number(process.env['BENCH_REPS'] ?? 500);
const EACH = 40;
const ACCOUNTS = 12_000;
const PASSWORD = 'demarc-bench-2026';

/** What the engine alone needs to find who stands in whose way: the same customer, or the same rep twice at once. */
const selfJoin = `SELECT a.id, b.id AS other FROM planned_visit a
    JOIN planned_visit b ON b.accountId = a.accountId AND b.repId <> a.repId AND b.weekStart = a.weekStart AND b.state = 'PLANNED'
   WHERE a.weekStart = ? AND a.state = 'PLANNED'
  UNION ALL
  SELECT a.id, b.id FROM planned_visit a
    JOIN planned_visit b ON b.repId = a.repId AND b.visitOn = a.visitOn AND b.id <> a.id AND b.state = 'PLANNED'
     AND (b.slot = a.slot OR b.slot = 'ALL_DAY' OR a.slot = 'ALL_DAY')
   WHERE a.weekStart = ? AND a.state = 'PLANNED'`;

/** A week of 500 reps with 40 visits each: all its conflicts against one bare self-join, and one more visit through HTTP. */
export async function benchWeekPlans(config: Config, name: string): Promise<string> {
  const database = await openDatabase(config);
  const source: ContextSource = { config, database, clock: () => new Date() };
  const { unit } = await foundDemarc(source, { companyName: 'Bench', username: 'admin', password: PASSWORD });
  const system = systemContext(source);
  const reps: string[] = [];
  for (let n = 0; n < REPS; n += 1) {
    const person = { username: `rep${n}`, name: `Rep ${n}`, unitId: unit.id, roles: ['REP'] as const };
    const given = { ...person, password: PASSWORD, joinedOn: '2020-01-01' as const };
    reps.push((await createUser(system, given)).id);
  }
  const manager = await createUser(system, {
    username: 'boss',
    name: 'Boss',
    unitId: unit.id,
    roles: ['SALES_MANAGER'],
    password: PASSWORD,
    joinedOn: '2020-01-01',
  });
  const { accountIds } = await loadAccounts(system, reps, ACCOUNTS);
  const today = localDateIn(new Date(), config.timeZone);
  const week = addDays(weekStartOf(today), 7);
  await loadWeek(source, reps, accountIds, week);
  const app = await createApp(source);
  const http = createServer(app.express).listen(0);
  const bare = await openBare(config);
  try {
    const actor = await actorOfUser(database.reader, manager.id);
    const read = () => weekConflicts(createContext(source, { actor, language: 'en', ip: 'bench' }), week);
    const ours = await timed(10, read);
    const found = [...(await read()).values()].flat();
    const plain = await timed(10, () => bare.all(selfJoin, [week, week]));
    const pairs = await bare.all(selfJoin, [week, week]);
    const ask = await session((http.address() as AddressInfo).port, 'rep0', PASSWORD);
    // each day takes some visits only: the days go on week by week, the first hundred thousand customers stay the same
    const dayOf = (at: number): LocalDate => addDays(week, 7 + Math.abs(at) + (at < 0 ? 400 : 0));
    const some = (at: number): string => accountIds[(Math.abs(at) * 37) % accountIds.length] ?? '';
    const one = await timed(100, (at) => planOne(ask, some(at), dayOf(at)));
    await bare.all(
      'CREATE TABLE bench_visit (id varchar(36) PRIMARY KEY, repId varchar(36), accountId varchar(36), weekStart varchar(10), visitOn varchar(10), slot varchar(10), goal varchar(40), at varchar(30))',
    );
    await bare.all(
      'CREATE TABLE bench_trail (id varchar(36) PRIMARY KEY, subjectId varchar(36), event varchar(40), at varchar(30))',
    );
    const write = await timed(100, (at) => bareOne(bare, reps[0] ?? '', some(at), dayOf(at)));
    const rows: Row[] = [
      { name: `conflicts of ${REPS * EACH} visits`, ours, bare: plain },
      { name: 'one more visit with its check (HTTP)', ours: one, bare: write },
    ];
    const same = found.filter(({ kind }) => kind === 'SAME_CUSTOMER' || kind === 'DOUBLE_BOOKED').length;
    return `${table(`${name}: a week of ${REPS} reps × ${EACH} visits`, rows)}\nfound ${found.length} conflicts, ${same} of them by customer or time; the bare join finds ${pairs.length} pairs`;
  } finally {
    await bare.close();
    http.close();
    http.closeAllConnections();
    await app.stop();
    await database.close();
  }
}

async function loadWeek(
  source: ContextSource,
  reps: readonly string[],
  accountIds: readonly string[],
  week: LocalDate,
): Promise<void> {
  const random = new Random(21);
  const system = systemContext(source);
  for (let from = 0; from < reps.length; from += 50) {
    await inTransaction(system, async (tx) => {
      const some = reps.slice(from, from + 50);
      const plans = await insertMany(
        tx,
        WeekPlan,
        some.map((repId) => ({ repId, weekStart: week, state: 'SUBMITTED' as const, late: false })),
      );
      await insertMany(
        tx,
        PlannedVisit,
        plans.flatMap((plan) =>
          Array.from({ length: EACH }, (_, at) => ({
            planId: plan.id,
            repId: plan.repId,
            accountId: random.pick(accountIds),
            leadId: null,
            weekStart: week,
            visitOn: addDays(week, at % 5),
            slot: random.pick(visitSlot.list),
            purpose: 'RELATIONSHIP' as const,
            goal: 'see them',
            state: 'PLANNED' as const,
            offPlan: false,
          })),
        ),
      );
    });
  }
}

/** Plans one more visit; a person's days fill up, so each one is for another rep's empty week. */
async function planOne(ask: Ask, accountId: string, visitOn: LocalDate): Promise<void> {
  await ask(
    'mutation ($input: VisitInput!) { planVisit(input: $input) { id conflicts { kind severity otherTeam } } }',
    { input: { accountId, visitOn, slot: 'AM', purpose: 'RELATIONSHIP', goal: 'see them' } },
  );
}

const now = (): string => new Date().toISOString().replace('T', ' ').slice(0, 23);

/** The same by the engine alone: the row, its trail, and the look for others at the customer and on the day. */
async function bareOne(bare: Bare, repId: string, accountId: string, visitOn: LocalDate): Promise<void> {
  await bare.all('BEGIN');
  await bare.all(
    `INSERT INTO bench_visit (id, repId, accountId, weekStart, visitOn, slot, goal, at) VALUES (?, ?, ?, ?, ?, 'AM', 'see them', ?)`,
    [randomUUID(), repId, accountId, weekStartOf(visitOn), visitOn, now()],
  );
  await bare.all('INSERT INTO bench_trail (id, subjectId, event, at) VALUES (?, ?, ?, ?)', [
    randomUUID(),
    accountId,
    'visit.planned',
    now(),
  ]);
  await bare.all('SELECT id, repId, visitOn, slot FROM planned_visit WHERE accountId = ? AND weekStart = ?', [
    accountId,
    weekStartOf(visitOn),
  ]);
  await bare.all('SELECT id, slot FROM planned_visit WHERE repId = ? AND visitOn = ?', [repId, visitOn]);
  await bare.all('SELECT ownerId, tier, onSupplyStop FROM account WHERE id = ?', [accountId]);
  await bare.all('COMMIT');
}
