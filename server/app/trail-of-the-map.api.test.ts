import fc from 'fast-check';
import { addDays, type LocalDate } from '../../shared/local-date';
import { runJob } from '../core/jobs';
import { inTransaction } from '../core/transaction';
import { Account, AccountOwnership, AccountTierChange, changeOwner } from '../modules/accounts';
import { sealTrailJob, verifyTrail } from '../modules/audit';
import { verifyLedger } from '../modules/commissions';
import { receivablesIntegrity } from '../modules/receivables';
import { createTerritory, saveTerritoryRule } from '../modules/territories';
import { mutation } from '../testing/acts';
import { aCustomer, aRunningContract, castOf, keepSignedIn, type Cast } from '../testing/contract-world';
import { TestApp } from '../testing/create-test-app';
import { moneyTeller } from '../testing/money-acts';

/** What an auditor asks after all kinds of acts on customers together: runs, hand-overs, merges, pins, rulings, tiers. */
let app: TestApp;
let cast: Cast;
const accounts: Account[] = [];
let firstDay: LocalDate = '2026-03-02';

beforeAll(async () => {
  app = await TestApp.create('2026-01-05T09:00:00+08:00');
  cast = await castOf(app);
  await keepSignedIn(app);
  const teller = moneyTeller(app, cast);
  for (const owner of ['ann', 'bo', 'sue', 'ann']) {
    const account = await aCustomer(app, owner);
    accounts.push(account);
    await inTransaction(app.system(), async (tx) => {
      await tx.db.update(Account, { id: account.id }, { regionCode: `42010${accounts.length}` } as never);
      const row = await tx.db.findOneByOrFail(Account, { id: account.id });
      await changeOwner(tx, row, { ownerId: app.idOf(owner), cause: 'HAND_OVER', quiet: true });
    });
    const run = await aRunningContract(app, account, owner, { signedOn: '2026-01-05' });
    await teller.delivered(run, '100.000', '2026-01-05');
    await teller.pay(account, '10000.00', '2026-01-05');
  }
  const director = await app.contextOf('vip');
  for (const [owner, prefix] of [
    ['bo', '420101'],
    ['sue', '420102'],
    ['ann', '4201'],
  ] as const) {
    const place = await createTerritory(director, { code: `T${prefix}`, name: prefix });
    await saveTerritoryRule(director, {
      territoryId: place.id,
      ownerId: app.idOf(owner),
      regionPrefixes: [prefix],
    });
  }
  firstDay = '2026-01-05';
});
afterAll(() => app.close());

const SIMULATE = `query ($scenario: ScenarioInput!) { territorySimulation(scenario: $scenario) { digest } }`;
const APPLY = `mutation ($input: ApplyAssignmentInput!) { run: applyAssignment(input: $input) { id } }`;
const BACK = mutation('rollBackAssignment', 'RollBackAssignmentInput', 'runId');
const HAND = mutation('handOverPerson', 'HandOverInput', 'handOver { id }');
const UNDO = mutation('undoHandOver', 'UndoHandOverInput', 'restored');
const PREVIEW = 'query ($input: MergePreviewInput!) { mergePreview(input: $input) { digest } }';
const MERGE = mutation('mergeAccounts', 'MergeAccountsInput', 'id');
const UNMERGE = mutation('unmergeAccounts', 'UnmergeAccountsInput', 'id');

const kinds = ['run', 'back', 'hand', 'undo', 'merge', 'unmerge', 'pin', 'unpin', 'ruling', 'tier'] as const;
type Kind = (typeof kinds)[number];
interface Step {
  readonly kind: Kind;
  readonly days: number;
  readonly which: number;
  readonly other: number;
  readonly to: 'ann' | 'bo' | 'sue';
}
const done = new Map<Kind, number>();
const ids: Record<'run' | 'hand' | 'merge', string[]> = { run: [], hand: [], merge: [] };

/** One act through the API; what the rules refuse is refused, and counts as nothing done. */
async function take({ kind, which, other, to }: Step): Promise<void> {
  const { vip } = cast;
  const accountId = accounts[which]?.id ?? '';
  const reason = 'as it comes';
  const send = async (document: string, input: object): Promise<Record<string, unknown> | null> => {
    const answer = await vip.send<Record<string, Record<string, unknown> | null>>(document, { input });
    for (const { extensions } of answer.errors ?? [])
      expect(extensions.code).not.toMatch(/internal|unexpected/);
    if (!answer.errors) done.set(kind, (done.get(kind) ?? 0) + 1);
    return answer.data ? (Object.values(answer.data)[0] ?? null) : null;
  };
  const keep = (list: string[], id: unknown): void => {
    if (typeof id === 'string') list.push(id);
  };
  if (kind === 'run') {
    const scenario = { mode: 'REEVALUATE_ALL' };
    const seen = await vip.ok<{ territorySimulation: { digest: string } }>(SIMULATE, { scenario });
    keep(ids.run, (await send(APPLY, { ...scenario, digest: seen.territorySimulation.digest }))?.id);
  } else if (kind === 'back') {
    await send(BACK, { id: ids.run.at(-1 - (other % 2)) ?? accountId, reason });
  } else if (kind === 'hand') {
    const from = (['ann', 'bo', 'sue'] as const)[which % 3] ?? 'ann';
    const input = {
      fromUserId: app.idOf(from),
      scope: 'ALL',
      method: 'NAMED',
      toUserId: app.idOf(to),
      reason,
    };
    keep(ids.hand, ((await send(HAND, input))?.handOver as { id?: string } | undefined)?.id);
  } else if (kind === 'undo') {
    await send(UNDO, { id: ids.hand.at(-1) ?? accountId, reason });
  } else if (kind === 'merge') {
    const pair = { survivorId: accountId, mergedId: accounts[other]?.id ?? '' };
    const seen = await vip.send<{ mergePreview: { digest: string } }>(PREVIEW, { input: pair });
    const digest = seen.data?.mergePreview.digest;
    if (digest) keep(ids.merge, (await send(MERGE, { ...pair, take: [], reason, digest }))?.id);
  } else if (kind === 'unmerge') {
    await send(UNMERGE, { mergeId: ids.merge.at(-1) ?? accountId, reason });
  } else if (kind === 'pin') {
    await send(mutation('pinAccount', 'PinAccountInput', 'id'), { accountId, ownerId: app.idOf(to), reason });
  } else if (kind === 'unpin') {
    await send(mutation('unpinAccount', 'UnpinAccountInput', 'id'), { accountId, reason });
  } else if (kind === 'tier') {
    const tier = (['GENERAL', 'IMPORTANT', 'STRATEGIC'] as const)[other % 3];
    await send(mutation('setAccountTier', 'SetAccountTierInput', 'id'), { accountId, tier, reason });
  } else {
    await inTransaction(await app.contextOf('vip'), async (tx) =>
      changeOwner(tx, await tx.db.findOneByOrFail(Account, { id: accountId }), {
        ownerId: app.idOf(to),
        cause: 'RULING',
        quiet: true,
      }),
    );
    done.set(kind, (done.get(kind) ?? 0) + 1);
  }
}

interface Entry {
  readonly event: string;
  readonly data: string | Record<string, unknown>;
}

/** The customer as the trail alone tells it, from nothing. */
async function replayed(
  accountId: string,
): Promise<{ ownerId: unknown; tier: unknown; mergedIntoId: unknown }> {
  const entries = (await app.database.reader.query(
    "SELECT event, data FROM audit_entry WHERE subjectType = 'Account' AND subjectId = ? ORDER BY createdAt, id",
    [accountId],
  )) as Entry[];
  const now: { ownerId: unknown; tier: unknown; mergedIntoId: unknown } = {
    ownerId: null,
    tier: 'GENERAL',
    mergedIntoId: null,
  };
  for (const { event, data: raw } of entries) {
    const data = (typeof raw === 'string' ? JSON.parse(raw) : raw) as Record<string, unknown>;
    if (event === 'account.owner_changed') now.ownerId = data['to'];
    if (event === 'account.tier_set') now.tier = data['to'];
    if (event === 'account.merged_away') now.mergedIntoId = data['survivorId'];
    if (event === 'account.unmerged' && data['mergedId'] === accountId) now.mergedIntoId = null;
  }
  return now;
}

async function audit(today: LocalDate): Promise<void> {
  const { reader } = app.database;
  for (const { id } of accounts) {
    const account = await reader.findOneByOrFail(Account, { id });
    const history = await reader.findBy(AccountOwnership, { accountId: id });
    for (let on = firstDay; on <= today; on = addDays(on, 1)) {
      const holding = history.filter(
        ({ validFrom, validTo }) => validFrom <= on && (validTo === null || validTo > on),
      );
      expect(holding).toHaveLength(1);
    }
    const last = history.find(({ openKey }) => openKey === 1);
    expect([last?.ownerId, last?.territoryId]).toEqual([account.ownerId, account.territoryId]);
    const { ownerId, tier, mergedIntoId } = account;
    expect(await replayed(id)).toEqual({ ownerId, tier, mergedIntoId });
    const changes = await reader.find(AccountTierChange, { where: { accountId: id }, order: { id: 'ASC' } });
    expect(changes.at(-1)?.toTier ?? 'GENERAL').toBe(tier);
    const { accountAsOf } = await cast.vip.ok<{ accountAsOf: object }>(
      'query ($id: ID!, $on: LocalDate!) { accountAsOf(accountId: $id, on: $on) { tier onSupplyStop owner { id } territory { id } } }',
      { id, on: today },
    );
    expect(accountAsOf).toEqual({
      tier,
      onSupplyStop: account.onSupplyStop,
      owner: { id: ownerId },
      territory: account.territoryId ? { id: account.territoryId } : null,
    });
  }
  expect((await verifyLedger(app.system())).differences).toEqual([]);
  expect(await receivablesIntegrity(app.system())).toEqual([]);
  await runJob(app.system(), sealTrailJob);
  expect((await verifyTrail(app.system())).faults).toEqual([]);
}

test('AUD-1, TER-5, COM-9: after any acts together the trail replays to the present, one owner a day, the ledger is untouched, the seals hold', async () => {
  const step = fc.record({
    kind: fc.constantFrom(...kinds),
    days: fc.constantFrom(0, 0, 0, 1, 2),
    which: fc.nat({ max: 3 }),
    other: fc.nat({ max: 3 }),
    to: fc.constantFrom('ann' as const, 'bo' as const, 'sue' as const),
  });
  let day: LocalDate = firstDay;
  // one of each first, so that it is no test of refusals only
  for (const kind of kinds) await take({ kind, days: 0, which: 0, other: kind === 'back' ? 0 : 1, to: 'bo' });
  expect([...done.keys()].sort()).toEqual([...kinds].sort());
  await audit(day);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
      for (const one of steps) {
        day = addDays(day, one.days);
        // outside the days of the check, in which runs are refused
        if (Number(day.slice(8)) >= 20 && Number(day.slice(8)) <= 25) day = addDays(day, 6);
        app.setTime(day);
        await take(one);
      }
      await audit(day);
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 120_000);
