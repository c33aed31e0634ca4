import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { permissionsOf } from '../../../shared/permissions';
import { role } from '../../../shared/vocabulary/identity';
import type { RequestContext } from '../../core/context';
import { TestApp, TEST_PASSWORD } from '../../testing/create-test-app';
import { importSet, type ImportSet } from '../imports';
import { crossSales, crossSelling, heldOutside, territoryContradictions } from './queries/territory-reports';

const samples = resolve(__dirname, '../../../../shared/data');
const folder = join(samples, 'adventureworks');

let app: TestApp;
let ctx: RequestContext;
let refused: ReadonlySet<string>;

/** A CSV file as rows of names and values, read without anything of the product. */
function rowsOf(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(folder, file), 'utf8')
    .replace(/\r/g, '')
    .trim()
    .split('\n');
  const cells = (line: string): string[] =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(,|$)/g)]
      .slice(0, -1)
      .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell));
  const names = head.split(',');
  return lines.map((line) => {
    const values = line.endsWith(',') ? [...cells(line), ''] : cells(line);
    return Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
  });
}

/** Where each rep worked on a day, straight from the files; their last day is inclusive. */
function worksIn(on: string): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  for (const row of rowsOf('rep_territory_history.csv')) {
    if ((row['from'] ?? '') > on || (row['to'] && row['to'] < on)) continue;
    const known = places.get(row['rep_id'] ?? '') ?? new Set<string>();
    places.set(row['rep_id'] ?? '', known.add(row['territory_id'] ?? ''));
  }
  return places;
}

if (existsSync(folder)) {
  describe('the sample company with dated memberships', () => {
    beforeAll(async () => {
      app = await TestApp.create('2026-03-02T09:00:00+08:00');
      const admin = await app.contextOf('admin');
      if (!admin.actor) throw new Error('nobody');
      ctx = {
        ...admin,
        actor: { ...admin.actor, roles: role.list, permissions: permissionsOf(role.list) },
      };
      const definition = JSON.parse(
        readFileSync(resolve('scripts/import-sets/adventureworks.json'), 'utf8'),
      ) as ImportSet & { accounts: { fields: object } };
      const company = app.units.get('Demarc');
      if (!company) throw new Error('no company');
      // the files do not say since when a rep has a store: since the first day of the memberships
      const dated = {
        ...definition,
        accounts: {
          ...definition.accounts,
          fields: { ...definition.accounts.fields, ownedFrom: { text: '2022-05-30' } },
        },
      } as ImportSet;
      const imported = await importSet(ctx, dated, folder, { company, password: TEST_PASSWORD });
      const taken = new Set(imported.accounts.keys());
      refused = new Set(
        rowsOf('stores.csv')
          .map((row) => row['account_number'] ?? '')
          .filter((code) => !taken.has(code)),
      );
    }, 180_000);
    afterAll(() => app.close());

    const days = [
      '2022-06-01',
      '2023-05-29',
      '2023-05-30',
      '2023-11-29',
      '2023-11-30',
      '2024-05-29',
      '2026-03-02',
    ];

    test.each(days)('TER-7: who held stores from outside on %s is what the files say', async (on) => {
      const places = worksIn(on);
      const expected = rowsOf('stores.csv')
        .filter((row) => row['rep_id'] && row['territory_id'] && !refused.has(row['account_number'] ?? ''))
        .filter((row) => !places.get(row['rep_id'] ?? '')?.has(row['territory_id'] ?? ''))
        .map((row) => row['account_number'] ?? '')
        .sort();
      const found: string[] = [];
      for (let number = 1; ; number += 1) {
        const page = await heldOutside(ctx, on as '2023-11-30', {}, { number, size: 200 });
        found.push(...page.items.map((row) => row.accountCode));
        if (found.length >= page.total) break;
      }
      expect(refused.size).toBeLessThan(5);
      expect(found.sort()).toEqual(expected);
    });

    test('TER-7: the answers differ from day to day, so they look at the dates', () => {
      expect(
        new Set(days.map((on) => JSON.stringify([...worksIn(on)].map(([rep, in_]) => [rep, [...in_]])))).size,
      ).toBeGreaterThan(4);
    });

    test.each(days)(
      'TER-7: whose master file contradicts the memberships on %s is what the files say',
      async (on) => {
        const places = worksIn(on);
        const expected = rowsOf('reps.csv')
          .filter((row) => row['current_territory_id'])
          .filter((row) => !places.get(row['rep_id'] ?? '')?.has(row['current_territory_id'] ?? ''))
          .map((row) => row['login'])
          .sort();
        const found = await territoryContradictions(ctx, on as '2023-11-30');
        const people = (await app.database.reader.query('SELECT id, name FROM app_user')) as {
          id: string;
          name: string;
        }[];
        const nameOf = new Map(people.map(({ id, name }) => [id, name]));
        expect(found.map((row) => nameOf.get(row.userId)).sort()).toEqual(expected);
      },
    );
  });
} else {
  test.todo('TER-7: the sample company is not beside the repository: its reports are not compared');
}

describe('selling across the border', () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await TestApp.create('2026-03-02T09:00:00+08:00');
    await world.addPeople({
      director: { roles: ['SALES_DIRECTOR'] },
      inn: { roles: ['REP'] },
      out: { roles: ['REP'] },
    });
    await world.database.write(async (manager) => {
      const stamp = ['2026-01-01 01:00:00.000', '2026-01-01 01:00:00.000', 1];
      const base = 'id, createdAt, updatedAt, version';
      const put = (table: string, columns: string, id: string, ...values: unknown[]) =>
        manager.query(
          `INSERT INTO ${table} (${base}, ${columns}) VALUES (?, ?, ?, ?${', ?'.repeat(values.length)})`,
          [id, ...stamp, ...values],
        );
      await put('territory', 'code, name, path, `rank`, isCatchAll', 't-1', 'T1', 'West', '/t-1/', 100, 0);
      await put(
        'territory',
        'code, name, path, `rank`, isCatchAll',
        't-2',
        'T2',
        'Below',
        '/t-1/t-2/',
        100,
        0,
      );
      const member = 'territoryId, userId, role, validFrom, validTo';
      await put('territory_member', member, 'm-1', 't-1', world.idOf('inn'), 'OWNER', '2026-01-01', null);
      await put(
        'territory_member',
        member,
        'm-2',
        't-1',
        world.idOf('out'),
        'OWNER',
        '2026-01-01',
        '2026-02-01',
      );
      await put(
        'account',
        'code, name, nameKey, brandKey, pinyinKey, customerType, tier, ownerId, territoryId, onSupplyStop',
        'a-1',
        'A1',
        'Acme',
        'acme',
        'acme',
        'acme',
        'OTHER',
        'GENERAL',
        world.idOf('inn'),
        't-2',
        0,
      );
      await put(
        'account_ownership',
        'accountId, ownerId, territoryId, cause, validFrom, openKey',
        'o-1',
        'a-1',
        world.idOf('inn'),
        't-2',
        'IMPORT',
        '2026-01-01',
        1,
      );
      for (const [n, rep] of [
        ['1', 'inn'],
        ['2', 'out'],
      ] as const) {
        await put(
          'contract',
          'accountId, projectName, state, primaryRepId, amount, quantityMilli, unit, paymentTermDays, reviewRound, imported, belowFloor',
          `c-${n}`,
          'a-1',
          'p',
          'SIGNED',
          world.idOf(rep),
          100,
          1,
          'm³',
          30,
          0,
          1,
          0,
        );
        await put(
          'contract_party',
          'contractId, repId, part, shareBp, validFrom, cause',
          `p-${n}`,
          `c-${n}`,
          world.idOf(rep),
          'PRIMARY',
          0,
          '2026-01-01',
          'x',
        );
        await put(
          'contract_line',
          'contractId, product, quantityMilli, unitPrice, service',
          `l-${n}`,
          `c-${n}`,
          'C30',
          1,
          1,
          0,
        );
        for (const day of ['2026-01-31', '2026-02-01']) {
          await put(
            'delivery',
            'number, contractId, lineId, deliveredOn, quantityMilli, amount, signedBy',
            `d-${n}-${day}`,
            `D${n}${day}`,
            `c-${n}`,
            `l-${n}`,
            day,
            1000,
            500,
            'x',
          );
        }
      }
    });
  });
  afterAll(() => world.close());

  test('TER-7: a delivery counts as sold across where its seller was no member of the territory, or one above, on that day', async () => {
    const director = await world.contextOf('director');
    expect(await crossSelling(director, '2026-01-01', '2026-03-01')).toEqual([
      {
        territoryId: 't-2',
        deliveries: 4,
        crossDeliveries: 1,
        amount: 2000,
        crossAmount: 500,
        crossQuantityMilli: 1000,
        sellers: 1,
      },
    ]);
    const sales = await crossSales(director, '2026-01-01', '2026-03-01', 't-2', undefined);
    expect(sales).toMatchObject({
      total: 1,
      items: [{ deliveryId: 'd-2-2026-02-01', sellerId: world.idOf('out'), amount: 500 }],
    });
    expect(await crossSelling(director, '2026-01-01', '2026-01-31')).toMatchObject([{ crossDeliveries: 0 }]);
  });

  test('TER-10: what somebody who left still holds is listed by name, and is empty after', async () => {
    const director = await world.as('director');
    const ask = '{ inactiveHoldings { duty name person { name } } }';
    expect(await director.ok(ask)).toEqual({ inactiveHoldings: [] });
    const active = (to: number) =>
      world.database.write((manager) =>
        manager.query('UPDATE app_user SET active = ? WHERE id = ?', [to, world.idOf('inn')]),
      );
    await active(0);
    expect(await director.ok(ask)).toEqual({
      inactiveHoldings: [{ duty: 'ACCOUNT', name: 'Acme', person: { name: 'inn' } }],
    });
    await active(1);
  });
});
