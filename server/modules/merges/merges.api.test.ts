import { inTransaction } from '../../core/transaction';
import { act, mutation } from '../../testing/acts';
import { aCustomer, aLead } from '../../testing/contract-world';
import { moneyActs, moneyTeller, type MoneyWorld } from '../../testing/money-acts';
import {
  findSimilarAccounts,
  knownNames,
  liftSupplyStop,
  placeSupplyStop,
  readCompanyName,
  readIdentity,
  SupplyStop,
} from '../accounts';
import { AuditEntry } from '../audit';
import { verifyLedger } from '../commissions';
import { reviewCustomers } from '../dossier';
import { receivablesIntegrity } from '../receivables';
import { AccountMerge } from './index';
import {
  acts,
  contentOf,
  fullCustomer,
  merged,
  openWorld,
  preview,
  type MergeWorld,
  type Pair,
} from './merges.fixture';

let world: MergeWorld;
let a: MoneyWorld;
let b: MoneyWorld;
let pair: Pair;
beforeAll(async () => {
  world = await openWorld();
  a = await fullCustomer(world, 1);
  b = await fullCustomer(world, 2);
  world.app.setTime('2026-03-02');
  await reviewCustomers(world.app.system());
  pair = { survivorId: a.account.id, mergedId: b.account.id };
});
// a test that fails half-way leaves its merge to be taken back
afterEach(async () => {
  const left = await world.app.database.reader.findBy(AccountMerge, { openKey: 1 });
  for (const { id } of left)
    await world.cast.vip.send(acts.unmerge, { input: { mergeId: id, reason: 'tidy' } });
});
afterAll(() => world.app.close());

const undo = (mergeId: string) => act(world.cast.max, acts.unmerge, { mergeId, reason: 'two firms' });
const LIST = '{ accounts { total items { id } } }';
const listed = async (): Promise<string[]> =>
  (await world.cast.max.ok<{ accounts: { items: { id: string }[] } }>(LIST)).accounts.items
    .map(({ id }) => id)
    .sort();
const open = async (accountId: string): Promise<string> =>
  (
    await world.cast.max.ok<{ account: { money: { open: string } } }>(
      'query ($id: ID!) { account(id: $id) { money { open } } }',
      {
        id: accountId,
      },
    )
  ).account.money.open;

describe('merge and un-merge', () => {
  test('ARC-2: a merge teaches the other name, and taken back it is forgotten', async () => {
    const [one, other] = [a.account, b.account];
    const brand = readCompanyName(other.name).brandKey;
    const known = async () => (await knownNames(world.app.system(), brand)).brands;
    expect(await known()).toEqual([brand]);
    const merge = await merged(world.cast.max, { survivorId: one.id, mergedId: other.id });
    expect(await known()).toContain(readCompanyName(one.name).brandKey);
    await undo(merge.id);
    expect(await known()).toEqual([brand]);
  });

  test.each([[[]], [['name', 'phone', 'uscc', 'customerType', 'employees', 'legalRepresentative']]])(
    'ARC-2: taking %j, merged and taken apart again, every table says what it said before',
    async (take: string[]) => {
      const before = await contentOf(world.app);
      const { id, rowsMoved } = await merged(world.cast.max, pair, take);
      expect(rowsMoved).toBeGreaterThanOrEqual(15);
      const between = await contentOf(world.app);
      expect(Object.keys(before).filter((table) => between[table] !== before[table])).toEqual(
        expect.arrayContaining([
          'account',
          'account_contact',
          'contract',
          'receivable',
          'receipt',
          'planned_visit',
          'lead',
        ]),
      );
      expect(await receivablesIntegrity(world.app.system())).toEqual([]);
      await undo(id);
      expect(await contentOf(world.app)).toEqual(before);
      expect(await receivablesIntegrity(world.app.system())).toEqual([]);
      expect((await verifyLedger(world.app.system())).differences).toEqual([]);
    },
  );

  test('ARC-2: the preview says field by field and count by count what the merge then does', async () => {
    const shown = await preview(world.cast.max, pair);
    expect(shown.fields.filter(({ differs }) => differs).map(({ field }) => field)).toEqual(
      expect.arrayContaining(['name', 'employees', 'legalRepresentative']),
    );
    const moving = shown.counts.filter(({ moves }) => moves);
    const { id, rowsMoved } = await merged(world.cast.max, pair);
    expect(moving.reduce((sum, { count }) => sum + count, 0)).toBe(rowsMoved);
    expect(shown.counts.find(({ ofTable }) => ofTable === 'account_pin')).toMatchObject({
      count: 1,
      moves: false,
    });
    await undo(id);
  });

  test('ARC-2: money is the same before and after, and stands together in between', async () => {
    const before = [await open(pair.survivorId), await open(pair.mergedId)];
    expect(before).toEqual(['150000.00', '150000.00']);
    const { id } = await merged(world.cast.max, pair);
    expect([await open(pair.survivorId), await open(pair.mergedId)]).toEqual(['300000.00', '0.00']);
    await undo(id);
    expect([await open(pair.survivorId), await open(pair.mergedId)]).toEqual(before);
  });

  test('ARC-2: the merged record stays readable, takes no acts, is in no list, and its spelling leads to the survivor', async () => {
    const { max, ann } = world.cast;
    const all = await listed();
    const { id } = await merged(max, pair);
    expect(await listed()).toEqual(all.filter((one) => one !== pair.mergedId));
    const read = await ann.ok<{ account: object }>(
      'query ($id: ID!) { account(id: $id) { name mergedInto { id } merges { id } } }',
      { id: pair.mergedId },
    );
    expect(read.account).toMatchObject({ mergedInto: { id: pair.survivorId } });
    expect((read.account as { merges: readonly object[] }).merges[0]).toEqual({ id });
    const note = { accountId: pair.mergedId, name: 'x', stage: 'PLANNED' };
    expect(await ann.refusal(mutation('saveProject', 'SaveProjectInput', 'id'), { input: note })).toBe(
      'account.merged',
    );
    const visit = {
      accountId: pair.mergedId,
      visitOn: '2026-03-03',
      slot: 'AM',
      purpose: 'ORDER',
      goal: 'x',
    };
    expect(await ann.refusal(mutation('planVisit', 'VisitInput', 'id'), { input: visit })).toBe(
      'account.merged',
    );
    const hits = await findSimilarAccounts(world.app.system(), readIdentity({ name: b.account.name }));
    expect(hits.map(({ account }) => account.id)).not.toContain(pair.mergedId);
    expect(await max.refusal(acts.merge, { input: { ...pair, take: [], reason: 'x', digest: 'x' } })).toBe(
      'account.merged',
    );
    await undo(id);
    expect(await listed()).toEqual(all);
  });

  test('ARC-2: what was entered under a moved record goes back with it, and a field changed since keeps its value', async () => {
    const { max, ann } = world.cast;
    const { id } = await merged(max, pair, ['employees', 'legalRepresentative']);
    await moneyTeller(world.app, world.cast).delivered(b, '10.000', '2026-03-02');
    const { account } = await ann.ok<{ account: { profile: { version: number } } }>(
      'query ($id: ID!) { account(id: $id) { profile { version } } }',
      { id: pair.survivorId },
    );
    await act(ann, mutation('saveAccountProfile', 'SaveAccountProfileInput', 'id'), {
      accountId: pair.survivorId,
      version: account.profile.version,
      employees: 99,
      legalRepresentative: 'boss 2',
    });
    await undo(id);
    expect([await open(pair.survivorId), await open(pair.mergedId)]).toEqual(['150000.00', '154000.00']);
    const after = await ann.ok<{ account: object }>(
      'query ($id: ID!) { account(id: $id) { profile { employees legalRepresentative } } }',
      { id: pair.survivorId },
    );
    expect(after.account).toEqual({ profile: { employees: 99, legalRepresentative: 'boss 1' } });
  });

  test('ARC-2: of two open stops one stands in between and both afterwards, and the flags follow', async () => {
    const system = world.app.system();
    for (const accountId of [pair.survivorId, pair.mergedId])
      await inTransaction(system, (tx) => placeSupplyStop(tx, accountId, { cause: 'MANUAL' as never }));
    const standing = async () =>
      (await world.app.database.reader.findBy(SupplyStop, { openKey: 1 }))
        .map(({ accountId }) => accountId)
        .sort();
    const { id } = await merged(world.cast.max, pair);
    expect(await standing()).toEqual([pair.survivorId]);
    await undo(id);
    expect(await standing()).toEqual([pair.survivorId, pair.mergedId].sort());
    for (const accountId of [pair.survivorId, pair.mergedId])
      await inTransaction(system, (tx) => liftSupplyStop(tx, accountId, { reason: 'x' }));
  });

  test('AUD-1: both records keep who merged and who undid, and why', async () => {
    const events = async (subjectId: string) =>
      (
        await world.app.database.reader.find(AuditEntry, {
          where: { subjectId },
          order: { id: 'DESC' },
          take: 8,
        })
      )
        .filter(({ event }) => event.includes('merged'))
        .map(({ event, reason }) => `${event}: ${reason}`);
    expect((await events(pair.survivorId)).slice(0, 1)).toEqual(['account.unmerged: two firms']);
    expect(await events(pair.mergedId)).toEqual(
      expect.arrayContaining(['account.unmerged: two firms', 'account.merged_away: one firm']),
    );
  });
});

describe('refused', () => {
  test('ARC-2: a preview that is no longer true, the same account twice, and an unknown field', async () => {
    const { max, ann } = world.cast;
    const { digest } = await preview(max, pair);
    await act(ann, mutation('addContact', 'AddContactInput', 'id'), {
      accountId: pair.mergedId,
      name: 'late',
    });
    const input = { ...pair, take: [], reason: 'x', digest };
    expect(await max.refusal(acts.merge, { input })).toBe('merge.moved_meanwhile');
    expect(await max.refusal(acts.merge, { input: { ...input, mergedId: pair.survivorId } })).toBe(
      'merge.same',
    );
    expect(await max.refusal(acts.merge, { input: { ...input, take: ['ownerId'] } })).toBe(
      'common.invalid_input',
    );
  });

  test('ARC-2: reps and readers do not merge, managers not out of sight, strategic customers only the VP', async () => {
    const { ann, moe, aud, fin, max, vip } = world.cast;
    const input = { ...pair, take: [], reason: 'x', digest: 'x' };
    for (const client of [ann, aud, fin])
      expect(await client.refusal(acts.merge, { input })).toBe('auth.forbidden');
    expect(await moe.refusal(acts.merge, { input })).toBe('common.not_found');
    const tier = mutation('setAccountTier', 'SetAccountTierInput', 'id');
    await act(vip, tier, { accountId: pair.mergedId, tier: 'STRATEGIC', reason: 'x' });
    expect(await max.refusal(acts.merge, { input })).toBe('merge.strategic');
    const { id } = await merged(vip, pair);
    expect(await max.refusal(acts.unmerge, { input: { mergeId: id, reason: 'x' } })).toBe('merge.strategic');
    await act(vip, acts.unmerge, { mergeId: id, reason: 'x' });
    await act(vip, tier, { accountId: pair.mergedId, tier: 'GENERAL', reason: 'x' });
  });

  test('LEAD-3: two live leads on one site and product are ruled first', async () => {
    const lead = await aLead(world.app, 'ann', a.account, { state: 'PURSUING' });
    const other = await aLead(world.app, 'ann', b.account, { state: 'PURSUING' });
    await inTransaction(world.app.system(), (tx) =>
      tx.db.query('UPDATE `lead` SET siteKey = ? WHERE id IN (?, ?)', ['one', lead.id, other.id]),
    );
    const input = { ...pair, take: [], reason: 'x', digest: 'x' };
    expect(await world.cast.max.refusal(acts.merge, { input })).toBe('merge.leads_meet');
    await inTransaction(world.app.system(), (tx) =>
      tx.db.query("UPDATE `lead` SET siteKey = 'two' WHERE id = ?", [other.id]),
    );
  });

  test('ARC-2: money of the one that has paid the other is named; once un-applied the merge can be undone, but not after its days', async () => {
    const { max, fin } = world.cast;
    const { id } = await merged(max, pair);
    const teller = moneyTeller(world.app, world.cast);
    const receipt = await teller.pay(a.account, '300000.00', '2026-03-02');
    const answer = await max.send(acts.unmerge, { input: { mergeId: id, reason: 'x' } });
    expect(answer.errors?.[0]?.extensions.code).toBe('merge.cannot_undo');
    expect(answer.errors?.[0]?.message).toContain(receipt.number);
    await act(fin, moneyActs.reverse, { receiptId: receipt.id, on: '2026-03-02', reason: 'wrong customer' });
    world.app.setTime('2026-04-02');
    expect(await max.refusal(acts.unmerge, { input: { mergeId: id, reason: 'x' } })).toBe('merge.too_late');
    world.app.setTime('2026-04-01');
    await undo(id);
    expect(await max.refusal(acts.unmerge, { input: { mergeId: id, reason: 'x' } })).toBe(
      'merge.undone_already',
    );
  });
});

describe('suspected duplicates', () => {
  const PAIRS = '{ suspectedDuplicates { total items { first { id } second { id } verdict reasons } } }';
  const pairs = async () =>
    (
      await world.cast.max.ok<{
        suspectedDuplicates: { items: { first: { id: string }; second: { id: string } }[] };
      }>(PAIRS)
    ).suspectedDuplicates.items.map(({ first, second }) => [first.id, second.id].sort().join());

  test('ARC-2: found by equal keys, with reasons; once known different never raised again', async () => {
    const { app, cast } = world;
    const make = async (name: string) => {
      const account = await aCustomer(app, 'ann', name);
      const { nameKey, brandKey, pinyinKey } = readIdentity({ name }).name;
      await inTransaction(app.system(), (tx) =>
        tx.db.query('UPDATE account SET nameKey = ?, brandKey = ?, pinyinKey = ? WHERE id = ?', [
          nameKey,
          brandKey,
          pinyinKey,
          account.id,
        ]),
      );
      return account.id;
    };
    const [one, two] = [await make('湖北腾越建筑有限公司'), await make('腾越建设集团有限公司')];
    const pairId = [one, two].sort().join();
    expect(await pairs()).toContain(pairId);
    const input = { accountId: one, otherId: two, reason: 'two owners' };
    expect(await cast.ann.refusal(acts.different, { input })).toBe('auth.forbidden');
    expect(await cast.moe.refusal(acts.different, { input })).toBe('common.not_found');
    await cast.max.ok(acts.different, { input });
    expect(
      await cast.max.refusal(acts.different, { input: { ...input, accountId: two, otherId: one } }),
    ).toBe('merge.known_already');
    expect(await pairs()).not.toContain(pairId);
    expect((await preview(cast.max, { survivorId: one, mergedId: two })).warnings).toContain(
      'KNOWN_DIFFERENT',
    );
  });
});
