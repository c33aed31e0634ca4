import { inTransaction } from '../../core/transaction';
import { freshName } from '../../testing/customer-names';
import { account, CREATE, LIST, WHY, world, type Made } from './accounts.fixture';
import { Account, changeOwner, findSimilarAccounts, liftSupplyStop, placeSupplyStop, readIdentity } from '.';

describe('a new account', () => {
  test('TER-2, TER-9: gets its owner from the rules at once, and the product says why', async () => {
    const made = await account();
    expect(made.ownerId).toBe(world.app.idOf('ann'));
    const ann = await world.app.as('ann');
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
    const director = await world.app.as('director');
    const list = await director.ok<{
      accounts: { items: { id: string }[] };
      accountSummary: { unowned: number };
    }>(LIST, { filter: { unowned: true } });
    expect(list.accounts.items.map((item) => item.id)).toContain(made.id);
    expect(list.accountSummary.unowned).toBe(list.accounts.items.length);
  });

  test('ARC-2: another spelling is refused, a similar one asks for a reason, a different one is taken', async () => {
    const director = await world.app.as('director');
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
    const ann = await world.app.as('ann');
    await ann.ok(`mutation ($input: AddContactInput!) { addContact(input: $input) { id } }`, {
      input: { accountId: made.id, name: '王工', phone: '139 0000 1234' },
    });
    const director = await world.app.as('director');
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
    const director = await world.app.as('director');
    expect(
      await director.refusal(CREATE, { input: { name: freshName(), customerType: 'OTHER', uscc } }),
    ).toBe(code);
  });

  test('ARC-6: confirmed, and with a reason, they are taken; one code is one customer', async () => {
    await account({ uscc: '91350100M000100Y44', usccConfirmed: true });
    await account({ uscc: '91350100M000101Y44', usccOverrideReason: '早期试点代码' });
    const director = await world.app.as('director');
    expect(
      await director.refusal(CREATE, {
        input: { name: freshName(), customerType: 'OTHER', uscc: '91350100m000100y44', usccConfirmed: true },
      }),
    ).toBe('account.uscc_taken');
  });

  test('ARC-2: 20 at once under different spellings leave one', async () => {
    const director = await world.app.as('director');
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
    { name: '（…）', customerType: 'OTHER' },
    { name: '***', customerType: 'OTHER' },
  ])('ARC-2: %j is no name', async (input) => {
    const director = await world.app.as('director');
    expect(await director.refusal(CREATE, { input })).toBe('account.name_empty');
  });

  test('ORG-2: a rep may not create accounts; P7: a repeated key has one effect', async () => {
    expect(
      await (
        await world.app.as('ann')
      ).refusal(CREATE, { input: { name: freshName(), customerType: 'OTHER' } }),
    ).toBe('auth.forbidden');
    const director = await world.app.as('director');
    const input = { name: freshName(), customerType: 'OTHER', idempotencyKey: 'once' };
    const first = await director.ok<Made>(CREATE, { input });
    const second = await director.ok<Made>(CREATE, { input });
    expect(second.createAccount.id).toBe(first.createAccount.id);
  });

  test('ARC-2: candidates come from the indexes, not from a scan', async () => {
    const director = await world.app.contextOf('director');
    const found = await findSimilarAccounts(director, readIdentity({ name: '腾越建筑' }));
    expect(found[0]?.match.verdict).toBe('BLOCK');
  });
});

describe('who sees what', () => {
  test('own, subtree, all, class C: the same in list, sum and single record', async () => {
    const made = await account();
    const see = async (name: string) => {
      const client = await world.app.as(name);
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
    const ann = await world.app.as('ann');
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
          await world.app.as(name)
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
        await world.app.as('bob')
      ).refusal(`mutation ($input: AddContactInput!) { addContact(input: $input) { id } }`, {
        input: { accountId: made.id, name: 'x' },
      }),
    ).toBe('common.not_found');
  });

  test('a name is found by brand in any spelling and by its sound', async () => {
    await account({ name: '湖北恒瑞达市政工程有限公司' });
    const ann = await world.app.as('ann');
    for (const q of ['恒瑞达', '恆瑞達', '湖北恒瑞达', 'hengruida', '瑞达市政']) {
      expect((await ann.ok<{ accounts: { total: number } }>(LIST, { filter: { q } })).accounts.total).toBe(1);
    }
  });
});

describe('acts on an account', () => {
  test('P9: an update names its version; the audit trail has it', async () => {
    const made = await account();
    const ann = await world.app.as('ann');
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
      await (await world.app.as('bob')).refusal(update, { input: { id: made.id, version: 2, address: 'x' } }),
    ).toBe('common.not_found');
  });

  test('TIER-3: only the director sets a tier, with a reason, and it is kept', async () => {
    const made = await account();
    const tier = `mutation ($input: SetAccountTierInput!) { setAccountTier(input: $input) { tier tierHistory { fromTier toTier reason changedBy { name } } } }`;
    const input = { accountId: made.id, tier: 'STRATEGIC', reason: '年用量第一' };
    expect(await (await world.app.as('manager')).refusal(tier, { input })).toBe('auth.forbidden');
    const director = await world.app.as('director');
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
    const ctx = await world.app.contextOf('director');
    await Promise.all(
      [1, 2, 3].map(() =>
        inTransaction(world.app.system(), (tx) => placeSupplyStop(tx, made.id, { cause: 'THREE_LETTERS' })),
      ),
    );
    const stops = `query ($id: ID!) { account(id: $id) { onSupplyStop supplyStops { cause liftedOn } } }`;
    const director = await world.app.as('director');
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
    const ctx = await world.app.contextOf('director');
    for (const name of ['bob', 'eve', 'ann', 'bob']) {
      await inTransaction(ctx, async (tx) =>
        changeOwner(tx, await tx.db.findOneByOrFail(Account, { id: made.id }), {
          ownerId: world.app.idOf(name),
          cause: 'RULING',
          reason: name,
        }),
      );
    }
    const director = await world.app.as('director');
    const { accountOwnership } = await director.ok<{
      accountOwnership: { validFrom: string; validTo: string | null; ownerId: string }[];
    }>(`query ($id: ID!) { accountOwnership(accountId: $id) { validFrom validTo ownerId } }`, {
      id: made.id,
    });
    expect(accountOwnership).toHaveLength(5);
    expect(accountOwnership.filter((row) => row.validTo === null)).toHaveLength(1);
    const on = (day: string) =>
      accountOwnership.filter((row) => row.validFrom <= day && (row.validTo === null || row.validTo > day));
    expect(on('2026-03-02').map((row) => row.ownerId)).toEqual([world.app.idOf('bob')]);
    expect(on('2026-03-01')).toHaveLength(0);
    await expect(
      inTransaction(ctx, async (tx) =>
        changeOwner(tx, await tx.db.findOneByOrFail(Account, { id: made.id }), {
          ownerId: world.app.idOf('ann'),
          cause: 'RULING',
          validFrom: '2026-02-01',
        }),
      ),
    ).rejects.toMatchObject({ code: 'account.backdated_owner' });
  });

  test('TER-5: two changes of one owner at once: one of them, whole', async () => {
    const made = await account();
    const ctx = await world.app.contextOf('director');
    const loaded = await ctx.db.findOneByOrFail(Account, { id: made.id });
    const race = await Promise.allSettled(
      ['bob', 'eve'].map((name) =>
        inTransaction(world.app.system(), (tx) =>
          changeOwner(tx, loaded, { ownerId: world.app.idOf(name), cause: 'RULING' }),
        ),
      ),
    );
    expect(race.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });
});
