import { inTransaction } from '../../core/transaction';
import { useTestApp } from '../../testing/create-test-app';
import {
  Account,
  changeOwner,
  createAccount,
  findSimilarAccounts,
  handOverAccounts,
  liftSupplyStop,
  placeSupplyStop,
  readIdentity,
} from '.';

const test1 = useTestApp();
const CREATE = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) { id code name ownerId territoryId version onSupplyStop } }`;
const LIST = `query ($filter: AccountFilter) { accounts(filter: $filter) { total items { id name ownerId } } accountSummary(filter: $filter) { total unowned byTier { tier count } } }`;
const WHY = `query ($id: ID!, $on: LocalDate) { whyMine(accountId: $id, on: $on) { sentence row { cause decidedBy ownerId validFrom } } }`;

interface Made {
  createAccount: { id: string; code: string; ownerId: string | null; territoryId: string; version: number };
}

beforeAll(async () => {
  const { app } = test1;
  await app.addUnit('East', 'TEAM');
  await app.addUnit('West', 'TEAM');
  await app.addPeople({
    director: { roles: ['SALES_DIRECTOR'] },
    manager: { roles: ['SALES_MANAGER'], unit: 'East' },
    wanda: { roles: ['SALES_MANAGER'], unit: 'West' },
    ann: { roles: ['REP'], unit: 'East' },
    bob: { roles: ['REP'], unit: 'West' },
    eve: { roles: ['REP'], unit: 'East' },
    fin: { roles: ['FINANCE'] },
    sup: { roles: ['SUPPLY'] },
    legal: { roles: ['LEGAL'] },
  });
  const director = await app.as('director');
  const made = await director.ok<{ createTerritory: { id: string } }>(
    `mutation { createTerritory(input: { code: "HB", name: "湖北" }) { id } }`,
  );
  const rule = `mutation ($input: SaveTerritoryRuleInput!) { saveTerritoryRule(input: $input) { id version } }`;
  await director.ok(rule, {
    input: {
      territoryId: made.createTerritory.id,
      ownerId: app.idOf('ann'),
      regionPrefixes: ['42'],
      rank: 10,
    },
  });
  await director.ok(rule, {
    input: {
      territoryId: made.createTerritory.id,
      ownerId: app.idOf('bob'),
      regionPrefixes: ['43'],
      rank: 10,
    },
  });
});

let serial = 0;
const HAN = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
/** A name that nothing else in this file resembles. */
function freshName(): string {
  serial += 1;
  return `${HAN[serial % 22]}${HAN[(serial * 7 + 3) % 22]}${HAN[Math.floor(serial / 22) + 5]}建筑有限公司`;
}

async function account(more: object = {}): Promise<Made['createAccount']> {
  const director = await test1.app.as('director');
  return (
    await director.ok<Made>(CREATE, {
      input: { name: freshName(), customerType: 'CONTRACTOR', regionCode: '420106', ...more },
    })
  ).createAccount;
}

describe('territories', () => {
  test('TER-1: the first territory brings the catch-all; a second catch-all, an empty rule, a rule on the catch-all are refused', async () => {
    const director = await test1.app.as('director');
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
    const ownerId = test1.app.idOf('ann');
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
    const director = await test1.app.as('director');
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
    const director = await test1.app.as('director');
    const territoryId = (
      await director.ok<{ territories: { items: { id: string }[] } }>(
        `{ territories(filter: { q: "HB" }) { items { id } } }`,
      )
    ).territories.items[0]?.id;
    const set = `mutation ($input: SetTerritoryMemberInput!) { setTerritoryMember(input: $input) { id validTo } }`;
    const input = { territoryId, userId: test1.app.idOf('eve'), role: 'OVERLAY', validFrom: '2026-01-01' };
    await director.ok(set, { input });
    expect(await director.refusal(set, { input: { ...input, validFrom: '2026-02-01' } })).toBe(
      'territory.member_exists',
    );
    await director.ok(set, { input: { ...input, validTo: '2026-02-01' } });
    await director.ok(set, { input: { ...input, validFrom: '2026-02-01' } });
  });

  test.each(['ann', 'manager', 'fin'])('%s may not change territories', async (name) => {
    const client = await test1.app.as(name);
    expect(await client.refusal(`mutation { createTerritory(input: { code: "Z", name: "z" }) { id } }`)).toBe(
      'auth.forbidden',
    );
    expect(await client.refusal(`mutation { assignTerritories(input: {}) { moved } }`)).toBe(
      'auth.forbidden',
    );
  });
});

describe('a new account', () => {
  test('TER-2, TER-9: gets its owner from the rules at once, and the product says why', async () => {
    const made = await account();
    expect(made.ownerId).toBe(test1.app.idOf('ann'));
    const ann = await test1.app.as('ann');
    const { whyMine } = await ann.ok<{ whyMine: { sentence: string; row: object } }>(WHY, { id: made.id });
    expect(whyMine.row).toMatchObject({ cause: 'RULE', decidedBy: 'ONLY', validFrom: '2026-03-02' });
    expect(whyMine.sentence).toMatch(/^ann owns it in 湖北 since 2026-03-02: territory rule/);
    const zh = await ann.inLanguage('zh').ok<{ whyMine: { sentence: string } }>(WHY, { id: made.id });
    expect(zh.whyMine.sentence).toMatch('区域规则');
    expect((await ann.ok<{ whyMine: null }>(WHY, { id: made.id, on: '2026-03-01' })).whyMine).toBeNull();
  });

  test('TER-1: what nothing matches falls into the catch-all, visibly', async () => {
    const made = await account({ regionCode: '990000' });
    expect(made.ownerId).toBeNull();
    const director = await test1.app.as('director');
    const list = await director.ok<{
      accounts: { items: { id: string }[] };
      accountSummary: { unowned: number };
    }>(LIST, { filter: { unowned: true } });
    expect(list.accounts.items.map((item) => item.id)).toContain(made.id);
    expect(list.accountSummary.unowned).toBe(list.accounts.items.length);
  });

  test('ARC-2: another spelling is refused, a similar one asks for a reason, a different one is taken', async () => {
    const director = await test1.app.as('director');
    const input = { customerType: 'CONTRACTOR' };
    await director.ok(CREATE, { input: { ...input, name: '湖北腾越建筑工程有限公司' } });
    await director.ok(CREATE, { input: { ...input, name: '湖南腾越建筑工程有限公司' } });
    expect(await director.refusal(CREATE, { input: { ...input, name: '騰越建設集團' } })).toBe(
      'account.duplicate',
    );
    expect(await director.refusal(CREATE, { input: { ...input, name: '腾跃建筑' } })).toBe(
      'account.suspected_duplicate',
    );
    await director.ok(CREATE, { input: { ...input, name: '腾跃建筑', differentReason: '查过营业执照' } });
  });

  test('ARC-2: the same phone as a known contact counts', async () => {
    const made = await account({ name: '鸿泰建筑' });
    const ann = await test1.app.as('ann');
    await ann.ok(`mutation ($input: AddContactInput!) { addContact(input: $input) { id } }`, {
      input: { accountId: made.id, name: '王工', phone: '139 0000 1234' },
    });
    const director = await test1.app.as('director');
    expect(
      await director.refusal(CREATE, {
        input: { name: '宏泰建设', customerType: 'CONTRACTOR', phone: '+8613900001234' },
      }),
    ).toBe('account.duplicate');
  });

  test.each([
    ['91350100M000100Y4', 'account.uscc_malformed'],
    ['91350100M000100Y44', 'account.uscc_unconfirmed'],
    ['91350100M000101Y44', 'account.uscc_wrong'],
  ])('ARC-6: credit code %s → %s', async (uscc, code) => {
    const director = await test1.app.as('director');
    expect(
      await director.refusal(CREATE, { input: { name: freshName(), customerType: 'OTHER', uscc } }),
    ).toBe(code);
  });

  test('ARC-6: confirmed, and with a reason, they are taken; one code is one customer', async () => {
    await account({ uscc: '91350100M000100Y44', usccConfirmed: true });
    await account({ uscc: '91350100M000101Y44', usccOverrideReason: '早期试点代码' });
    const director = await test1.app.as('director');
    expect(
      await director.refusal(CREATE, {
        input: { name: freshName(), customerType: 'OTHER', uscc: '91350100m000100y44', usccConfirmed: true },
      }),
    ).toBe('account.uscc_taken');
  });

  test('ARC-2: 20 at once under different spellings leave one', async () => {
    const director = await test1.app.as('director');
    const names = [
      '武汉瑞祥市政工程有限公司',
      '瑞祥市政',
      '湖北武汉瑞祥市政工程集团',
      '武漢瑞祥市政工程有限責任公司',
    ];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        director.send(CREATE, { input: { name: names[at % 4], customerType: 'CONTRACTOR' } }),
      ),
    );
    expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
    expect(
      new Set(answers.flatMap((answer) => answer.errors?.map((error) => error.extensions.code) ?? [])),
    ).toEqual(new Set(['account.duplicate']));
  });

  test.each([
    { name: '   ', customerType: 'OTHER' },
    { name: '***', customerType: 'OTHER' },
  ])('ARC-2: %j is no name', async (input) => {
    const director = await test1.app.as('director');
    expect(await director.refusal(CREATE, { input })).toBe('account.name_empty');
  });

  test('ORG-2: a rep may not create accounts; P7: a repeated key has one effect', async () => {
    expect(
      await (
        await test1.app.as('ann')
      ).refusal(CREATE, { input: { name: freshName(), customerType: 'OTHER' } }),
    ).toBe('auth.forbidden');
    const director = await test1.app.as('director');
    const input = { name: freshName(), customerType: 'OTHER', idempotencyKey: 'once' };
    const first = await director.ok<Made>(CREATE, { input });
    const second = await director.ok<Made>(CREATE, { input });
    expect(second.createAccount.id).toBe(first.createAccount.id);
  });

  test('ARC-2: candidates come from the indexes, not from a scan', async () => {
    const director = await test1.app.contextOf('director');
    const found = await findSimilarAccounts(director, readIdentity({ name: '腾越建筑' }));
    expect(found[0]?.match.verdict).toBe('BLOCK');
  });
});

describe('who sees what', () => {
  test('own, subtree, all, class C: the same in list, sum and single record', async () => {
    const made = await account();
    const see = async (name: string) => {
      const client = await test1.app.as(name);
      const list = await client.ok<{ accounts: { total: number }; accountSummary: { total: number } }>(LIST, {
        filter: { ids: [made.id] },
      });
      expect(list.accountSummary.total).toBe(list.accounts.total);
      const single = await client.send(`query ($id: ID!) { account(id: $id) { id } }`, { id: made.id });
      expect(single.errors?.[0]?.extensions.code ?? 'seen').toBe(
        list.accounts.total === 1 ? 'seen' : 'common.not_found',
      );
      return list.accounts.total;
    };
    expect(await see('ann')).toBe(1);
    expect(await see('manager')).toBe(1);
    expect(await see('director')).toBe(1);
    expect(await see('fin')).toBe(1);
    for (const name of ['bob', 'eve', 'wanda', 'legal']) expect(await see(name)).toBe(0);
  });

  test('ARC-3: contacts are masked for those without need', async () => {
    const made = await account();
    const ann = await test1.app.as('ann');
    await ann.ok(`mutation ($input: AddContactInput!) { addContact(input: $input) { id } }`, {
      input: {
        accountId: made.id,
        name: '李经理',
        phone: '13711112222',
        email: 'li@example.com',
        purchaseRole: 'DECIDER',
      },
    });
    const read = async (name: string) =>
      (
        await (
          await test1.app.as(name)
        ).ok<{ account: { contacts: { phone: string; email: string }[] } }>(
          `query ($id: ID!) { account(id: $id) { contacts { phone email } } }`,
          { id: made.id },
        )
      ).account.contacts[0];
    for (const name of ['ann', 'manager', 'director', 'fin'])
      expect(await read(name)).toEqual({ phone: '13711112222', email: 'li@example.com' });
    expect(await read('sup')).toEqual({ phone: '***22', email: '***@example.com' });
    expect(
      await (
        await test1.app.as('bob')
      ).refusal(`mutation ($input: AddContactInput!) { addContact(input: $input) { id } }`, {
        input: { accountId: made.id, name: 'x' },
      }),
    ).toBe('common.not_found');
  });

  test('a name is found by brand in any spelling and by its sound', async () => {
    await account({ name: '湖北恒瑞达市政工程有限公司' });
    const ann = await test1.app.as('ann');
    for (const q of ['恒瑞达', '恆瑞達', '湖北恒瑞达', 'hengruida', '瑞达市政']) {
      expect((await ann.ok<{ accounts: { total: number } }>(LIST, { filter: { q } })).accounts.total).toBe(1);
    }
  });
});

describe('acts on an account', () => {
  test('P9: an update names its version; the audit trail has it', async () => {
    const made = await account();
    const ann = await test1.app.as('ann');
    const update = `mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { version address timeline { event } } }`;
    const { updateAccount } = await ann.ok<{
      updateAccount: { version: number; timeline: { event: string }[] };
    }>(update, { input: { id: made.id, version: made.version, address: '珞喻路 1 号' } });
    expect(updateAccount.timeline.map((entry) => entry.event)).toEqual([
      'account.updated',
      'account.created',
    ]);
    expect(await ann.refusal(update, { input: { id: made.id, version: made.version, address: 'x' } })).toBe(
      'common.changed_meanwhile',
    );
    expect(
      await (await test1.app.as('bob')).refusal(update, { input: { id: made.id, version: 2, address: 'x' } }),
    ).toBe('common.not_found');
  });

  test('TIER-3: only the director sets a tier, with a reason, and it is kept', async () => {
    const made = await account();
    const tier = `mutation ($input: SetAccountTierInput!) { setAccountTier(input: $input) { tier tierHistory { fromTier toTier reason changedBy { name } } } }`;
    const input = { accountId: made.id, tier: 'STRATEGIC', reason: '年用量第一' };
    expect(await (await test1.app.as('manager')).refusal(tier, { input })).toBe('auth.forbidden');
    const director = await test1.app.as('director');
    const done = await director.ok<{ setAccountTier: object }>(tier, { input });
    expect(done.setAccountTier).toEqual({
      tier: 'STRATEGIC',
      tierHistory: [
        { fromTier: 'GENERAL', toTier: 'STRATEGIC', reason: '年用量第一', changedBy: { name: 'director' } },
      ],
    });
    expect(await director.refusal(tier, { input })).toBe('account.tier_unchanged');
  });

  test('DUN-2: a stop is placed once, lifted once, and shown', async () => {
    const made = await account();
    const ctx = await test1.app.contextOf('director');
    await Promise.all(
      [1, 2, 3].map(() =>
        inTransaction(test1.app.system(), (tx) => placeSupplyStop(tx, made.id, { cause: 'THREE_LETTERS' })),
      ),
    );
    const stops = `query ($id: ID!) { account(id: $id) { onSupplyStop supplyStops { cause liftedOn } } }`;
    const director = await test1.app.as('director');
    expect(await director.ok(stops, { id: made.id })).toEqual({
      account: { onSupplyStop: true, supplyStops: [{ cause: 'THREE_LETTERS', liftedOn: null }] },
    });
    await inTransaction(ctx, (tx) => liftSupplyStop(tx, made.id, { reason: 'paid' }));
    await expect(
      inTransaction(ctx, (tx) => liftSupplyStop(tx, made.id, { reason: 'paid' })),
    ).rejects.toMatchObject({ code: 'account.not_stopped' });
    expect(await director.ok(stops, { id: made.id })).toMatchObject({
      account: { onSupplyStop: false, supplyStops: [{ liftedOn: '2026-03-02' }] },
    });
  });

  test('TER-5: the history has one owner for every day, however often the owner changes', async () => {
    const made = await account();
    const ctx = await test1.app.contextOf('director');
    for (const name of ['bob', 'eve', 'ann', 'bob']) {
      await inTransaction(ctx, async (tx) =>
        changeOwner(tx, await tx.db.findOneByOrFail(Account, { id: made.id }), {
          ownerId: test1.app.idOf(name),
          cause: 'RULING',
          reason: name,
        }),
      );
    }
    const director = await test1.app.as('director');
    const { accountOwnership } = await director.ok<{
      accountOwnership: { validFrom: string; validTo: string | null; ownerId: string }[];
    }>(`query ($id: ID!) { accountOwnership(accountId: $id) { validFrom validTo ownerId } }`, {
      id: made.id,
    });
    expect(accountOwnership).toHaveLength(5);
    expect(accountOwnership.filter((row) => row.validTo === null)).toHaveLength(1);
    const on = (day: string) =>
      accountOwnership.filter((row) => row.validFrom <= day && (row.validTo === null || row.validTo > day));
    expect(on('2026-03-02').map((row) => row.ownerId)).toEqual([test1.app.idOf('bob')]);
    expect(on('2026-03-01')).toHaveLength(0);
    await expect(
      inTransaction(ctx, async (tx) =>
        changeOwner(tx, await tx.db.findOneByOrFail(Account, { id: made.id }), {
          ownerId: test1.app.idOf('ann'),
          cause: 'RULING',
          validFrom: '2026-02-01',
        }),
      ),
    ).rejects.toMatchObject({ code: 'account.backdated_owner' });
  });

  test('TER-5: two changes of one owner at once: one of them, whole', async () => {
    const made = await account();
    const ctx = await test1.app.contextOf('director');
    const loaded = await ctx.db.findOneByOrFail(Account, { id: made.id });
    const race = await Promise.allSettled(
      ['bob', 'eve'].map((name) =>
        inTransaction(test1.app.system(), (tx) =>
          changeOwner(tx, loaded, { ownerId: test1.app.idOf(name), cause: 'RULING' }),
        ),
      ),
    );
    expect(race.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('runs and hand-overs', () => {
  const RUN = `mutation ($input: AssignTerritoriesInput!) { assignTerritories(input: $input) { dryRun looked moved gaps digest moves { accountId fromOwnerId toOwnerId cause toOwner { name } } loads { userId before after } } }`;
  interface Run {
    assignTerritories: {
      moved: number;
      digest: string;
      moves: { accountId: string; toOwnerId: string; cause: string }[];
    };
  }

  test('TER-3: a preview writes nothing, the run does exactly it, a second run changes nothing', async () => {
    const ctx = await test1.app.contextOf('director');
    const made = await createAccount(
      ctx,
      { name: freshName(), customerType: 'CONTRACTOR', regionCode: '430100' },
      { ownerId: test1.app.idOf('ann'), cause: 'IMPORT' },
    );
    expect(made.ownerId).toBe(test1.app.idOf('ann'));
    const director = await test1.app.as('director');
    const input = { mode: 'REEVALUATE_ALL', accountIds: [made.id] };
    const preview = await director.ok<Run>(RUN, { input: { ...input, dryRun: true } });
    expect(preview.assignTerritories.moves).toMatchObject([
      { fromOwnerId: test1.app.idOf('ann'), toOwnerId: test1.app.idOf('bob'), cause: 'RULE' },
    ]);
    expect((await ctx.db.findOneByOrFail(Account, { id: made.id })).ownerId).toBe(test1.app.idOf('ann'));
    const fill = await director.ok<Run>(RUN, { input: { accountIds: [made.id] } });
    expect(fill.assignTerritories.moved).toBe(0);
    expect(await director.refusal(RUN, { input: { ...input, digest: 'other' } })).toBe(
      'territory.moved_meanwhile',
    );
    await director.ok<Run>(RUN, { input: { ...input, digest: preview.assignTerritories.digest } });
    expect((await ctx.db.findOneByOrFail(Account, { id: made.id })).ownerId).toBe(test1.app.idOf('bob'));
    expect((await director.ok<Run>(RUN, { input })).assignTerritories.moved).toBe(0);
  });

  test('TER-4: a pin stays through a run until it ends; a ruling stays too', async () => {
    const director = await test1.app.as('director');
    const [pinned, ruled] = [await account(), await account()];
    const pin = `mutation ($input: PinAccountInput!) { pinAccount(input: $input) { ownerId pin { reason } } }`;
    await director.ok(pin, {
      input: { accountId: pinned.id, ownerId: test1.app.idOf('bob'), reason: '老关系' },
    });
    expect(
      await director.refusal(pin, {
        input: { accountId: pinned.id, ownerId: test1.app.idOf('eve'), reason: 'again' },
      }),
    ).toBe('account.pinned');
    const ctx = await test1.app.contextOf('director');
    await inTransaction(ctx, async (tx) =>
      changeOwner(tx, await tx.db.findOneByOrFail(Account, { id: ruled.id }), {
        ownerId: test1.app.idOf('eve'),
        cause: 'RULING',
      }),
    );
    const input = { mode: 'REEVALUATE_ALL', accountIds: [pinned.id, ruled.id] };
    expect((await director.ok<Run>(RUN, { input })).assignTerritories.moved).toBe(0);
    await director.ok(`mutation ($input: UnpinAccountInput!) { unpinAccount(input: $input) { id } }`, {
      input: { accountId: pinned.id, reason: 'over' },
    });
    expect((await director.ok<Run>(RUN, { input })).assignTerritories.moves).toMatchObject([
      { accountId: pinned.id, toOwnerId: test1.app.idOf('ann') },
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
    const director = await test1.app.as('director');
    const [plain, pinned, strategic] = [await account(), await account(), await account()];
    await director.ok(`mutation ($input: PinAccountInput!) { pinAccount(input: $input) { id } }`, {
      input: { accountId: pinned.id, reason: 'stay' },
    });
    await director.ok(`mutation ($input: SetAccountTierInput!) { setAccountTier(input: $input) { id } }`, {
      input: { accountId: strategic.id, tier: 'STRATEGIC', reason: 'big' },
    });
    const manager = await test1.app.as('manager');
    const input = {
      accountIds: [plain.id, pinned.id, strategic.id],
      toUserId: test1.app.idOf('eve'),
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
    expect((await test1.app.database.reader.findOneByOrFail(Account, { id: plain.id })).ownerId).toBe(
      test1.app.idOf('eve'),
    );
    expect(await manager.refusal(HAND, { input: { ...input, toUserId: test1.app.idOf('bob') } })).toBe(
      'common.not_found',
    );
    expect(
      await (
        await test1.app.as('wanda')
      ).refusal(HAND, { input: { ...input, toUserId: test1.app.idOf('bob') } }),
    ).toBe('common.not_found');
    expect(await (await test1.app.as('ann')).refusal(HAND, { input })).toBe('auth.forbidden');
    const handed = await handOverAccounts(await test1.app.contextOf('director'), {
      ...input,
      accountIds: [strategic.id],
      reason: 'VP',
    });
    expect(handed.moved).toBe(1);
  });
});
