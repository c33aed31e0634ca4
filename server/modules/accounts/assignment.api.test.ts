import { inTransaction } from '../../core/transaction';
import { freshName } from '../../testing/customer-names';
import { account, world } from './accounts.fixture';
import { Account, changeOwner, createAccount, handOverAccounts } from '.';

describe('territories', () => {
  test('TER-1: the first territory brings the catch-all; a second catch-all, an empty rule, a rule on the catch-all are refused', async () => {
    const director = await world.app.as('director');
    const { territories } = await director.ok<{
      territories: { items: { id: string; isCatchAll: boolean }[] };
    }>(`{ territories { items { id isCatchAll } } }`);
    const catchAlls = territories.items.filter((item) => item.isCatchAll);
    expect(catchAlls).toHaveLength(1);
    expect(
      await director.refusal(
        `mutation { createTerritory(input: { code: "X", name: "x", isCatchAll: true }) { id } }`,
      ),
    ).toBe('territory.catch_all_exists');
    const rule = `mutation ($input: SaveTerritoryRuleInput!) { saveTerritoryRule(input: $input) { id } }`;
    const ownerId = world.app.idOf('ann');
    expect(
      await director.refusal(rule, {
        input: { territoryId: catchAlls[0]?.id, ownerId, regionPrefixes: ['1'] },
      }),
    ).toBe('territory.catch_all_rules');
    const other = territories.items.find((item) => !item.isCatchAll);
    expect(await director.refusal(rule, { input: { territoryId: other?.id, ownerId } })).toBe(
      'territory.rule_empty',
    );
    expect(
      await director.refusal(`mutation { createTerritory(input: { code: "HB", name: "again" }) { id } }`),
    ).toBe('territory.code_taken');
  });

  test('TER-1: a territory cannot stand below itself; moving takes the subtree along', async () => {
    const director = await world.app.as('director');
    const add = async (code: string, parentId: string | null) =>
      (
        await director.ok<{ createTerritory: { id: string; version: number } }>(
          `mutation ($input: CreateTerritoryInput!) { createTerritory(input: $input) { id version } }`,
          { input: { code, name: code, parentId } },
        )
      ).createTerritory;
    const top = await add('N1', null);
    const below = await add('N2', top.id);
    const leaf = await add('N3', below.id);
    const move = `mutation ($input: UpdateTerritoryInput!) { updateTerritory(input: $input) { id } }`;
    expect(
      await director.refusal(move, { input: { id: top.id, version: top.version, parentId: leaf.id } }),
    ).toBe('territory.cycle');
    await director.ok(move, { input: { id: below.id, version: below.version, parentId: null } });
    expect(
      await director.refusal(move, {
        input: { id: below.id, version: below.version + 1, parentId: leaf.id },
      }),
    ).toBe('territory.cycle');
    expect(await director.refusal(move, { input: { id: below.id, version: below.version, rank: 3 } })).toBe(
      'common.changed_meanwhile',
    );
  });

  test('TER-1: memberships have dates; one runs at a time', async () => {
    const director = await world.app.as('director');
    const territoryId = (
      await director.ok<{ territories: { items: { id: string }[] } }>(
        `{ territories(filter: { q: "HB" }) { items { id } } }`,
      )
    ).territories.items[0]?.id;
    const set = `mutation ($input: SetTerritoryMemberInput!) { setTerritoryMember(input: $input) { id validTo } }`;
    const input = { territoryId, userId: world.app.idOf('eve'), role: 'OVERLAY', validFrom: '2026-01-01' };
    await director.ok(set, { input });
    expect(await director.refusal(set, { input: { ...input, validFrom: '2026-02-01' } })).toBe(
      'territory.member_exists',
    );
    await director.ok(set, { input: { ...input, validTo: '2026-02-01' } });
    await director.ok(set, { input: { ...input, validFrom: '2026-02-01' } });
  });

  test.each(['ann', 'manager', 'fin'])('%s may not change territories', async (name) => {
    const client = await world.app.as(name);
    expect(await client.refusal(`mutation { createTerritory(input: { code: "Z", name: "z" }) { id } }`)).toBe(
      'auth.forbidden',
    );
    expect(await client.refusal(`mutation { assignTerritories(input: {}) { moved } }`)).toBe(
      'auth.forbidden',
    );
  });
});

describe('runs and hand-overs', () => {
  const RUN = `mutation ($input: AssignTerritoriesInput!) { assignTerritories(input: $input) { dryRun looked moved gaps digest moves { accountId fromOwnerId toOwnerId cause toOwner { name } } } }`;
  interface Run {
    assignTerritories: {
      moved: number;
      digest: string;
      moves: { accountId: string; toOwnerId: string; cause: string }[];
    };
  }

  test('TER-3: a preview writes nothing, the run does exactly it, a second run changes nothing', async () => {
    const ctx = await world.app.contextOf('director');
    const made = await createAccount(
      ctx,
      { name: freshName(), customerType: 'CONTRACTOR', regionCode: '430100' },
      { ownerId: world.app.idOf('ann'), cause: 'IMPORT' },
    );
    expect(made.ownerId).toBe(world.app.idOf('ann'));
    const director = await world.app.as('director');
    const input = { mode: 'REEVALUATE_ALL', accountIds: [made.id] };
    const preview = await director.ok<Run>(RUN, { input: { ...input, dryRun: true } });
    expect(preview.assignTerritories.moves).toMatchObject([
      { fromOwnerId: world.app.idOf('ann'), toOwnerId: world.app.idOf('bob'), cause: 'RULE' },
    ]);
    expect((await ctx.db.findOneByOrFail(Account, { id: made.id })).ownerId).toBe(world.app.idOf('ann'));
    const fill = await director.ok<Run>(RUN, { input: { accountIds: [made.id] } });
    expect(fill.assignTerritories.moved).toBe(0);
    expect(await director.refusal(RUN, { input: { ...input, digest: 'other' } })).toBe(
      'territory.moved_meanwhile',
    );
    await director.ok<Run>(RUN, { input: { ...input, digest: preview.assignTerritories.digest } });
    expect((await ctx.db.findOneByOrFail(Account, { id: made.id })).ownerId).toBe(world.app.idOf('bob'));
    expect((await director.ok<Run>(RUN, { input })).assignTerritories.moved).toBe(0);
  });

  test('TER-4: a pin stays through a run until it ends; a ruling stays too', async () => {
    const director = await world.app.as('director');
    const [pinned, ruled] = [await account(), await account()];
    const pin = `mutation ($input: PinAccountInput!) { pinAccount(input: $input) { ownerId pin { reason } } }`;
    await director.ok(pin, {
      input: { accountId: pinned.id, ownerId: world.app.idOf('bob'), reason: '老关系' },
    });
    expect(
      await director.refusal(pin, {
        input: { accountId: pinned.id, ownerId: world.app.idOf('eve'), reason: 'again' },
      }),
    ).toBe('account.pinned');
    const ctx = await world.app.contextOf('director');
    await inTransaction(ctx, async (tx) =>
      changeOwner(tx, await tx.db.findOneByOrFail(Account, { id: ruled.id }), {
        ownerId: world.app.idOf('eve'),
        cause: 'RULING',
      }),
    );
    const input = { mode: 'REEVALUATE_ALL', accountIds: [pinned.id, ruled.id] };
    expect((await director.ok<Run>(RUN, { input })).assignTerritories.moved).toBe(0);
    await director.ok(`mutation ($input: UnpinAccountInput!) { unpinAccount(input: $input) { id } }`, {
      input: { accountId: pinned.id, reason: 'over' },
    });
    expect((await director.ok<Run>(RUN, { input })).assignTerritories.moves).toMatchObject([
      { accountId: pinned.id, toOwnerId: world.app.idOf('ann') },
    ]);
  });

  test('ORG-3, TIER-6: a manager hands over within the own unit; pinned and strategic accounts answer why they stay', async () => {
    const HAND = `mutation ($input: HandOverAccountsInput!) { handOverAccounts(input: $input) { dryRun moved rows { accountId moved refusalCode } } }`;
    interface Handed {
      handOverAccounts: {
        moved: number;
        rows: { accountId: string; moved: boolean; refusalCode: string | null }[];
      };
    }
    const director = await world.app.as('director');
    const [plain, pinned, strategic] = [await account(), await account(), await account()];
    await director.ok(`mutation ($input: PinAccountInput!) { pinAccount(input: $input) { id } }`, {
      input: { accountId: pinned.id, reason: 'stay' },
    });
    await director.ok(`mutation ($input: SetAccountTierInput!) { setAccountTier(input: $input) { id } }`, {
      input: { accountId: strategic.id, tier: 'STRATEGIC', reason: 'big' },
    });
    const manager = await world.app.as('manager');
    const input = {
      accountIds: [plain.id, pinned.id, strategic.id],
      toUserId: world.app.idOf('eve'),
      reason: '调岗',
    };
    const preview = await manager.ok<Handed>(HAND, { input: { ...input, dryRun: true } });
    const done = await manager.ok<Handed>(HAND, { input });
    expect(done.handOverAccounts.rows).toEqual(preview.handOverAccounts.rows);
    const answers = Object.fromEntries(
      done.handOverAccounts.rows.map((row) => [row.accountId, row.refusalCode]),
    );
    expect(answers).toEqual({
      [plain.id]: null,
      [pinned.id]: 'account.pinned',
      [strategic.id]: 'account.strategic_owner',
    });
    expect((await world.app.database.reader.findOneByOrFail(Account, { id: plain.id })).ownerId).toBe(
      world.app.idOf('eve'),
    );
    expect(await manager.refusal(HAND, { input: { ...input, toUserId: world.app.idOf('bob') } })).toBe(
      'common.not_found',
    );
    expect(
      await (
        await world.app.as('wanda')
      ).refusal(HAND, { input: { ...input, toUserId: world.app.idOf('bob') } }),
    ).toBe('common.not_found');
    expect(await (await world.app.as('ann')).refusal(HAND, { input })).toBe('auth.forbidden');
    const handed = await handOverAccounts(await world.app.contextOf('director'), {
      ...input,
      accountIds: [strategic.id],
      reason: 'VP',
    });
    expect(handed.moved).toBe(1);
  });
});
