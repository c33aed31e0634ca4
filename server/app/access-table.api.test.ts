import type { GraphQLObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { permissions, permissionsOf, type Permission } from '../../shared/permissions';
import { role as roleVocabulary, type Role } from '../../shared/vocabulary/identity';
import { TestApp } from '../testing/create-test-app';
import { dummyRequest } from '../testing/dummy-request';
import { accessTable } from './access-table';
import { buildApiSchema } from './build-schema';

const schema = buildApiSchema();
const rootFields = (['query', 'mutation'] as const).flatMap((kind) => {
  const type = (kind === 'query' ? schema.getQueryType() : schema.getMutationType()) as GraphQLObjectType<
    unknown,
    unknown
  >;
  return Object.values(type.getFields()).map((field) => ({ kind, field }));
});

test('ORG-2: every root field declares who may call it, and says what it is', () => {
  const declared = new Map(
    getMetadataStorage().authorizedFields.map((row) => [
      `${row.target.name}.${row.fieldName}`,
      row.roles as Permission[],
    ]),
  );
  const resolvers = [...getMetadataStorage().queries, ...getMetadataStorage().mutations];
  const open = resolvers.filter(
    (row) => (declared.get(`${row.target.name}.${row.methodName}`) ?? []).length === 0,
  );
  expect(open.map((row) => row.schemaName)).toEqual([]);
  const unknown = [...declared.values()].flat().filter((name) => !(name in permissions));
  expect(unknown).toEqual([]);
  expect(rootFields.filter(({ field }) => !field.description).map(({ field }) => field.name)).toEqual([]);
});

test('ORG-2: the table lists exactly the root fields of the API', () => {
  expect(Object.keys(accessTable).sort()).toEqual(rootFields.map(({ field }) => field.name).sort());
});

const nameOf = (role: Role): string => `only-${role.toLowerCase()}`;

describe('ORG-2: every root field × every role is as the table says', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.create('2026-03-02T09:00:00+08:00');
    await app.addPeople(
      Object.fromEntries(roleVocabulary.list.map((role) => [nameOf(role), { roles: [role] }])),
    );
    await app.addPeople({ nothing: { roles: [] } });
  });
  afterAll(() => app.close());

  const refused = new Set(['auth.forbidden', 'auth.unauthenticated']);
  const passes = async (
    client: Awaited<ReturnType<TestApp['as']>>,
    { kind, field }: (typeof rootFields)[number],
  ) => {
    const { query, variables } = dummyRequest(kind, field);
    const { errors } = await client.send(query, variables);
    const code = errors?.[0]?.extensions.code ?? '';
    // a request that never reached the door proves nothing
    if (code.startsWith('GRAPHQL') || code === 'BAD_REQUEST')
      throw new Error(`${field.name}: ${JSON.stringify(errors)}`);
    return !refused.has(code);
  };

  test.each(roleVocabulary.list)('%s', async (role: Role) => {
    const client = await app.as(nameOf(role));
    const open: string[] = [];
    for (const root of rootFields) if (await passes(client, root)) open.push(root.field.name);
    const expected = Object.entries(accessTable).filter(
      ([, who]) => who === 'signed_in' || (who as readonly Role[]).includes(role),
    );
    expect(open.sort()).toEqual(expected.map(([name]) => name).sort());
  });

  test('somebody without a role passes only what is open to all who are signed in', async () => {
    const client = await app.as('nothing');
    for (const root of rootFields) {
      const expected = accessTable[root.field.name] === 'signed_in';
      expect([root.field.name, await passes(client, root)]).toEqual([root.field.name, expected]);
    }
  });

  test('nobody passes anything without signing in', async () => {
    for (const root of rootFields) {
      const { query, variables } = dummyRequest(root.kind, root.field);
      const { errors } = await app.nobody().send(query, variables);
      expect([root.field.name, errors?.[0]?.extensions.code]).toEqual([
        root.field.name,
        'auth.unauthenticated',
      ]);
    }
  });
});

test('ORG-2: no role holds a permission that does not exist', () => {
  for (const role of roleVocabulary.list) {
    for (const name of permissionsOf([role])) expect(permissions).toHaveProperty([name]);
  }
});
