import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { addDays, type LocalDate } from '../../../shared/local-date';
import { inTransaction } from '../../core/transaction';
import { Account, AccountOwnership, changeOwner } from '../accounts';
import { setTerritoryMember, Territory } from '../territories';
import { account, simulateAs, world } from './assignment.fixture';
import { applyAssignment, simulate } from '.';

const idOf = (name: string): string => world.app.idOf(name);

describe('the history of owners', () => {
  const row = (accountId: string, validFrom: string, validTo: string | null): [string, unknown[]] => [
    `INSERT INTO account_ownership (id, createdAt, updatedAt, version, accountId, ownerId, cause, validFrom, validTo, openKey)
     VALUES (?, '2026-03-02 01:00:00.000', '2026-03-02 01:00:00.000', 1, ?, ?, 'IMPORT', ?, ?, NULL)`,
    [randomUUID(), accountId, idOf('bob'), validFrom, validTo],
  ];
  const write = (statement: string, params: unknown[]) =>
    world.app.database.write((manager) => manager.query(statement, params));

  test.each([
    ['inside a span that runs', '2026-03-05', '2026-03-06'],
    ['across its first day', '2026-02-01', '2026-03-03'],
    ['without an end', '2026-01-01', null],
    ['ending before it begins', '2026-02-05', '2026-02-01'],
  ])('TER-5: the database itself refuses a row %s', async (_, from, to) => {
    const made = await account();
    await expect(write(...row(made.id, from, to))).rejects.toThrow(/must not overlap/);
  });

  test('TER-5: a span that ends where the next begins is taken, and cannot be stretched into it', async () => {
    const made = await account();
    await write(...row(made.id, '2026-01-01', '2026-03-02'));
    await expect(
      write(
        "UPDATE account_ownership SET validTo = '2026-03-03' WHERE accountId = ? AND validFrom = '2026-01-01'",
        [made.id],
      ),
    ).rejects.toThrow(/must not overlap/);
  });

  test('TER-5: when it was recorded stands beside when it counts from', async () => {
    const made = await account();
    const director = await world.app.as('director');
    const answer = await director.ok<{
      accountOwnership: { validFrom: string; createdAt: string; endRecordedAt: string | null }[];
    }>(`query ($id: ID!) { accountOwnership(accountId: $id) { validFrom createdAt endRecordedAt } }`, {
      id: made.id,
    });
    expect(answer.accountOwnership).toEqual([
      { validFrom: '2026-03-02', createdAt: '2026-03-02T01:00:00.000Z', endRecordedAt: null },
    ]);
  });

  test('TER-2, TER-5: whatever happens in whatever order, one owner a day from the first on, and the history ends in the present', async () => {
    const director = await world.app.contextOf('director');
    const accounts = [await account(), await account({ regionCode: '430100' })];
    const act = fc.record({
      days: fc.integer({ min: 0, max: 3 }),
      which: fc.nat({ max: 1 }),
      kind: fc.constantFrom('hand', 'run', 'ruling'),
      to: fc.constantFrom('ann', 'bob', 'eve'),
    });
    let day: LocalDate = '2026-03-02';
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 8 }), async (acts) => {
        for (const { days, which, kind, to } of acts) {
          day = addDays(day, days);
          // outside the days of the check, in which runs are refused
          if (Number(day.slice(8)) >= 20 && Number(day.slice(8)) <= 25) day = addDays(day, 6);
          const ctx = { ...director, today: day, now: new Date(`${day}T01:00:00.000Z`), memo: new Map() };
          if (kind === 'run') {
            const scenario = { mode: 'REEVALUATE_ALL' as const };
            await applyAssignment(ctx, { ...scenario, digest: (await simulate(ctx, scenario)).digest });
            continue;
          }
          await inTransaction(ctx, async (tx) =>
            changeOwner(tx, await tx.db.findOneByOrFail(Account, { id: accounts[which]?.id ?? '' }), {
              ownerId: idOf(to),
              cause: kind === 'ruling' ? 'RULING' : 'HAND_OVER',
              quiet: true,
            }),
          );
        }
        const { reader } = world.app.database;
        for (const { id } of accounts) {
          const history = await reader.findBy(AccountOwnership, { accountId: id });
          for (let on: LocalDate = '2026-03-02'; on <= day; on = addDays(on, 1)) {
            const holding = history.filter(
              (one) => one.validFrom <= on && (one.validTo === null || one.validTo > on),
            );
            expect(holding).toHaveLength(1);
          }
          const copy = await reader.findOneByOrFail(Account, { id });
          const last = history.find((one) => one.openKey === 1);
          expect([last?.ownerId, last?.territoryId]).toEqual([copy.ownerId, copy.territoryId]);
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('memberships', () => {
  test('TER-1: two that overlap are refused with a code, by a raw insert too; nothing is half-written', async () => {
    const ctx = await world.app.contextOf('director');
    const { reader } = world.app.database;
    const place = await reader.findOneByOrFail(Territory, { code: 'HB' });
    const input = { territoryId: place.id, userId: idOf('bob'), role: 'OWNER' as const };
    await setTerritoryMember(ctx, { ...input, validFrom: '2026-01-01', validTo: '2026-02-01' });
    await expect(
      setTerritoryMember(ctx, { ...input, validFrom: '2026-01-15', validTo: '2026-01-20' }),
    ).rejects.toMatchObject({ code: 'territory.member_overlap' });
    await expect(setTerritoryMember(ctx, { ...input, validFrom: '2025-12-01' })).rejects.toMatchObject({
      code: 'territory.member_overlap',
    });
    await setTerritoryMember(ctx, { ...input, validFrom: '2026-02-01', validTo: '2026-03-01' });
    await expect(
      world.app.database.write((manager) =>
        manager.query(
          `INSERT INTO territory_member (id, createdAt, updatedAt, version, territoryId, userId, role, validFrom)
           VALUES ('m-1', '2026-03-02 01:00:00.000', '2026-03-02 01:00:00.000', 1, ?, ?, 'OWNER', '2026-01-31')`,
          [place.id, idOf('bob')],
        ),
      ),
    ).rejects.toThrow(/must not overlap/);
  });

  test('TER-2: an overlay member reads the accounts of the territory while the membership runs, contacts masked, and owns none', async () => {
    const ctx = await world.app.contextOf('director');
    const { reader } = world.app.database;
    const made = await account();
    const place = await reader.findOneByOrFail(Territory, { code: 'HB' });
    const read = `query ($id: ID!) { account(id: $id) { id mine } }`;
    const bob = await world.app.as('bob');
    expect(await bob.refusal(read, { id: made.id })).toBe('common.not_found');
    const overlay = { territoryId: place.id, userId: idOf('bob'), role: 'OVERLAY' as const };
    await setTerritoryMember(ctx, { ...overlay, validFrom: '2026-03-02' });
    expect((await bob.ok<{ account: object }>(read, { id: made.id })).account).toEqual({
      id: made.id,
      mine: false,
    });
    await setTerritoryMember(ctx, { ...overlay, validFrom: '2026-03-02', validTo: '2026-03-02' });
    expect(await bob.refusal(read, { id: made.id })).toBe('common.not_found');
  });
});

test('TER-4: below the VP strategic customers stay (TIER-6)', async () => {
  const director = await world.app.as('director');
  const made = await account();
  await director.ok(`mutation ($input: SetAccountTierInput!) { setAccountTier(input: $input) { id } }`, {
    input: { accountId: made.id, tier: 'STRATEGIC', reason: 'big' },
  });
  const vip = await world.app.contextOf('director');
  await inTransaction(vip, async (tx) =>
    changeOwner(tx, await tx.db.findOneByOrFail(Account, { id: made.id }), {
      ownerId: idOf('bob'),
      cause: 'HAND_OVER',
    }),
  );
  const scenario = { mode: 'REEVALUATE_ALL' as const };
  const seen = await simulateAs(director, scenario);
  expect(seen.moves.items.map((move) => move.accountId)).toContain(made.id);
  const below = {
    ...vip,
    actor: vip.actor && {
      ...vip.actor,
      permissions: new Set([...vip.actor.permissions].filter((one) => one !== 'account.set_tier')),
    },
  };
  const theirs = await simulate(below, scenario);
  expect(theirs.moves.map((move) => move.accountId)).not.toContain(made.id);
  expect(theirs.findings).toContainEqual(
    expect.objectContaining({ accountId: made.id, because: 'STRATEGIC' }),
  );
});
