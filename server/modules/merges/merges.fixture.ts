import { createHash } from 'node:crypto';
import { act, mutation } from '../../testing/acts';
import {
  aCustomer,
  aLead,
  aRunningContract,
  castOf,
  keepSignedIn,
  type Cast,
} from '../../testing/contract-world';
import { TestApp, type Client } from '../../testing/create-test-app';
import { moneyTeller, type MoneyWorld } from '../../testing/money-acts';

export const PREVIEW = `query ($input: MergePreviewInput!) { mergePreview(input: $input) {
  digest warnings fields { field survivor other differs } counts { ofTable count moves } } }`;
export const acts = {
  merge: mutation(
    'mergeAccounts',
    'MergeAccountsInput',
    'id rowsMoved undoableUntil survivor { id } merged { id }',
  ),
  unmerge: mutation('unmergeAccounts', 'UnmergeAccountsInput', 'id undoneOn'),
  different: `mutation ($input: MarkKnownDifferentInput!) { markKnownDifferent(input: $input) }`,
} as const;

export interface Preview {
  readonly digest: string;
  readonly warnings: readonly string[];
  readonly fields: readonly { readonly field: string; readonly differs: boolean }[];
  readonly counts: readonly { readonly ofTable: string; readonly count: number; readonly moves: boolean }[];
}

export interface Pair {
  readonly survivorId: string;
  readonly mergedId: string;
}

export const preview = async (client: Client, pair: Pair): Promise<Preview> =>
  (await client.ok<{ mergePreview: Preview }>(PREVIEW, { input: pair })).mergePreview;

/** Merges a pair as it stands; returns the merge's id. */
export async function merged(
  client: Client,
  pair: Pair,
  take: readonly string[] = [],
): Promise<{ id: string; rowsMoved: number }> {
  const { survivorId, mergedId } = pair;
  const { digest } = await preview(client, { survivorId, mergedId });
  return act(client, acts.merge, { survivorId, mergedId, take, reason: 'one firm', digest });
}

/** Tables that an act itself leaves traces in, and the locks: no content of customers. */
const traces = new Set([
  'audit_entry',
  'account_merge',
  'account_merge_row',
  'match_guard',
  'account_ledger',
  'notification',
  'idempotency_key',
  'user_session',
  'login_throttle',
  'job_run',
  // what was told to open pages
  'live_event',
]);
/** A derived row is written anew: what it says counts, not when. */
const derived = ['id', 'createdAt', 'reviewedOn'];

/** Digest of the content of every table, apart from traces, row versions and stamps. */
export async function contentOf(app: TestApp): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for (const meta of app.database.writer.entityMetadatas) {
    if (traces.has(meta.tableName)) continue;
    const skipped = new Set([
      'updatedAt',
      'version',
      ...(meta.tableName === 'account_standing' ? derived : []),
    ]);
    const rows = (await app.database.reader.find(meta.target)) as Record<string, unknown>[];
    const lines = rows.map((row) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([key]) => !skipped.has(key))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    );
    content[meta.tableName] = createHash('sha256').update(lines.sort().join('\n')).digest('hex');
  }
  return content;
}

export interface MergeWorld {
  readonly app: TestApp;
  readonly cast: Cast;
}

export async function openWorld(): Promise<MergeWorld> {
  const app = await TestApp.create('2026-01-05T09:00:00+08:00');
  const cast = await castOf(app);
  await keepSignedIn(app);
  return { app, cast };
}

const profile = mutation('saveAccountProfile', 'SaveAccountProfileInput', 'id');
const contact = mutation('addContact', 'AddContactInput', 'id');

/** A customer with something in every table that a merge moves; `n` sets two of them apart. */
export async function fullCustomer({ app, cast }: MergeWorld, n: number): Promise<MoneyWorld> {
  app.setTime('2026-01-05');
  const { ann, vip, fin, max } = cast;
  const account = await aCustomer(app, 'ann', `湖北岚川${n}建设有限公司`);
  const accountId = account.id;
  const teller = moneyTeller(app, cast);
  const run = await aRunningContract(app, account, 'ann', { signedOn: '2026-01-05', projectName: `p${n}` });
  app.setTime('2026-01-10');
  await teller.delivered(run, '500.000', '2026-01-10');
  app.setTime('2026-02-11');
  const visit = await act<{ id: string }>(ann, mutation('planVisit', 'VisitInput', 'id'), {
    accountId,
    visitOn: '2026-02-11',
    slot: n === 1 ? 'AM' : 'PM',
    purpose: 'ORDER',
    goal: 'x',
  });
  await act(ann, mutation('reportVisit', 'ReportVisitInput', 'id'), {
    visitId: visit.id,
    metWhom: 'x',
    outcome: 'x',
    goalReached: true,
    nextStep: 'x',
    nextStepOn: '2026-02-18',
  });
  await teller.pay(account, '50000.00', '2026-02-11');
  await aLead(app, 'ann', account, { state: 'PURSUING' });
  app.setTime(n === 1 ? '2026-02-12' : '2026-03-02');
  await act(fin, mutation('issueLetters', 'IssueLettersInput', 'letter { id }'), { accountIds: [accountId] });
  await act(ann, contact, { accountId, name: `contact ${n}`, phone: `1390000000${n}` });
  await act(ann, profile, { accountId, employees: 10 * n, legalRepresentative: `boss ${n}` });
  const add = (name: string, type: string, more: object) =>
    act(max, mutation(name, type, 'id'), { accountId, ...more });
  await add('recordOpinion', 'RecordOpinionInput', {
    aspect: 'PAYMENT',
    score: n,
    source: 'PEER',
    note: 'x',
  });
  await add('recordMajorChange', 'RecordMajorChangeInput', {
    kind: 'PEOPLE',
    happenedOn: '2026-02-01',
    what: 'x',
  });
  await add('recordFeedback', 'RecordFeedbackInput', { kind: 'QUALITY', content: 'x' });
  await add('recordSatisfaction', 'RecordSatisfactionInput', { score: 50 + n });
  await add('saveProject', 'SaveProjectInput', { name: `project ${n}`, stage: 'STRUCTURE' });
  await add('saveSupplier', 'SaveSupplierInput', { product: 'C30', supplier: `rival ${n}` });
  await add('saveAlias', 'SaveAliasInput', { name: `alias ${n}` });
  await add('saveBankDetails', 'SaveBankDetailsInput', {
    title: `title ${n}`,
    bankAccount: `62220202000123456${n}`,
  });
  await act(vip, mutation('pinAccount', 'PinAccountInput', 'id'), {
    accountId,
    ownerId: app.idOf('ann'),
    reason: 'x',
  });
  return { account, ...run };
}
