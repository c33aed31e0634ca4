import { useTestApp } from '../../testing/create-test-app';

const world = useTestApp();
const CREATE = `mutation ($input: CreateUnitInput!) { createUnit(input: $input) { id version } }`;
const UPDATE = `mutation ($input: UpdateUnitInput!) { updateUnit(input: $input) { id version name parentId } }`;
const REMOVE = `mutation ($input: RemoveUnitInput!) { removeUnit(input: $input) }`;
const UNITS = `{ units { id version name parentId people { name } } }`;
interface Listed {
  units: { id: string; version: number; name: string; parentId: string | null; people: { name: string }[] }[];
}

beforeAll(async () => {
  const { app } = world;
  await app.addUnit('North', 'REGION');
  await app.addUnit('South', 'REGION');
  await app.addUnit('N1', 'TEAM', 'North');
  await app.addPeople({
    boss: { roles: ['ADMIN'] },
    north: { roles: ['SALES_MANAGER'], unit: 'North' },
    south: { roles: ['SALES_MANAGER'], unit: 'South' },
    ann: { roles: ['REP'], unit: 'N1' },
  });
});

const admin = () => world.app.as('boss');
const unit = async (name: string) => {
  const { units } = await (await admin()).ok<Listed>(UNITS);
  const found = units.find((row) => row.name === name);
  if (!found) throw new Error(`no unit ${name}`);
  return found;
};

describe('ORG-1: the tree of units', () => {
  test('a team that moves is seen by the managers above its new place, with everything below it', async () => {
    const boss = await admin();
    const team = await unit('N1');
    const { createUnit: below } = await boss.ok<{ createUnit: { id: string } }>(CREATE, {
      input: { name: 'N1a', kind: 'TEAM', parentId: team.id },
    });
    const south = await unit('South');
    await boss.ok(UPDATE, { input: { id: team.id, version: team.version, parentId: south.id } });
    const paths = new Map(
      (
        (await world.app.database.reader.query('SELECT id, path FROM unit')) as { id: string; path: string }[]
      ).map((row) => [row.id, row.path]),
    );
    expect(paths.get(team.id)?.startsWith(paths.get(south.id) ?? '?')).toBe(true);
    expect(paths.get(below.id)?.startsWith(paths.get(team.id) ?? '?')).toBe(true);
    expect((await unit('N1')).people.map((person) => person.name)).toEqual(['ann']);
    // and back, renamed on the way
    const moved = await unit('N1');
    const north = await unit('North');
    const answer = await boss.ok<{ updateUnit: { name: string; parentId: string } }>(UPDATE, {
      input: { id: moved.id, version: moved.version, parentId: north.id, name: 'North one' },
    });
    expect(answer.updateUnit).toMatchObject({ name: 'North one', parentId: north.id });
  });
  test('no unit stands below itself, and the company stays at the top', async () => {
    const boss = await admin();
    const north = await unit('North');
    const team = await unit('North one');
    expect(
      await boss.refusal(UPDATE, { input: { id: north.id, version: north.version, parentId: team.id } }),
    ).toBe('unit.cycle');
    expect(
      await boss.refusal(UPDATE, { input: { id: north.id, version: north.version, parentId: north.id } }),
    ).toBe('unit.cycle');
    const [company] = (await boss.ok<Listed>(UNITS)).units.filter((row) => row.parentId === null);
    expect(
      await boss.refusal(UPDATE, {
        input: { id: company?.id, version: company?.version, parentId: north.id },
      }),
    ).toBe('unit.company');
    expect(
      await boss.refusal(UPDATE, { input: { id: north.id, version: north.version, kind: 'COMPANY' } }),
    ).toBe('unit.company');
    expect(await boss.refusal(REMOVE, { input: { id: company?.id, version: company?.version } })).toBe(
      'unit.company',
    );
  });
  test('only an empty unit goes; a stale screen changes nothing', async () => {
    const boss = await admin();
    const team = await unit('North one');
    expect(await boss.refusal(REMOVE, { input: { id: team.id, version: team.version } })).toBe(
      'unit.not_empty',
    );
    const leaf = await unit('N1a');
    expect(await boss.refusal(UPDATE, { input: { id: leaf.id, version: leaf.version + 1, name: 'x' } })).toBe(
      'common.changed_meanwhile',
    );
    expect(await boss.ok(REMOVE, { input: { id: leaf.id, version: leaf.version } })).toEqual({
      removeUnit: true,
    });
    expect((await boss.ok<Listed>(UNITS)).units.map((row) => row.name)).not.toContain('N1a');
  });
  test('managers and reps do not draw the tree', async () => {
    const team = await unit('North one');
    for (const name of ['north', 'ann']) {
      const client = await world.app.as(name);
      expect(await client.refusal(UPDATE, { input: { id: team.id, version: team.version, name: 'x' } })).toBe(
        'auth.forbidden',
      );
      expect(await client.refusal(REMOVE, { input: { id: team.id, version: team.version } })).toBe(
        'auth.forbidden',
      );
    }
  });
});
