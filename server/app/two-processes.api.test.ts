import { mutation } from '../testing/acts';
import { aCustomer } from '../testing/contract-world';
import { codesOf } from '../testing/at-once';
import { freshName } from '../testing/customer-names';
import { TestApp } from '../testing/create-test-app';
import { ServerProcess } from '../testing/two-processes';
import { addDays, weekStartOf } from '../../shared/local-date';
import { registerLead, releaseLead, reviewLead } from '../modules/leads';

/** Races between two server processes that share nothing but the database. The clock is the machine's own. */
const CLAIM = mutation('claimLead', 'ClaimLeadInput', 'id ownerId');
const REGISTER = mutation('registerLead', 'RegisterLeadInput', 'outcome lead { id ownerId }');
const OPEN = mutation('openPoolContact', 'OpenPoolContactInput', 'openedToday');
const PLAN = mutation('planVisit', 'VisitInput', 'id offPlan');
const REPS = 12;
const DAY = 86_400_000;
const real = new Date();

interface Registered {
  readonly registerLead: { readonly outcome: string; readonly lead: { readonly ownerId: string | null } };
}

let app: TestApp;
let both: [ServerProcess, ServerProcess];
type Ask = Awaited<ReturnType<ServerProcess['as']>>;
const asked = new Map<string, Ask>();
/** The person at one of the processes, in turn. */
const at = async (name: string, process: number): Promise<Ask> => {
  const key = `${name}@${process % 2}`;
  const known = asked.get(key) ?? (await both[process % 2 === 0 ? 0 : 1].as(name));
  asked.set(key, known);
  return known;
};

beforeAll(async () => {
  app = await TestApp.create(real.toISOString());
  await app.addUnit('East', 'TEAM');
  const reps = Array.from({ length: REPS }, (_, n) => [`rep${n}`, { roles: ['REP'] as const, unit: 'East' }]);
  await app.addPeople({
    ...(Object.fromEntries(reps) as Record<string, { roles: readonly ['REP']; unit: string }>),
    giver: { roles: ['REP'], unit: 'East' },
    max: { roles: ['SALES_MANAGER'], unit: 'East' },
    vip: { roles: ['SALES_DIRECTOR'] },
  });
  both = [await ServerProcess.start(app.app.source.config), await ServerProcess.start(app.app.source.config)];
}, 120_000);
afterAll(async () => {
  await Promise.all(both.map((process) => process.stop()));
  await app.close();
});

/** A lead that has lain in the pool for two days. */
async function lying(): Promise<string> {
  app.setTime(new Date(real.getTime() - 2 * DAY).toISOString());
  const giver = await app.contextOf('giver');
  const { lead } = await registerLead(giver, { customerName: freshName(), source: 'VISIT', level: 'H' });
  await reviewLead(await app.contextOf('vip'), { leadId: lead.id, decision: 'APPROVE' });
  await releaseLead(await app.contextOf('giver'), { leadId: lead.id, reason: '没时间' });
  app.setTime(real.toISOString());
  return lead.id;
}

test('LEAD-3: of many claims through two processes at once exactly one wins, and each other hears who', async () => {
  const leadId = await lying();
  const people = await Promise.all(Array.from({ length: REPS }, (_, n) => at(`rep${n}`, n)));
  const answers = await Promise.all(people.map((ask) => ask(CLAIM, { leadId })));
  expect(codesOf(answers)).toEqual([...Array<string>(REPS - 1).fill('lead.already_claimed'), 'taken']);
});

test('LEAD-3: of many registrations of one customer in other spellings exactly one is held', async () => {
  const name = freshName();
  const spellings = [
    name,
    `${name} `,
    name.replace('有限公司', '公司'),
    `${name}（筹）`.replace('（筹）', ''),
  ];
  const people = await Promise.all(Array.from({ length: REPS }, (_, n) => at(`rep${n}`, n)));
  const answers = await Promise.all(
    people.map((ask, n) =>
      ask<Registered>(REGISTER, {
        customerName: spellings[n % spellings.length],
        source: 'VISIT',
        level: 'H',
      }),
    ),
  );
  const outcomes = answers.map(
    ({ data, errors }) => data?.registerLead.outcome ?? errors?.[0]?.extensions.code,
  );
  expect(outcomes.filter((outcome) => outcome === 'FREE')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'TAKEN')).toHaveLength(REPS - 1);
});

test('LEAD-9: no limit is exceeded by one, whichever process is asked', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 13; n += 1) ids.push(await lying());
  const [one, other] = [await at('rep1', 0), await at('rep1', 1)];
  const opened = await Promise.all(ids.map((leadId, n) => (n % 2 === 0 ? one : other)(OPEN, { leadId })));
  expect(codesOf(opened)).toEqual(Array(13).fill('taken'));
  const answers = await Promise.all(ids.map((leadId, n) => (n % 2 === 0 ? one : other)(CLAIM, { leadId })));
  expect(codesOf(answers).filter((code) => code === 'taken').length).toBeLessThanOrEqual(10);
  const [row] = (await app.database.reader.query(
    'SELECT COUNT(*) AS n FROM lead_claim WHERE repId = ? AND fromPool = 1 AND startedOn = ?',
    [app.idOf('rep1'), app.system().today],
  )) as { n: unknown }[];
  expect(Number(row?.n)).toBe(10);
});

test('VIS-4: a freeze against late edits: nothing comes into a frozen week without a reason', async () => {
  const today = app.system().today;
  const visitOn = addDays(weekStartOf(today), 8);
  const account = await aCustomer(app, 'rep2', freshName());
  const visit = (slot: string, goal: string) => ({
    accountId: account.id,
    visitOn,
    slot,
    purpose: 'RELATIONSHIP',
    goal,
  });
  const [one, other] = [await at('rep2', 0), await at('rep2', 1)];
  const first = await one(PLAN, visit('AM', 'first'));
  expect(first.errors).toBeUndefined();
  const { data } = await one<{ weekPlans: { items: { id: string; version: number }[] } }>(
    `{ weekPlans(filter: { weekStart: "${weekStartOf(visitOn)}", repId: "${app.idOf('rep2')}" }) { items { id version } } }`,
  );
  const plan = data?.weekPlans.items[0];
  const max = await at('max', 1);
  const late = Array.from({ length: 5 }, (_, n) =>
    (n % 2 === 0 ? one : other)(PLAN, { ...visit('PM', `late ${n}`), visitOn: addDays(visitOn, n % 3) }),
  );
  const frozen = (async () => {
    await other(`mutation { submitWeekPlan(id: "${plan?.id}", version: ${plan?.version}) { id } }`);
    return max(`mutation { freezeWeekPlans(ids: ["${plan?.id}"]) { id } }`);
  })();
  const answers = await Promise.all(late);
  await frozen;
  const rows = (await app.database.reader.query(
    'SELECT v.offPlan, p.state FROM planned_visit v JOIN week_plan p ON p.id = v.planId WHERE p.id = ?',
    [plan?.id],
  )) as { offPlan: unknown; state: string }[];
  const taken = codesOf(answers).filter((code) => code === 'taken').length;
  expect(rows).toHaveLength(1 + taken);
  expect((await one(PLAN, visit('PM', 'after'))).errors?.[0]?.extensions.code).toMatch(
    /visit\.(plan_not_draft|reason_needed)/,
  );
});
