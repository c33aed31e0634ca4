import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hubOf, LiveHub, sweepLiveEventsJob } from '../core/live';
import { LiveEvent } from '../core/live-event.entity';
import { aCustomer } from '../testing/contract-world';
import { useTestApp } from '../testing/create-test-app';

const world = useTestApp('2026-03-02T09:00:00+08:00');
const PLAN = 'mutation ($input: VisitInput!) { planVisit(input: $input) { id version } }';
let http: Server;
let port: number;
const open: IncomingMessage[] = [];

beforeAll(async () => {
  await world.app.addUnit('North', 'REGION');
  await world.app.addPeople({
    ann: { roles: ['REP'], unit: 'North' },
    bo: { roles: ['REP'], unit: 'North' },
    max: { roles: ['SALES_MANAGER'], unit: 'North' },
    fin: { roles: ['FINANCE'] },
  });
  http = createServer(world.app.app.express).listen(0, '127.0.0.1');
  await new Promise((resolve) => http.once('listening', resolve));
  port = (http.address() as AddressInfo).port;
});
afterAll(async () => {
  for (const response of open) response.destroy();
  await new Promise((resolve) => http.close(resolve));
});

interface Heard {
  readonly status: number;
  /** Resolves with the next line that carries data. */
  next(): Promise<string>;
}

/** Listens as a person; each line of data can be waited for. */
async function listen(username: string | null, topics: string): Promise<Heard> {
  const cookie = username ? (await world.app.as(username)).cookie : '';
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get({ port, path: `/live?topics=${topics}`, headers: { cookie } }, resolve).on('error', reject),
  );
  open.push(response);
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  response.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n').filter((part) => part.startsWith('data: '))) {
      const waiter = waiting.shift();
      if (waiter) waiter(line.slice(6));
      else lines.push(line.slice(6));
    }
  });
  return {
    status: response.statusCode ?? 0,
    next: () => {
      const line = lines.shift();
      return line === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(line);
    },
  };
}

const visit = (accountId: string) => ({
  accountId,
  visitOn: '2026-03-10',
  slot: 'AM',
  purpose: 'RELATIONSHIP',
  goal: 'see them',
});

test('COLL-2: who has the week open hears of a visit planned in it, and reads it by their own rights', async () => {
  const heard = await listen('bo', 'visits:2026-03-09');
  expect(heard.status).toBe(200);
  expect(await heard.next()).toBe('{}');
  const { id } = await aCustomer(world.app, 'ann');
  await (await world.app.as('ann')).ok(PLAN, { input: visit(id) });
  expect(JSON.parse(await heard.next())).toEqual({ topic: 'visits:2026-03-09' });
});

test('COLL-2: what another process did is found by looking, once', async () => {
  const other = new LiveHub(world.app.database, () => world.app.now);
  const told: string[] = [];
  const leave = other.listen(['visits:2026-03-16'], (topic) => told.push(topic));
  const { id } = await aCustomer(world.app, 'ann');
  await (await world.app.as('ann')).ok(PLAN, { input: { ...visit(id), visitOn: '2026-03-17' } });
  await other.look();
  await other.look();
  expect(told).toEqual(['visits:2026-03-16']);
  leave();
});

test('AUD-3: a notice is heard by whom it is for and by nobody else', async () => {
  const max = await listen('max', 'notices');
  const bo = await listen('bo', 'notices,visits:2026-03-23');
  await max.next();
  await bo.next();
  const ann = await world.app.as('ann');
  const { id } = await aCustomer(world.app, 'ann');
  const { planVisit } = await ann.ok<{ planVisit: { id: string } }>(PLAN, {
    input: { ...visit(id), visitOn: '2026-03-24' },
  });
  expect(planVisit.id).toBeTruthy();
  expect(JSON.parse(await bo.next())).toEqual({ topic: 'visits:2026-03-23' });
  const plans = await ann.ok<{ weekPlans: { items: { id: string; version: number }[] } }>(
    '{ weekPlans(filter: { weekStart: "2026-03-23" }) { items { id version } } }',
  );
  const [plan] = plans.weekPlans.items;
  await ann.ok(
    'mutation ($id: ID!, $version: Int!) { submitWeekPlan(id: $id, version: $version) { id } }',
    plan,
  );
  expect(JSON.parse(await max.next())).toEqual({ topic: 'notices' });
  expect(JSON.parse(await bo.next())).toEqual({ topic: 'visits:2026-03-23' });
});

test('ORG-2: nobody listens without a session, to a topic that is not theirs, or to one that is not', async () => {
  expect((await listen(null, 'notices')).status).toBe(401);
  expect((await listen('fin', 'collisions')).status).toBe(403);
  expect((await listen('ann', 'notices:somebody')).status).toBe(400);
  expect((await listen('ann', '')).status).toBe(400);
  expect((await listen('ann', Array(30).fill('notices').join(','))).status).toBe(400);
});

test('an act that is rolled back announces nothing, and events are swept after a day', async () => {
  const told: string[] = [];
  const hub = hubOf(world.app.database, () => world.app.now);
  const leave = hub.listen(['visits:2026-04-06'], (topic) => told.push(topic));
  const ann = await world.app.as('ann');
  expect(await ann.refusal(PLAN, { input: { ...visit('nothing'), visitOn: '2026-04-07' } })).toBe(
    'common.not_found',
  );
  await hub.look();
  expect(told).toEqual([]);
  leave();
  world.app.setTime('2026-03-04');
  await sweepLiveEventsJob.run(world.app.system());
  expect(await world.app.database.reader.count(LiveEvent)).toBe(0);
  world.app.setTime('2026-03-02');
});
