import { getMetadataStorage } from 'class-validator';
import request, { type Response } from 'supertest';
import { role as roleVocabulary } from '../../shared/vocabulary/identity';
import { TestApp, type Client } from '../testing/create-test-app';
import {
  fullRequest,
  inputLeaves,
  rootFieldsOf,
  type InputLeaf,
  type RootField,
} from '../testing/hostile-input';
import { buildApiSchema } from './build-schema';

/**
 * What strangers and slips of the keyboard send: a clear refusal, the same on both engines, nothing written, nothing of
 * the inside shown, and the next request works.
 */
const roots = rootFieldsOf(buildApiSchema());

let app: TestApp;
let all: Client;
beforeAll(async () => {
  app = await TestApp.create('2026-03-02T09:00:00+08:00');
  await app.addPeople({ all: { roles: roleVocabulary.list } });
  all = await app.as('all');
});
afterAll(() => app.close());

/** Rows of every table, so that a refused request is seen to have written nothing. */
async function rowCounts(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { tableName, target } of app.database.writer.entityMetadatas) {
    counts[tableName] = await app.database.reader.count(target);
  }
  return counts;
}

const inside =
  /\b(select|insert|update|delete) .*\b(from|into|set)\b|sqlite|mariadb|mysql|er_[a-z]|constraint|typeorm|node_modules|\.ts:|\.js:|at async|app_user/i;

interface Refusal {
  readonly code: string;
  /** The field of the form, and everything else that is wrong. */
  readonly fields: readonly string[];
}

/** The refusal of a request, null when it was taken. @throws when it shows the inside or is no refusal of the product. */
async function refusalOf(sent: { query: string; variables: object }): Promise<Refusal | null> {
  const { errors } = await all.send(sent.query, sent.variables);
  const [error] = errors ?? [];
  if (!error) return null;
  const { code, field, params } = error.extensions;
  if (
    inside.test(JSON.stringify(errors)) ||
    code === 'common.unexpected' ||
    !/^[a-z_]+\.[a-z_]+$/.test(code)
  ) {
    throw new Error(`${JSON.stringify(errors).slice(0, 400)} for ${sent.query.slice(0, 200)}`);
  }
  const named = (params as { fields?: string } | undefined)?.fields?.split(', ') ?? [];
  return { code, fields: field === undefined ? [] : [field, ...named] };
}

interface Attempt {
  readonly root: RootField;
  readonly leaf: InputLeaf;
  readonly value: unknown;
}

/** Every place of the given type × every value. */
function attempts(
  type: string,
  values: readonly unknown[],
  wanted: (leaf: InputLeaf) => boolean = () => true,
): Attempt[] {
  return roots.flatMap((root) =>
    inputLeaves(root)
      .filter((leaf) => leaf.type === type && wanted(leaf))
      .flatMap((leaf) => values.map((value) => ({ root, leaf, value }))),
  );
}

/** Tries them all; answers what went wrong, by place. */
async function faultsOf(
  list: readonly Attempt[],
  check: (refusal: Refusal | null, attempt: Attempt) => boolean,
): Promise<string[]> {
  const faults: string[] = [];
  for (const attempt of list) {
    const { root, leaf, value } = attempt;
    const place = `${root.field.name} ${leaf.path.join('.')} = ${typeof value === 'object' ? '{…}' : String(value).slice(0, 40)}`;
    try {
      const refusal = await refusalOf(fullRequest(root, [{ path: leaf.path, value }]));
      if (!check(refusal, attempt)) faults.push(`${place}: ${JSON.stringify(refusal)}`);
    } catch (error) {
      faults.push(`${place}: ${(error as Error).message}`);
    }
  }
  return faults;
}

/** Does the refusal name this place? Parts of a list may be named by the list. */
const badInput = (refusal: Refusal | null, { leaf }: Attempt): boolean => {
  const places = [leaf.path, leaf.path.slice(1)].map((path) => path.join('.'));
  const named = (field: string): boolean => places.some((place) => place === field || place === `${field}.0`);
  return (
    refusal?.code === 'common.sort_unknown' ||
    (refusal?.code === 'common.invalid_input' && refusal.fields.some(named))
  );
};

describe('values', () => {
  test('ids of nothing are refused by every mutation that takes one', async () => {
    const before = await rowCounts();
    // what takes a list of ids and does what it can (LEAD-10: each refusal in its own row), or only looks
    const harmless = new Set(['markNotificationsRead', 'issueLetters', 'handleLeads', 'remindOfPlans']);
    const taking = roots.filter(
      (root) => root.kind === 'mutation' && inputLeaves(root).some(({ type }) => type === 'ID'),
    );
    expect(taking.length).toBeGreaterThan(50);
    for (const root of taking) {
      const refusal = await refusalOf(fullRequest(root));
      expect([root.field.name, refusal !== null]).toEqual([root.field.name, !harmless.has(root.field.name)]);
    }
    expect(await rowCounts()).toEqual(before);
  });

  test.each(['长'.repeat(4001), 'a\u0000b', 'a\ud800b', '\u001b[31m'])(
    'text %#: refused everywhere, by the name of the field',
    async (value) => {
      const before = await rowCounts();
      expect(await faultsOf(attempts('String', [value]), badInput)).toEqual([]);
      expect(await rowCounts()).toEqual(before);
    },
  );

  test.each(['', ' \t\n　', '\u200b'])('blank text %j where a text is needed', async (value) => {
    const before = await rowCounts();
    // a call that nobody answered has nothing to note
    const needed = attempts('String', [value], ({ required }) => required).filter(
      ({ root }) => root.field.name !== 'recordFollowUp',
    );
    expect(await faultsOf(needed, badInput)).toEqual([]);
    expect(await rowCounts()).toEqual(before);
  });

  test.each([
    [
      'Money',
      [
        '10000000000.01',
        '-10000000000.01',
        '99999999999999.99',
        '1e400',
        'NaN',
        'Infinity',
        '',
        1,
        '１２',
        '1,000.00',
        '1.001',
        '0x10',
      ],
    ],
    ['Quantity', ['1000000000.001', '99999999999.999', '1e9', 'NaN', '', 1, '1.0001']],
    ['PerUnitRate', ['NaN', '1e3', '']],
    [
      'LocalDate',
      [
        '0000-00-00',
        '1899-12-31',
        '2200-01-01',
        '9999-12-31',
        '2026-02-30',
        '2026-1-1',
        '',
        20260101,
        '2026-03-02T00:00:00Z',
      ],
    ],
    ['Month', ['0000-00', '2026-13', '2026-00', '9999-12', '', 202603]],
    ['Instant', ['', 'yesterday', '2026-02-30T25:00:00Z']],
    ['Int', [1.5, '1', 2147483648, -2147483649]],
    ['Boolean', ['true', 1]],
  ])('%s that is none', async (type, values) => {
    const before = await rowCounts();
    expect(await faultsOf(attempts(type, values), badInput)).toEqual([]);
    expect(await rowCounts()).toEqual(before);
  });

  test.each([
    ['Money', ['-1.00', '0.00', '-0', '10000000000.00', '-10000000000.00']],
    ['Quantity', ['-1', '0', '1000000000.000', '-1000000000.000']],
    ['LocalDate', ['1900-01-01', '2199-12-31']],
    ['Month', ['1900-01', '2199-12']],
    ['Int', [-1, 0, 2147483647, -2147483648]],
    ['ID', ['', 'x'.repeat(5000), '\u0000', "' OR 1=1 --", '%', '__proto__']],
    ['Data', [null, [], 'x', 1, { a: { b: [] } }, JSON.parse('{"__proto__": {"a": 1}, "constructor": 1}')]],
  ])('%s at the edge never breaks anything', async (type, values) => {
    expect(await faultsOf(attempts(type, values), () => true)).toEqual([]);
  });

  test('documents in documents in documents', async () => {
    let deep: unknown = 1;
    for (let at = 0; at < 5000; at += 1) deep = { a: deep };
    expect(
      await faultsOf(attempts('Data', [deep]), (refusal) => refusal?.code === 'common.invalid_input'),
    ).toEqual([]);
  });
});

test('the parts of a list are held to their own bounds', () => {
  interface InputClass {
    readonly target: new () => object;
    readonly fields: readonly { readonly name: string; readonly getType: () => unknown }[];
  }
  const { inputTypes } = (
    globalThis as unknown as { TypeGraphQLMetadataStorage: { inputTypes: InputClass[] } }
  ).TypeGraphQLMetadataStorage;
  const checksOf = (target: new () => object) =>
    getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
  const bounded = new Set<unknown>(
    inputTypes.map(({ target }) => target).filter((target) => checksOf(target).length > 0),
  );
  const nested = inputTypes.flatMap(({ target, fields }) =>
    fields
      .filter(({ getType }) => bounded.has(getType()))
      .map(({ name }) => ({
        place: `${target.name}.${name}`,
        checked: checksOf(target).some(
          ({ propertyName, type }) => propertyName === name && type === 'nestedValidation',
        ),
      })),
  );
  expect(nested.length).toBeGreaterThan(10);
  expect(nested.filter(({ checked }) => !checked).map(({ place }) => place)).toEqual([]);
});

describe('lists', () => {
  const lists = roots.filter(({ field }) => field.args.some(({ name }) => name === 'page'));

  test('pages of no size, of every size, before the first', async () => {
    expect(lists.length).toBeGreaterThan(15);
    for (const root of lists) {
      for (const page of [
        { size: 0 },
        { size: -1 },
        { size: 201 },
        { size: 1e9 },
        { number: 0 },
        { number: -1 },
      ]) {
        const refusal = await refusalOf(fullRequest(root, [{ path: ['page'], value: page }]));
        expect([root.field.name, page, refusal?.code]).toEqual([
          root.field.name,
          page,
          'common.invalid_input',
        ]);
      }
    }
  });

  test('orders that are no columns', async () => {
    for (const root of lists.filter(({ field }) => field.args.some(({ name }) => name === 'sort'))) {
      for (const field of [
        '(select sleep(2))',
        'constructor',
        '__proto__',
        'toString',
        'id; drop table account',
        '',
      ]) {
        const refusal = await refusalOf(fullRequest(root, [{ path: ['sort', 'field'], value: field }]));
        expect([root.field.name, field, refusal?.code]).toEqual([
          root.field.name,
          field,
          expect.stringMatching(/sort_unknown|invalid_input/),
        ]);
      }
    }
  });

  test('filters by nothing find nothing; by too much are refused', async () => {
    for (const root of lists.filter(({ field }) => field.args.some(({ name }) => name === 'filter'))) {
      const filter = inputLeaves(root).filter(({ path }) => path[0] === 'filter');
      const selection = `query ($filter: ${root.field.args.find(({ name }) => name === 'filter')?.type.toString()}) { ${root.field.name}(filter: $filter) { total } }`;
      for (const { path, type } of filter.filter(({ path }) => path.length === 3)) {
        const name = String(path[1]);
        const none = await all.ok<Record<string, { total: number }>>(selection, { filter: { [name]: [] } });
        expect([root.field.name, name, none[root.field.name]?.total]).toEqual([root.field.name, name, 0]);
        if (type !== 'ID') continue;
        const many = Array.from({ length: 40_000 }, (_, at) => String(at));
        expect([root.field.name, await all.refusal(selection, { filter: { [name]: many } })]).toEqual([
          root.field.name,
          'common.invalid_input',
        ]);
      }
      if (filter.some(({ path }) => path[1] === 'q')) {
        for (const q of ['%', '_', '!', "'", '"', '\\', '长'.repeat(200)])
          await all.ok(selection, { filter: { q } });
        expect(await all.refusal(selection, { filter: { q: '长'.repeat(201) } })).toBe(
          'common.invalid_input',
        );
      }
    }
  });
});

describe('documents', () => {
  const ask = async (query: string): Promise<{ code: string; took: number }> => {
    const started = performance.now();
    const { errors } = await all.send(query);
    const text = JSON.stringify(errors ?? []);
    expect(text).not.toMatch(inside);
    expect(text.length).toBeLessThan(20_000);
    return { code: errors?.[0]?.extensions.code ?? 'taken', took: performance.now() - started };
  };
  const times = (count: number, part: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => part(at)).join(' ');

  test.each<[string, string]>([
    [
      'deep by fields',
      '{ account(id: "x") { owner { unit { id } } contracts { items { lead { account { owner { unit { id } } } } } } } }',
    ],
    ['many aliases', `{ ${times(100, (at) => `a${at}: me { today }`)} }`],
    ['aliases within', `{ me { ${times(100, (at) => `a${at}: today`)} } }`],
    ['a thousand unknown fields', `{ ${times(1000, (at) => `x${at}`)} }`],
    ['a hundred thousand tokens', `{ ${times(100_000, () => 'me')} }`],
    ['fragments in a circle', 'query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
    ['a fragment of itself', 'query { me { ...a } } fragment a on Me { today ...a }'],
    [
      'fragments without fields, each twice in the one before',
      `query { ...f0 } ${times(60, (at) => `fragment f${at} on Query { ...f${(at + 1) % 60} ...f${(at + 1) % 60} }`)}`,
    ],
    [
      'fields doubled by fragments',
      `query { ...f0 } fragment f40 on Query { me { today } } ${times(40, (at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`)}`,
    ],
    ['many mutations in one', `mutation { ${times(15, (at) => `a${at}: markNotificationsRead(ids: [])`)} }`],
    [
      'mutations in a fragment',
      `mutation { ...m } fragment m on Mutation { a: markNotificationsRead(ids: []) b: markNotificationsRead(ids: []) }`,
    ],
    ['directives', `{ me { today ${'@skip(if: false) '.repeat(500)} } }`],
    ['an unclosed document', '{ me { today '],
    ['nothing', ''],
    ['a subscription', 'subscription { me { today } }'],
    [
      'deep lists in a value',
      `{ accounts(filter: { ids: ${'['.repeat(1000)}${']'.repeat(1000)} }) { total } }`,
    ],
  ])('%s', async (_, query) => {
    const { code, took } = await ask(query);
    expect(code).not.toBe('taken');
    expect(code).not.toBe('common.unexpected');
    expect(took).toBeLessThan(2000);
    await all.ok('{ me { today } }');
  });
});

describe('the line', () => {
  const post = (path: string) => request(app.server).post(path).set('Cookie', all.cookie);
  const clean = (response: Response): void => {
    expect(response.text).not.toMatch(inside);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  };
  const act = { query: 'mutation { markNotificationsRead(ids: []) }' };

  test.each(['/graphql', '/auth/sign-in'])('%s: what is no JSON, or not said to be', async (path) => {
    for (const body of ['{"query":', '{query: 1}', 'null', '"x"', '1', '\u0000', '[]', '{}', '[[[[[[']) {
      clean(await post(path).set('Content-Type', 'application/json').send(body));
    }
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/graphql',
      'text/xml',
    ]) {
      clean(
        await post(path)
          .set('Content-Type', type)
          .send(JSON.stringify({ ...act, username: 'all', password: 'x' })),
      );
    }
    clean(await post(path).set('Content-Type', 'application/json; charset=utf-7').send('{}'));
    clean(
      await post(path)
        .set('Content-Type', 'application/json')
        .set('Content-Encoding', 'gzip')
        .send('not gzip'),
    );
    clean(await post(path).send({ query: 'x'.repeat(10_000_000) }));
    await all.ok('{ me { today } }');
  });

  test('batches, variables and names of other kinds', async () => {
    clean(await post('/graphql').send([act, act]));
    clean(await post('/graphql').send({ query: 1 }));
    clean(await post('/graphql').send({ query: { a: 1 } }));
    clean(await post('/graphql').send({ ...act, variables: 'x' }));
    clean(await post('/graphql').send({ ...act, operationName: 'other' }));
    clean(await post('/graphql').send({ ...act, operationName: { a: 1 } }));
    const stored = await post('/graphql').send({
      extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } },
    });
    expect([stored.text.match(inside), (stored.body as { data?: unknown }).data]).toEqual([null, undefined]);
  });

  test('no act by GET', async () => {
    const get = () => request(app.server).get('/graphql').set('Cookie', all.cookie);
    clean(await get().query(act));
    clean(await get().query(act).set('apollo-require-preflight', '1'));
    clean(await get().query(act).set('Content-Type', 'application/json'));
  });

  test('unknown paths and methods', async () => {
    for (const method of ['put', 'delete', 'patch'] as const) {
      clean(await request(app.server)[method]('/graphql').set('Cookie', all.cookie).send(act));
      clean(await request(app.server)[method]('/auth/sign-in').send({}));
    }
    for (const path of [
      '/auth/none',
      '/assets/../../package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/%00',
      '/%',
      '/%c0%ae',
    ]) {
      const response = await request(app.server).get(path);
      expect(response.text).not.toMatch(/"dependencies"|node_modules|at /);
      expect(response.status).toBeLessThan(500);
    }
  });
});
