import { randomUUID } from 'node:crypto';
import { inTransaction } from '../core/transaction';
import { Account, changeOwner } from '../modules/accounts';
import { AccountBank } from '../modules/archive';
import { AccountMerge } from '../modules/merges';
import { createTerritory, setTerritoryMember } from '../modules/territories';
import { AccountTierChange } from '../modules/accounts';
import { act, mutation } from '../testing/acts';
import { aCustomer, aRunningContract, castOf, keepSignedIn, type Cast } from '../testing/contract-world';
import { TestApp, type Client } from '../testing/create-test-app';

/** People who try to get around the rules of the map, the tiers, hand-overs and merges. */
let app: TestApp;
let cast: Cast;
beforeAll(async () => {
  app = await TestApp.create('2026-03-02T09:00:00+08:00');
  cast = await castOf(app);
  await keepSignedIn(app);
});
afterAll(() => app.close());

/** A customer with its history of owners begun. */
async function owned(owner: string): Promise<Account> {
  const account = await aCustomer(app, owner);
  return inTransaction(app.system(), (tx) =>
    changeOwner(tx, account, { ownerId: app.idOf(owner), cause: 'HAND_OVER', quiet: true }),
  );
}
const accountNow = (id: string): Promise<Account> => app.database.reader.findOneByOrFail(Account, { id });

const HAND = mutation('handOverPerson', 'HandOverInput', 'digest handOver { id }');
const UNDO = mutation('undoHandOver', 'UndoHandOverInput', 'restored movedSince { label }');
const SET_TIER = mutation('setAccountTier', 'SetAccountTierInput', 'id tier');
const PREVIEW = 'query ($input: MergePreviewInput!) { mergePreview(input: $input) { digest } }';
const MERGE = mutation('mergeAccounts', 'MergeAccountsInput', 'id');

async function handed(client: Client, accountId: string, from: string, to: string): Promise<string> {
  const { handOver } = await act<{ handOver: { id: string } }>(client, HAND, {
    fromUserId: app.idOf(from),
    scope: 'SELECTED',
    method: 'NAMED',
    accountIds: [accountId],
    toUserId: app.idOf(to),
    reason: 'the VP decides',
  });
  return handOver.id;
}

describe('hand-overs', () => {
  test('TER-10, TIER-6: what the VP handed over, a manager below does not take back', async () => {
    const account = await owned('ann');
    await act(cast.vip, SET_TIER, { accountId: account.id, tier: 'STRATEGIC', reason: 'big' });
    const id = await handed(cast.vip, account.id, 'ann', 'sue');
    expect(await cast.max.refusal(UNDO, { input: { id } })).toBe('handover.undo_others');
    expect((await accountNow(account.id)).ownerId).toBe(app.idOf('sue'));
    expect(await act(cast.vip, UNDO, { id })).toMatchObject({ restored: 1 });
  });

  test('TER-10: a manager takes back their own hand-over, and the VP that of a manager', async () => {
    const account = await owned('ann');
    expect(await act(cast.max, UNDO, { id: await handed(cast.max, account.id, 'ann', 'bo') })).toMatchObject({
      restored: 1,
    });
    expect(await act(cast.vip, UNDO, { id: await handed(cast.max, account.id, 'ann', 'bo') })).toMatchObject({
      restored: 1,
    });
    expect((await accountNow(account.id)).ownerId).toBe(app.idOf('ann'));
  });

  test('ORG-1: nobody outside the subtree is handed over, received from, looked into or taken back', async () => {
    const account = await owned('ann');
    const base = { scope: 'ALL', method: 'NAMED', reason: 'x', dryRun: true };
    const toSue = { ...base, fromUserId: app.idOf('ann'), toUserId: app.idOf('sue') };
    for (const client of [cast.max, cast.moe])
      expect(await client.refusal(HAND, { input: toSue })).toBe('common.not_found');
    const id = await handed(cast.vip, account.id, 'ann', 'bo');
    expect(await cast.moe.refusal(UNDO, { input: { id } })).toBe('common.not_found');
    const list = '{ handOvers { total items { id } } handOverItems { total } }';
    expect(await cast.moe.ok(list)).toMatchObject({
      handOvers: { total: 0 },
      handOverItems: { total: 0 },
    });
  });
});

describe('tiers', () => {
  const OPEN = mutation('openTierReview', 'OpenTierReviewInput', 'id version');
  const ACCEPT = mutation('acceptTierReview', 'DecideTierReviewInput', 'id state');
  const CANCEL = mutation('cancelTierReview', 'DecideTierReviewInput', 'id state');
  const OVERRIDE = mutation('overrideTierProposal', 'OverrideTierProposalInput', 'id');
  const ITEMS = `query ($id: ID!) { tierReviewItems(filter: { reviewId: $id }) { items { id version accountId proposedTier } }
    tierReview(id: $id) { version } }`;
  interface Items {
    tierReviewItems: { items: { id: string; version: number; accountId: string; proposedTier: string }[] };
    tierReview: { version: number };
  }
  let first: Account;
  let second: Account;
  beforeAll(async () => {
    first = await owned('bo');
    second = await owned('bo');
    for (const account of [first, second])
      await aRunningContract(app, account, 'bo', { signedOn: '2026-01-05' });
  });

  test('TIER-3: a review is not accepted with decisions that came after the look at it', async () => {
    const review = await act<{ id: string; version: number }>(cast.vip, OPEN, {});
    const { tierReviewItems } = await cast.vip.ok<Items>(ITEMS, { id: review.id });
    const item = tierReviewItems.items.find(({ accountId }) => accountId === first.id);
    await act(cast.vip, OVERRIDE, {
      itemId: item?.id,
      version: item?.version,
      tier: item?.proposedTier === 'GENERAL' ? 'STRATEGIC' : 'GENERAL',
      reason: 'a colleague decides otherwise',
    });
    const input = { reviewId: review.id, version: review.version };
    expect(await cast.vip.refusal(ACCEPT, { input })).toBe('common.changed_meanwhile');
    const { tierReview } = await cast.vip.ok<Items>(ITEMS, { id: review.id });
    await act(cast.vip, CANCEL, { ...input, version: tierReview.version });
  });

  test('TIER-3, ARC-2: a record that was merged away since the look keeps the tier it had', async () => {
    const review = await act<{ id: string; version: number }>(cast.vip, OPEN, {});
    const pair = { survivorId: first.id, mergedId: second.id };
    const { mergePreview } = await cast.vip.ok<{ mergePreview: { digest: string } }>(PREVIEW, {
      input: pair,
    });
    const { id } = await act<{ id: string }>(cast.vip, MERGE, {
      ...pair,
      take: [],
      reason: 'one firm',
      digest: mergePreview.digest,
    });
    await act(cast.vip, ACCEPT, { reviewId: review.id, version: review.version });
    expect((await accountNow(second.id)).tier).toBe('GENERAL');
    expect(await app.database.reader.countBy(AccountTierChange, { accountId: second.id })).toBe(0);
    await act(cast.vip, mutation('unmergeAccounts', 'UnmergeAccountsInput', 'id'), {
      mergeId: id,
      reason: 'two firms',
    });
  });
});

describe('sight', () => {
  test('ARC-1, ORG-1: another rep gets nothing of a customer through the timeline, the past, moves or duties', async () => {
    const account = await owned('ann');
    const one = { id: account.id };
    for (const [query, variables] of [
      ['query ($id: ID!) { accountTimeline(input: { accountId: $id }) { next } }', one],
      ['query ($id: ID!) { accountAsOf(accountId: $id, on: "2026-03-02") { tier } }', one],
      ['query ($id: ID!) { account(id: $id) { name } }', one],
    ] as const)
      expect(await cast.sue.refusal(query, variables)).toBe('common.not_found');
    const lists = await cast.sue.ok(
      `query ($id: ID!) { assignmentMoves(filter: { accountId: $id }) { total } visitDuties(filter: { accountId: $id }) { total } }`,
      one,
    );
    expect(lists).toEqual({ assignmentMoves: { total: 0 }, visitDuties: { total: 0 } });
    for (const query of [
      PREVIEW.replace('digest', 'warnings'),
      'query ($input: MergePreviewInput!) { suspectedDuplicates { total } mergePreview(input: $input) { digest } }',
    ])
      expect(await cast.sue.refusal(query, { input: { survivorId: account.id, mergedId: account.id } })).toBe(
        'auth.forbidden',
      );
  });

  test('ARC-3: a record that went into a stranger’s customer opens no door to it', async () => {
    const [mine, theirs] = [await owned('ann'), await owned('sue')];
    await act(cast.sue, mutation('addContact', 'AddContactInput', 'id'), {
      accountId: theirs.id,
      name: 'site manager',
      phone: '13900001234',
    });
    await act(cast.sue, mutation('updateAccount', 'UpdateAccountInput', 'id'), {
      id: theirs.id,
      version: (await accountNow(theirs.id)).version,
      phone: '021-55556666',
    });
    const pair = { survivorId: theirs.id, mergedId: mine.id };
    const { mergePreview } = await cast.vip.ok<{ mergePreview: { digest: string } }>(PREVIEW, {
      input: pair,
    });
    await act(cast.vip, MERGE, { ...pair, take: [], reason: 'one', digest: mergePreview.digest });
    const answer = await cast.ann.send(
      `query ($id: ID!) { account(id: $id) { merges { survivor { name phone contacts { phone } } } mergedInto { name phone uscc address contacts { name phone } bankDetails { bankAccount }
        aliases { name } supplyStops { id } ownershipHistory { id } tierHistory { id } standing { serviceClass } protection { ground }
        merges { survivor { phone contacts { phone } } } profile { employees } timeline { event data } } } }`,
      { id: mine.id },
    );
    const told = JSON.stringify(answer.data);
    expect(told).toContain(theirs.name);
    for (const secret of ['13900001234', '55556666', 'site manager']) expect(told).not.toContain(secret);
    // nor is the merged record a place where business goes on
    expect(
      await cast.ann.refusal(mutation('addContact', 'AddContactInput', 'id'), {
        input: { accountId: mine.id, name: 'x' },
      }),
    ).toBe('account.merged');
  });

  test('TER-2, ARC-3: who assists in a territory reads masks and does not write over them', async () => {
    const account = await owned('ann');
    const ctx = await app.contextOf('vip');
    const place = await createTerritory(ctx, { code: randomUUID().slice(0, 8), name: 'Harbour' });
    await inTransaction(app.system(), (tx) =>
      tx.db.update(Account, { id: account.id }, { territoryId: place.id } as never),
    );
    await setTerritoryMember(ctx, {
      territoryId: place.id,
      userId: app.idOf('sue'),
      role: 'OVERLAY',
      validFrom: '2026-03-01',
    });
    const save = mutation('saveBankDetails', 'SaveBankDetailsInput', 'id version');
    const bank = { accountId: account.id, title: 'Harbour Co', bankAccount: '6222020200012345678' };
    const made = await act<{ id: string; version: number }>(cast.ann, save, bank);
    const contact = await act<{ id: string; version: number }>(
      cast.ann,
      mutation('addContact', 'AddContactInput', 'id version'),
      { accountId: account.id, name: 'buyer', phone: '13900007777' },
    );
    await act(cast.ann, mutation('updateAccount', 'UpdateAccountInput', 'id'), {
      id: account.id,
      version: (await accountNow(account.id)).version,
      phone: '021-55557777',
    });
    const seen = JSON.stringify(
      (
        await cast.sue.send(
          `query ($id: ID!) { account(id: $id) { contacts { phone } bankDetails { bankAccount } timeline { event data }
            merges { id } } accountTimeline(input: { accountId: $id }) { rows { title detail } } }`,
          { id: account.id },
        )
      ).data,
    );
    for (const secret of ['6222020200012345678', '13900007777']) expect(seen).not.toContain(secret);
    expect(
      await cast.sue.refusal(save, { input: { ...bank, ...made, bankAccount: '6222020200099999999' } }),
    ).toBe('archive.masked_stays');
    expect(
      await cast.sue.refusal(mutation('updateContact', 'UpdateContactInput', 'id'), {
        input: { ...contact, phone: '13911112222' },
      }),
    ).toBe('archive.masked_stays');
    const kept = await app.database.reader.findOneByOrFail(AccountBank, { id: made.id });
    expect(kept.bankAccount).toBe('6222020200012345678');
  });
});

test('ARC-2: two merges of one pair at once, each the other way round: one customer stands, one merge is written', async () => {
  const [one, two] = [await owned('ann'), await owned('bo')];
  const ways = await Promise.all(
    [
      { survivorId: one.id, mergedId: two.id },
      { survivorId: two.id, mergedId: one.id },
    ].map(async (pair) => ({
      ...pair,
      digest: (await cast.max.ok<{ mergePreview: { digest: string } }>(PREVIEW, { input: pair })).mergePreview
        .digest,
    })),
  );
  const answers = await Promise.all(
    [...ways, ...ways].map((way) => cast.max.send(MERGE, { input: { ...way, take: [], reason: 'one' } })),
  );
  expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  expect(answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? [])).toEqual(
    Array(3).fill('account.merged'),
  );
  expect(
    (await app.database.reader.countBy(AccountMerge, { survivorId: one.id, openKey: 1 })) +
      (await app.database.reader.countBy(AccountMerge, { survivorId: two.id, openKey: 1 })),
  ).toBe(1);
});
