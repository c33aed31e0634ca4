import { Unit } from '../modules/identity';
import { Notification } from '../modules/notifications';
import { TestApp } from '../testing/create-test-app';
import { testEngine } from '../testing/test-database';
import type { RequestContext, TxContext } from './context';
import { RetryUnit } from './database';
import { DomainError } from './errors';
import { nextNumber } from './number-series';
import { guardedUpdate, insert } from './persistence';
import { inTransaction } from './transaction';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.create('2026-03-02T09:00:00+08:00');
});
afterAll(() => app.close());

const unit = (tx: TxContext, name: string) =>
  insert(tx, Unit, { name, kind: 'TEAM', parentId: null, path: `/${name}/` });
const exists = (ctx: RequestContext, name: string) => ctx.db.existsBy(Unit, { name });

test('a unit that fails takes nothing of another unit with it, and leaves nothing behind', async () => {
  const ctx = app.system();
  const failing = inTransaction(ctx, async (tx) => {
    await unit(tx, 'torn');
    await new Promise((resolve) => setImmediate(resolve));
    throw new Error('on purpose');
  });
  const succeeding = inTransaction(app.system(), (tx) => unit(tx, 'whole'));
  await expect(failing).rejects.toThrow('on purpose');
  await succeeding;
  expect(await exists(ctx, 'torn')).toBe(false);
  expect(await exists(ctx, 'whole')).toBe(true);
});

test('nobody sees rows of an open unit of work', async () => {
  const ctx = app.system();
  await inTransaction(ctx, async (tx) => {
    await unit(tx, 'unborn');
    expect(await exists(ctx, 'unborn')).toBe(false);
  });
  expect(await exists(ctx, 'unborn')).toBe(true);
});

test('a swallowed database error poisons the unit: nothing of it is kept', async () => {
  const ctx = app.system();
  const swallowing = inTransaction(ctx, async (tx) => {
    await unit(tx, 'half');
    await tx.db.query('SELECT * FROM no_such_table').catch(() => undefined);
    await unit(tx, 'other half').catch(() => undefined);
  });
  await expect(swallowing).rejects.toThrow(/no_such_table/);
  expect(await exists(ctx, 'half')).toBe(false);
  expect(await exists(ctx, 'other half')).toBe(false);
});

test('a unit that lost a race runs again from the start; its effects happen once', async () => {
  let runs = 0;
  let effects = 0;
  await inTransaction(app.system(), async (tx) => {
    runs += 1;
    await unit(tx, 'retried');
    tx.afterCommit(() => {
      effects += 1;
    });
    if (runs < 3) throw new RetryUnit();
  });
  expect([runs, effects]).toEqual([3, 1]);
  expect(await app.database.reader.countBy(Unit, { name: 'retried' })).toBe(1);
});

test('a statement after the end of its unit is refused', async () => {
  let escaped: TxContext | undefined;
  await inTransaction(app.system(), async (tx) => {
    escaped = tx;
  });
  await expect(escaped?.db.countBy(Unit, {})).rejects.toThrow(/not awaited/);
});

test('opening a unit inside a unit is a fault of the program, told at once', async () => {
  await expect(
    inTransaction(app.system(), () => inTransaction(app.system(), async () => undefined)),
  ).rejects.toThrow(/inside another/);
});

test('P9: a change based on an old version is refused, and the version never goes back', async () => {
  const ctx = app.system();
  const made = await inTransaction(ctx, (tx) => unit(tx, 'versioned'));
  await inTransaction(ctx, (tx) => guardedUpdate(tx, Unit, made, { name: 'versioned 2' }));
  await expect(
    inTransaction(ctx, (tx) => guardedUpdate(tx, Unit, made, { name: 'stale' })),
  ).rejects.toMatchObject({
    code: 'common.changed_meanwhile',
  });
  expect(await ctx.db.findOneBy(Unit, { id: made.id })).toMatchObject({ name: 'versioned 2', version: 2 });
});

describe('P7: idempotency keys', () => {
  const once = (key: string, request: unknown) => ({ op: 'test', key, request });

  test('the same key twice, one after the other and at once: one effect, the first answer each time', async () => {
    const act = () => inTransaction(app.system(), (tx) => unit(tx, 'once'), once('k1', { a: 1 }));
    const answers = [await act(), ...(await Promise.all([act(), act(), act()]))];
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(answers[3]?.createdAt).toEqual(answers[0]?.createdAt);
    expect(await app.database.reader.countBy(Unit, { name: 'once' })).toBe(1);
  });

  test('the same key with another request is refused', async () => {
    await inTransaction(app.system(), (tx) => unit(tx, 'k2'), once('k2', { a: 1 }));
    await expect(
      inTransaction(app.system(), (tx) => unit(tx, 'k2'), once('k2', { a: 2 })),
    ).rejects.toMatchObject({ code: 'common.idempotency_mismatch' });
  });

  test('a refused act leaves its key free', async () => {
    const refuse = () =>
      inTransaction(
        app.system(),
        async () => {
          throw new DomainError('common.busy', {});
        },
        once('k3', {}),
      );
    await expect(refuse()).rejects.toMatchObject({ code: 'common.busy' });
    await expect(inTransaction(app.system(), (tx) => unit(tx, 'k3'), once('k3', {}))).resolves.toBeDefined();
  });
});

test('G14: 40 numbers drawn at once from a new series are 1 to 40 without gaps', async () => {
  const drawn = await Promise.all(
    Array.from({ length: 40 }, () => inTransaction(app.system(), (tx) => nextNumber(tx, 'race'))),
  );
  expect(drawn.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
});

test('instants, days and JSON come back from the database as they went in', async () => {
  const ctx = app.system();
  const admin = app.idOf('admin');
  const row = await inTransaction(ctx, (tx) =>
    insert(tx, Notification, {
      userId: admin,
      kind: 'x',
      subjectType: 'T',
      subjectId: 'i',
      params: { n: 1, s: '骉' },
    }),
  );
  const read = await ctx.db.findOneByOrFail(Notification, { id: row.id });
  expect(read).toEqual(row);
});

test('the reading connection refuses writes', async () => {
  const write = app.database.reader.query("UPDATE unit SET name = 'x' WHERE 1 = 0");
  if (testEngine() === 'sqlite') await expect(write).rejects.toThrow(/readonly/);
  else await write;
});
