import { intentCriterion } from '../../../shared/vocabulary/intents';
import { runJob } from '../../core/jobs';
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
import { moneyTeller } from '../../testing/money-acts';
import { reviewCustomersJob } from './index';

let app: TestApp;
let cast: Cast;
let accountId: string;
beforeAll(async () => {
  app = await TestApp.create('2026-01-05T09:00:00+08:00');
  cast = await castOf(app);
  await keepSignedIn(app);
  const { ann, vip, fin, max } = cast;
  const account = await aCustomer(app, 'ann', '岚川建设');
  accountId = account.id;
  const teller = moneyTeller(app, cast);
  const run = await aRunningContract(app, account, 'ann', {
    signedOn: '2026-01-05',
    projectName: '滨江一期',
  });
  app.setTime('2026-01-10');
  await teller.delivered(run, '500.000', '2026-01-10');
  app.setTime('2026-02-10');
  await act(vip, mutation('setAccountTier', 'SetAccountTierInput', 'id'), {
    accountId,
    tier: 'IMPORTANT',
    reason: 'grows',
  });
  const visit = await act<{ id: string }>(ann, mutation('planVisit', 'VisitInput', 'id'), {
    accountId,
    visitOn: '2026-02-11',
    slot: 'AM',
    purpose: 'ORDER',
    goal: 'second phase',
  });
  app.setTime('2026-02-11');
  await act(ann, mutation('reportVisit', 'ReportVisitInput', 'id'), {
    visitId: visit.id,
    metWhom: 'He',
    outcome: 'wants a price',
    goalReached: true,
    nextStep: 'offer',
    nextStepOn: '2026-02-18',
  });
  await teller.pay(account, '50000.00', '2026-02-11');
  const lead = await aLead(app, 'ann', account, { state: 'PURSUING' });
  await act(ann, mutation('recordFollowUp', 'RecordFollowUpInput', '__typename'), {
    leadId: lead.id,
    contactedOn: '2026-02-11',
    channel: 'PHONE',
    reached: true,
    note: 'called',
    nextStepOn: '2026-02-20',
  });
  app.setTime('2026-03-02');
  await act(fin, mutation('issueLetters', 'IssueLettersInput', 'letter { id }'), {});
  const tell = (name: string, type: string, more: object) =>
    act(max, mutation(name, type, 'id'), { accountId, ...more });
  await tell('recordFeedback', 'RecordFeedbackInput', { kind: 'QUALITY', content: 'cracks' });
  await tell('recordOpinion', 'RecordOpinionInput', {
    aspect: 'PAYMENT',
    score: 2,
    source: 'PEER',
    note: 'late',
  });
  await tell('recordMajorChange', 'RecordMajorChangeInput', {
    kind: 'PEOPLE',
    happenedOn: '2026-03-01',
    what: 'new buyer',
  });
  await tell('recordSatisfaction', 'RecordSatisfactionInput', { score: 80 });
  await tell('saveProject', 'SaveProjectInput', { name: '二期', stage: 'PLANNED' });
});
afterAll(() => app.close());

const TIMELINE = `query ($input: TimelineInput!) { accountTimeline(input: $input) {
  next rows { id kind on codes title detail amount quantityMilli person { name } subjectType subjectId } } }`;
interface Row {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly codes: readonly string[];
  readonly title: string | null;
  readonly amount: string | null;
  readonly subjectType: string;
}
const part = async (client: Client, more: object = {}) =>
  (
    await client.ok<{ accountTimeline: { next: string | null; rows: readonly Row[] } }>(TIMELINE, {
      input: { accountId, ...more },
    })
  ).accountTimeline;
const kindsSeen = async (client: Client): Promise<string[]> =>
  [...new Set((await part(client, { first: 200 })).rows.map(({ kind }) => kind))].sort();

describe('the timeline', () => {
  test('ARC-1: everything of a customer stands in one line, newest first', async () => {
    const { rows, next } = await part(cast.vip, { first: 200 });
    expect(next).toBeNull();
    expect(rows.map(({ on }) => on)).toEqual(
      rows
        .map(({ on }) => on)
        .sort()
        .reverse(),
    );
    expect(await kindsSeen(cast.vip)).toEqual(
      [
        'ARCHIVE',
        'CHANGE',
        'COMPLAINT',
        'CONTRACT',
        'DELIVERY',
        'FOLLOW_UP',
        'LEAD',
        'LETTER',
        'OPINION',
        'RECEIPT',
        'SATISFACTION',
        'TIER',
        'VISIT',
      ].sort(),
    );
    expect(rows.find(({ kind }) => kind === 'DELIVERY')).toMatchObject({
      on: '2026-01-10',
      title: '滨江一期',
      amount: '200000.00',
      quantityMilli: '500.000',
      subjectType: 'Contract',
    });
    expect(rows.find(({ kind }) => kind === 'TIER')).toMatchObject({
      codes: ['AccountTier.GENERAL', 'AccountTier.IMPORTANT'],
      detail: 'grows',
      person: { name: 'vip' },
    });
    expect(rows.find(({ kind }) => kind === 'VISIT')).toMatchObject({
      codes: ['VisitPurpose.ORDER', 'VisitState.DONE'],
      title: 'second phase',
      detail: 'wants a price',
    });
  });

  test.each([1, 2, 3, 7])(
    'ARC-1: in parts of %i it is the same line, no row twice and none left out',
    async (first) => {
      const whole = (await part(cast.vip, { first: 200 })).rows.map(({ id, kind }) => `${kind} ${id}`);
      const read: string[] = [];
      for (let after: string | null | undefined = undefined; after !== null;) {
        const answer: { next: string | null; rows: readonly Row[] } = await part(cast.vip, {
          first,
          ...(after ? { after } : {}),
        });
        read.push(...answer.rows.map(({ id, kind }) => `${kind} ${id}`));
        after = answer.next;
      }
      expect(read).toEqual(whole);
    },
  );

  test('ARC-1: a filter by kind shows these kinds only', async () => {
    const { rows } = await part(cast.vip, { kinds: ['RECEIPT', 'LETTER'] });
    expect(rows.map(({ kind }) => kind)).toEqual(['LETTER', 'RECEIPT']);
    expect(await cast.vip.refusal(TIMELINE, { input: { accountId, after: "2026-01-01'--" } })).toBe(
      'common.invalid_input',
    );
  });

  test('ORG-1: it shows each reader what their lists show, and money to those who may see it', async () => {
    expect(await kindsSeen(cast.sup)).toEqual(
      ['ARCHIVE', 'CHANGE', 'COMPLAINT', 'CONTRACT', 'DELIVERY', 'OPINION', 'SATISFACTION', 'TIER'].sort(),
    );
    expect((await part(cast.sup, { first: 200 })).rows.map(({ amount }) => amount).filter(Boolean)).toEqual(
      [],
    );
    expect(await cast.sue.refusal(TIMELINE, { input: { accountId } })).toBe('common.not_found');
    // bo takes the customer over: what ann talked and sold stays hers
    await act(cast.max, mutation('handOverAccounts', 'HandOverAccountsInput', 'moved'), {
      accountIds: [accountId],
      toUserId: app.idOf('bo'),
      reason: 'moved',
    });
    expect(await kindsSeen(await app.as('bo'))).toEqual(
      ['ARCHIVE', 'CHANGE', 'COMPLAINT', 'OPINION', 'OWNERSHIP', 'SATISFACTION', 'TIER'].sort(),
    );
  });
});

describe('as of a day', () => {
  const ASOF = `query ($id: ID!, $on: LocalDate!) { accountAsOf(accountId: $id, on: $on) { tier open overdue debtClass onSupplyStop owner { name } } }`;
  test.each([
    ['2026-01-09', 'GENERAL', '0.00', '0.00'],
    ['2026-01-10', 'GENERAL', '200000.00', '0.00'],
    ['2026-02-09', 'GENERAL', '200000.00', '0.00'],
    ['2026-02-10', 'IMPORTANT', '200000.00', '200000.00'],
    ['2026-02-11', 'IMPORTANT', '150000.00', '150000.00'],
    ['2026-03-02', 'IMPORTANT', '150000.00', '150000.00'],
  ])('TIER-3, REC-6: on %s it was %s and owed %s, of it overdue %s', async (on, tier, open, overdue) => {
    const answer = await cast.vip.ok(ASOF, { id: accountId, on });
    expect(answer).toEqual({
      accountAsOf: expect.objectContaining({ tier, open, overdue, debtClass: null, onSupplyStop: false }),
    });
  });

  test('TER-5: the owner of the day, and no money for who may not see it', async () => {
    const { accountAsOf } = await cast.sup.ok<{ accountAsOf: object }>(ASOF, {
      id: accountId,
      on: '2026-03-02',
    });
    expect(accountAsOf).toMatchObject({ owner: { name: 'bo' }, open: null, overdue: null });
    expect(await cast.sue.refusal(ASOF, { id: accountId, on: '2026-03-02' })).toBe('common.not_found');
  });
});

describe('the review of customers', () => {
  const LIST = `query ($filter: AccountFilter) { accounts(filter: $filter) { items { id standing { serviceClass yearAmount lastOrderOn dormantSince customerAge } } } }`;
  const list = async (filter: object) =>
    (
      await cast.vip.ok<{ accounts: { items: readonly { id: string; standing: object | null }[] } }>(LIST, {
        filter,
      })
    ).accounts.items;

  test('ARC-4, ARC-5: classes come from the value of a year, dormant from the last order; a second run changes nothing', async () => {
    const review = 'mutation { reviewCustomers { looked changed dormant } }';
    expect(await cast.ann.refusal(review)).toBe('auth.forbidden');
    expect(await cast.vip.ok(review)).toEqual({ reviewCustomers: { looked: 1, changed: 1, dormant: 0 } });
    expect(await cast.vip.ok(review)).toEqual({ reviewCustomers: { looked: 1, changed: 0, dormant: 0 } });
    expect(await list({ serviceClass: 'C', dormant: false, customerAge: 'NEW' })).toEqual([
      {
        id: accountId,
        standing: {
          serviceClass: 'C',
          yearAmount: '200000.00',
          lastOrderOn: '2026-01-10',
          dormantSince: null,
          customerAge: 'NEW',
        },
      },
    ]);
    expect(await list({ dormant: true })).toEqual([]);
  });

  test('ARC-5: half a year and a year later the nightly job finds it dormant, then old', async () => {
    app.setTime('2026-07-10');
    await runJob(app.system(), reviewCustomersJob);
    expect(await list({ dormant: true })).toMatchObject([
      { standing: { dormantSince: '2026-07-10', customerAge: 'NEW' } },
    ]);
    app.setTime('2027-01-20');
    expect(await runJob(app.system(), reviewCustomersJob)).toMatchObject({ changed: 1 });
    expect(await list({ customerAge: 'OLD' })).toMatchObject([
      { standing: { yearAmount: '0.00', serviceClass: 'C' } },
    ]);
  });
});

describe('INT-6: the customer card', () => {
  const CARD = `query ($id: ID!) { account(id: $id) { customerCard {
    begunOn products uses paymentTermDays budget wishedOn matters
    competitors { name product price seenOn } levels { fromLevel toLevel changedOn } } } }`;
  type Card = { readonly account: { readonly customerCard: object | null } };
  const cardFor = async (client: Client, id: string) =>
    (await client.ok<Card>(CARD, { id })).account.customerCard;

  test('begins at the first signing and is fed from what is known', async () => {
    app.setTime('2026-03-02');
    const account = await aCustomer(app, 'bo', '云杉建设');
    const lead = await aLead(app, 'bo', account, { state: 'PURSUING' });
    const bo = await app.as('bo');
    await act(bo, mutation('scoreLead', 'ScoreLeadInput', 'id'), {
      leadId: lead.id,
      ratings: intentCriterion.list.map((criterion) => ({
        criterion,
        rating: criterion === 'PRICE' ? 9 : 6,
      })),
      expectedBuyOn: '2026-03-20',
    });
    const visit = await act<{ id: string }>(bo, mutation('planVisit', 'VisitInput', 'id'), {
      accountId: account.id,
      visitOn: '2026-03-02',
      slot: 'AM',
      purpose: 'ORDER',
      goal: 'first order',
    });
    await act(bo, mutation('reportVisit', 'ReportVisitInput', 'id'), {
      visitId: visit.id,
      metWhom: 'He',
      outcome: 'compares',
      goalReached: false,
      nextStep: 'offer',
      nextStepOn: '2026-03-05',
      competitorFindings: [{ name: 'Rival', product: 'C30', price: '392.00' }],
    });
    expect(await cardFor(bo, account.id)).toBeNull();
    await aRunningContract(app, account, 'bo', { signedOn: '2026-03-02', projectName: '河西' });
    const card = {
      begunOn: '2026-03-02',
      uses: ['河西'],
      paymentTermDays: 30,
      wishedOn: '2026-03-20',
      matters: ['PRICE'],
      competitors: [{ name: 'Rival', product: 'C30', price: '392.00', seenOn: '2026-03-02' }],
    };
    expect(await cardFor(bo, account.id)).toMatchObject(card);
    // a superior reads the same
    expect(await cardFor(await app.as('max'), account.id)).toMatchObject(card);
  });
});
