import request from 'supertest';
import { LoginThrottle, Session, User } from '../modules/identity';
import { TEST_PASSWORD, TestApp, type Client } from '../testing/create-test-app';

const MORNING = '2026-03-02T09:00:00+08:00';

let app: TestApp;
/** The people as they were taken in: what a test does to them is put right before the next. */
let people: User[];
beforeAll(async () => {
  app = await TestApp.create(MORNING);
  await app.addUnit('North', 'REGION');
  await app.addUnit('South', 'REGION');
  await app.addPeople({
    ann: { roles: ['REP'], unit: 'North' },
    bo: { roles: ['REP'], unit: 'South' },
    max: { roles: ['SALES_MANAGER'], unit: 'North' },
  });
  people = await app.database.reader.find(User);
});
beforeEach(async () => {
  app.setTime(MORNING);
  await app.database.write(async (manager) => {
    for (const table of [Session, LoginThrottle])
      await manager.createQueryBuilder().delete().from(table).execute();
    for (const { id, active, leftOn, unitId, passwordHash, suspendedOn } of people)
      await manager.update(User, { id }, { active, leftOn, unitId, passwordHash, suspendedOn });
  });
});
afterAll(() => app.close());

const ME = '{ me { user { id } roles } }';
const signIn = (username: unknown, password: unknown = TEST_PASSWORD) =>
  request(app.server).post('/auth/sign-in').send({ username, password });
const codeOf = (response: { body: unknown }): string | undefined =>
  (response.body as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;
const version = async (who: string): Promise<number> =>
  (
    await (
      await app.as('admin')
    ).ok<{ user: { version: number } }>('query ($id: ID!) { user(id: $id) { version } }', {
      id: app.idOf(who),
    })
  ).user.version;
const change = async (who: string, to: object): Promise<void> => {
  const input = { id: app.idOf(who), version: await version(who), ...to };
  await (
    await app.as('admin')
  ).ok('mutation ($input: UpdateUserInput!) { updateUser(input: $input) { id } }', { input });
};

describe('a session', () => {
  test('ends with sign-out, for whoever has kept the cookie too', async () => {
    const ann = await app.as('ann');
    await ann.ok(ME);
    const out = await request(app.server).post('/auth/sign-out').set('Cookie', ann.cookie).send({});
    expect(String(out.headers['set-cookie'])).toMatch(/demarc=;.*Expires=Thu, 01 Jan 1970/);
    expect(await ann.refusal(ME)).toBe('auth.unauthenticated');
    expect(await app.database.reader.countBy(Session, { userId: app.idOf('ann') })).toBe(0);
  });

  test('ends after twelve hours', async () => {
    const ann = await app.as('ann');
    app.setTime('2026-03-02T20:59:00+08:00');
    await ann.ok(ME);
    app.setTime('2026-03-02T21:00:00+08:00');
    expect(await ann.refusal(ME)).toBe('auth.unauthenticated');
  });

  test.each([
    ['deactivation', { active: false }],
    ['a new password', { password: 'another-pass-2026' }],
  ])('ends on the next request after %s', async (_, to) => {
    const ann = await app.as('ann');
    await change('ann', to);
    expect(await ann.refusal(ME)).toBe('auth.unauthenticated');
  });

  test('the deactivated do not come in again; the answer is that of a wrong password', async () => {
    await change('ann', { active: false });
    const response = await signIn('ann');
    expect([response.status, codeOf(response), response.headers['set-cookie']]).toEqual([
      401,
      'auth.bad_credentials',
      undefined,
    ]);
  });

  test('roles, unit and suspension work from the next request on', async () => {
    const ann = await app.as('ann');
    const max = await app.as('max');
    expect(await ann.refusal('mutation { calculateCommissionPeriod(month: "2026-01") { id } }')).toBe(
      'auth.forbidden',
    );
    await change('ann', { roles: ['AUDITOR'] });
    expect((await ann.ok<{ me: { roles: string[] } }>(ME)).me.roles).toEqual(['AUDITOR']);
    expect(
      await ann.refusal('mutation ($input: ClaimLeadInput!) { claimLead(input: $input) { id } }', {
        input: { leadId: 'x' },
      }),
    ).toBe('auth.forbidden');
    await ann.ok('{ auditEntries { total } }');
    await change('ann', { roles: ['REP'], suspendedOn: '2026-03-02' });
    expect(
      await ann.refusal('mutation ($input: ClaimLeadInput!) { claimLead(input: $input) { id } }', {
        input: { leadId: 'x' },
      }),
    ).toBe('user.suspended_from_selling');
    const reps = async (): Promise<string[]> =>
      (
        await max.ok<{ repsWithoutPlan: { id: string }[] }>(
          '{ repsWithoutPlan(weekStart: "2026-03-09") { id } }',
        )
      ).repsWithoutPlan.map(({ id }) => id);
    expect(await reps()).toEqual([app.idOf('ann')]);
    await change('max', { unitId: app.unitId('South') });
    expect(await reps()).toEqual([app.idOf('bo')]);
  });

  test('nobody promotes or keeps themselves', async () => {
    const input = { id: app.idOf('admin'), version: await version('admin') };
    const admin = await app.as('admin');
    const update = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { id } }';
    expect(await admin.refusal(update, { input: { ...input, roles: ['ADMIN', 'FINANCE'] } })).toBe(
      'user.own_roles',
    );
    expect(await admin.refusal(update, { input: { ...input, active: false } })).toBe('user.own_roles');
    expect(await (await app.as('ann')).refusal(update, { input: { ...input, name: 'x' } })).toBe(
      'auth.forbidden',
    );
  });

  test('its token is new each time, not to be chosen, and only its digest is kept', async () => {
    const chosen = await request(app.server)
      .post('/auth/sign-in')
      .set('Cookie', `demarc=${'a'.repeat(43)}`)
      .send({ username: 'ann', password: TEST_PASSWORD });
    const cookie = String(chosen.headers['set-cookie']);
    expect(cookie).toMatch(/^demarc=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain('aaaaaaaa');
    const token = /demarc=([\w-]+)/.exec(cookie)?.[1] ?? '';
    const rows = JSON.stringify(await app.database.reader.find(Session));
    expect(rows).not.toContain(token);
    const [{ tokenHash }] = (await app.database.reader.find(Session)) as [Session];
    const stolen = request(app.server)
      .post('/graphql')
      .set('Cookie', `demarc=${tokenHash}`)
      .send({ query: ME });
    expect(codeOf(await stolen)).toBe('auth.unauthenticated');
  });

  test.each([
    'demarc=',
    'demarc=x',
    `demarc=${'x'.repeat(5000)}`,
    "demarc=' OR 1=1 --aaaaaaaaaaaaa",
    'demarc=%00',
    ';;;=;',
    'demarc=a; demarc=b',
  ])('no cookie: %s', async (cookie) => {
    const response = await request(app.server).post('/graphql').set('Cookie', cookie).send({ query: ME });
    expect(codeOf(response)).toBe('auth.unauthenticated');
  });
});

describe('guessing', () => {
  const wrong = (username: string) => signIn(username, 'wrong-password-1');

  test('after six wrong passwords the account waits, the right one included; others do not', async () => {
    for (let at = 0; at < 6; at += 1) expect(codeOf(await wrong('ann'))).toBe('auth.bad_credentials');
    const waiting = await signIn('ann');
    expect([waiting.status, codeOf(waiting)]).toEqual([429, 'auth.throttled']);
    expect(codeOf(await signIn(' ANN '))).toBe('auth.throttled');
    expect((await signIn('bo')).status).toBe(200);
    app.setTime('2026-03-02T09:00:01+08:00');
    expect((await signIn('ann')).status).toBe(200);
    expect(codeOf(await wrong('ann'))).toBe('auth.bad_credentials');
    expect((await signIn('ann')).status).toBe(200);
  });

  test('a name that nobody has answers the same, waiting included', async () => {
    const answers = async (name: string): Promise<unknown[]> => {
      const said: unknown[] = [];
      for (let at = 0; at < 8; at += 1) {
        const { status, body } = await wrong(name);
        said.push(status, JSON.stringify(body).replace(/[0-9a-f]{8}-[0-9a-f-]+/g, ''));
      }
      return said;
    };
    expect(await answers('nobody')).toEqual(await answers('ann'));
  });

  test('forty guesses at once are not looked at more than guesses one by one', async () => {
    const codes = (await Promise.all(Array.from({ length: 40 }, () => wrong('ann')))).map(codeOf);
    expect([...new Set(codes)].sort()).toEqual(['auth.bad_credentials', 'auth.throttled']);
    expect(codes.filter((code) => code === 'auth.bad_credentials').length).toBe(6);
  });

  test('an office that comes in all at once, the first ever from its address, comes in', async () => {
    for (let morning = 0; morning < 5; morning += 1) {
      await app.database.write((manager) =>
        manager.createQueryBuilder().delete().from(LoginThrottle).execute(),
      );
      const answers = await Promise.all(
        ['ann', 'bo', 'max', 'admin', 'ann', 'bo'].map((name) => signIn(name)),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    }
  });

  test('the waits grow; a day later they are forgotten', async () => {
    const waitOf = async (): Promise<number> =>
      ((
        await app.database.reader.findOneByOrFail(LoginThrottle, { subject: 'user:ann' })
      ).blockedUntil.getTime() -
        app.now.getTime()) /
      1000;
    const waits: number[] = [];
    let at = app.now.getTime();
    for (let guess = 0; guess < 18; guess += 1) {
      await wrong('ann');
      waits.push(Math.max(0, await waitOf()));
      at += Math.max(0, await waitOf()) * 1000;
      app.setTime(new Date(at).toISOString());
    }
    expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
    app.setTime(new Date(at + 86_400_001).toISOString());
    await wrong('ann');
    expect(await waitOf()).toBeLessThanOrEqual(0);
  });

  test('an address that guesses at a hundred names waits, whichever name it tries', async () => {
    const address = { subject: 'ip:::ffff:127.0.0.1' };
    await wrong('ann');
    const seen = (await app.database.reader.find(LoginThrottle)).find(({ subject }) =>
      subject.startsWith('ip:'),
    );
    await app.database.writer.manager.update(
      LoginThrottle,
      { subject: seen?.subject ?? address.subject },
      { failures: 100 },
    );
    expect(codeOf(await wrong('bo'))).toBe('auth.bad_credentials');
    expect(codeOf(await signIn('max'))).toBe('auth.throttled');
  });

  test('a clock that was put back locks nobody out', async () => {
    for (let at = 0; at < 8; at += 1) await wrong('ann');
    app.setTime('2026-03-01');
    expect((await signIn('ann')).status).toBe(200);
  });

  test('GraphQL has no sign-in to multiply by aliases', async () => {
    const { errors } = await app
      .nobody()
      .send(
        'mutation { a: signIn(username: "ann", password: "x") { token } b: signIn(username: "ann", password: "y") { token } }',
      );
    expect(errors?.[0]?.extensions.code).toMatch(/^(common\.query_too_complex|GRAPHQL_VALIDATION_FAILED)$/);
  });

  test.each([
    [{ username: ['ann'], password: TEST_PASSWORD }],
    [{ username: { $ne: null }, password: { $ne: null } }],
    [{ username: 'ann' }],
    [{}],
    [{ username: 'ann', password: null }],
    [{ username: '', password: '' }],
    [{ username: 'a'.repeat(100_000), password: 'b'.repeat(100_000) }],
    [{ username: 'a\u0000n', password: '\ud800' }],
    [{ username: '%', password: TEST_PASSWORD }],
  ])('nobody comes in by %j', async (body) => {
    const response = await request(app.server).post('/auth/sign-in').send(body);
    expect([400, 401]).toContain(response.status);
    expect(response.headers['set-cookie']).toBeUndefined();
  });
});

describe('requests of foreign pages', () => {
  let ann: Client;
  beforeEach(async () => {
    ann = await app.as('ann');
  });
  const act = { query: 'mutation { markNotificationsRead(ids: []) }' };
  const post = (path: string) => request(app.server).post(path).set('Cookie', ann.cookie);

  test.each(['/auth/sign-in', '/auth/sign-out', '/graphql'])(
    '%s takes no forms, no plain text, no foreign origin',
    async (path) => {
      const body = { ...act, username: 'bo', password: TEST_PASSWORD };
      const attempts = [
        post(path).type('form').send(body),
        post(path).type('text/plain').send(JSON.stringify(body)),
        post(path).field('query', act.query).field('username', 'bo').field('password', TEST_PASSWORD),
        post(path),
        post(path).set('Origin', 'https://evil.example').send(body),
        post(path).set('Origin', 'null').send(body),
        post(path).set('Origin', 'http://127.0.0.1.evil.example').send(body),
      ];
      for (const attempt of attempts) {
        const response = await attempt;
        expect([response.status >= 400 && response.status < 500, response.headers['set-cookie']]).toEqual([
          true,
          undefined,
        ]);
        expect(response.headers['access-control-allow-origin']).toBeUndefined();
      }
      await ann.ok(ME);
    },
  );

  test('a preflight is not answered with leave', async () => {
    const response = await request(app.server)
      .options('/graphql')
      .set('Origin', 'https://evil.example')
      .set('Access-Control-Request-Method', 'POST')
      .set('Access-Control-Request-Headers', 'content-type');
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('the own origin is served', async () => {
    const own = await request(app.server)
      .post('/graphql')
      .set('Host', 'sales.example')
      .set('Origin', 'http://sales.example')
      .set('Cookie', ann.cookie)
      .send(act);
    expect(own.body).toEqual({ data: { markNotificationsRead: 0 } });
  });
});
