import { act, mutation } from '../../testing/acts';
import { atOnce } from '../../testing/at-once';
import { castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { moneyActs, moneyTeller } from '../../testing/money-acts';
import { DunningLetter } from './entities/dunning-letter.entity';
import { PaymentPromise } from './entities/payment-promise.entity';
import { judgePromisesJob } from './jobs/judge-promises';
import { receivablesIntegrity } from './queries/receivables-integrity';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
let teller: ReturnType<typeof moneyTeller>;
let ann: Client, bo: Client, max: Client, fin: Client, sup: Client, off: Client, aud: Client;

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly level: number;
}
interface Outcome {
  readonly outcome: string;
  readonly overdueAmount: string;
}

beforeAll(async () => {
  cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  ({ ann, bo, max, fin, sup, off, aud } = cast);
});
beforeEach(() => world.app.setTime('2026-03-02'));
afterEach(async () => expect(await receivablesIntegrity(world.app.system())).toEqual([]));

const letters = mutation('issueLetters', 'IssueLettersInput', 'outcome overdueAmount');
const issue = async (accountId: string, dryRun = false): Promise<Outcome | undefined> =>
  (await act<Outcome[]>(fin, letters, { accountIds: [accountId], dryRun }))[0];
const nightly = (day: string) => {
  world.app.setTime(day as never);
  return judgePromisesJob.run(world.app.system());
};
const promised = (receivableId: string, more: object = {}): Promise<Shown> =>
  act(ann, moneyActs.promise, {
    receivableId,
    amount: '400.00',
    payBy: '2026-03-10',
    promisedBy: 'Manager Li',
    ...more,
  });
const stateOf = (id: string) => world.app.system().db.findOneByOrFail(PaymentPromise, { id });

/** One item of 400.00, due 2026-02-14 and so overdue on 2 March. */
const overdueItem = async () => {
  const run = await teller.running('2026-01-05');
  return { ...run, item: await teller.delivered(run, '1', '2026-01-15') };
};

describe('promises to pay', () => {
  test('DUN-3: the rep, the manager, finance and collections take them down; others do not, and nobody for what is not theirs', async () => {
    const { item } = await overdueItem();
    const input = { receivableId: item.id, amount: '400.00', payBy: '2026-03-10', promisedBy: 'Li' };
    for (const client of [sup, aud, cast.mark])
      expect(await client.refusal(moneyActs.promise, { input })).toBe('auth.forbidden');
    expect(await bo.refusal(moneyActs.promise, { input })).toBe('common.not_found');
    for (const client of [max, fin, off]) {
      const { id, version } = await act<Shown>(client, moneyActs.promise, input);
      expect(await bo.refusal(moneyActs.withdraw, { input: { id, version, reason: 'x' } })).toBe(
        'common.not_found',
      );
      await act(client, moneyActs.withdraw, { id, version, reason: 'said so by mistake' });
    }
    expect(await promised(item.id)).toMatchObject({ state: 'OPEN', level: 4, holdsUntil: '2026-03-10' });
  });

  test('DUN-3: amounts and days are bounded', async () => {
    const { item, account } = await overdueItem();
    const refused = (more: object) =>
      ann.refusal(moneyActs.promise, {
        input: { receivableId: item.id, amount: '400.00', payBy: '2026-03-10', promisedBy: 'Li', ...more },
      });
    expect(await refused({ amount: '0.00' })).toBe('receivable.amount_not_positive');
    expect(await refused({ amount: '400.01' })).toBe('receivable.above_open');
    expect(await refused({ payBy: '2026-03-01' })).toBe('promise.day_outside');
    expect(await refused({ payBy: '2027-03-04' })).toBe('promise.day_outside');
    expect(await refused({ promisedBy: ' ' })).toBe('common.invalid_input');
    await teller.pay(account, '400.00', '2026-03-02');
    expect(await refused({})).toBe('receivable.settled');
  });

  test('DUN-3: one open per item, also at the same moment; a repeated key has one effect', async () => {
    const { item } = await overdueItem();
    const input = { receivableId: item.id, amount: '400.00', payBy: '2026-03-10', promisedBy: 'Li' };
    const answers = await atOnce(6, () => ann.send(moneyActs.promise, { input }));
    expect(answers).toEqual([...Array<string>(5).fill('promise.open_already'), 'taken']);
    const { item: other } = await overdueItem();
    const once = { ...input, receivableId: other.id, idempotencyKey: 'p' };
    const first = await act<Shown>(ann, moneyActs.promise, once);
    expect(await act<Shown>(ann, moneyActs.promise, once)).toMatchObject({ id: first.id });
    expect(await ann.refusal(moneyActs.promise, { input: { ...once, amount: '1.00' } })).toBe(
      'common.idempotency_mismatch',
    );
  });

  test('DUN-3: holds the next letter until its day, at most 15 days, and neither age nor class', async () => {
    const { item, account, contract } = await overdueItem();
    const before = '{ ageing { control { itemsTotal } } }';
    const aged = await fin.ok(before);
    const { id } = await promised(item.id, { payBy: '2026-04-30' });
    expect(await fin.ok(before)).toEqual(aged);
    expect(contract.delinquencyClass).toBeNull();
    expect(await issue(account.id)).toMatchObject({ outcome: 'HELD', overdueAmount: '0.00' });
    world.app.setTime('2026-03-17');
    expect((await stateOf(id)).holdsUntil).toBe('2026-03-17');
    expect(await issue(account.id, true)).toMatchObject({ outcome: 'HELD' });
    world.app.setTime('2026-03-18');
    expect(await issue(account.id)).toMatchObject({ outcome: 'ISSUED', overdueAmount: '400.00' });
  });

  test('DUN-3: kept when the money is there; a payment that bounces breaks it again', async () => {
    const { item, account } = await overdueItem();
    const { id } = await promised(item.id, { amount: '300.00' });
    await teller.pay(account, '100.00', '2026-03-02');
    expect(await stateOf(id)).toMatchObject({ state: 'OPEN', received: 10_000 });
    world.app.setTime('2026-03-12');
    const second = await teller.pay(account, '194.00', '2026-03-12');
    expect(await stateOf(id)).toMatchObject({ state: 'KEPT', received: 29_400, openItemId: null });
    await nightly('2026-03-14');
    expect(await stateOf(id)).toMatchObject({ state: 'KEPT' });
    await act(fin, moneyActs.reverse, { receiptId: second.id, on: '2026-03-14', reason: 'bounced' });
    expect(await stateOf(id)).toMatchObject({ state: 'PARTLY_KEPT', received: 10_000 });
  });

  test('DUN-3: a broken one is told, and the letter it held goes out at once, once', async () => {
    const { item, account } = await overdueItem();
    const { id } = await promised(item.id);
    const letter = () => world.app.system().db.findBy(DunningLetter, { accountId: account.id });
    await nightly('2026-03-13');
    expect([(await stateOf(id)).state, await letter()]).toEqual(['OPEN', []]);
    await nightly('2026-03-14');
    expect(await stateOf(id)).toMatchObject({ state: 'BROKEN', decidedOn: '2026-03-14' });
    expect(await letter()).toMatchObject([
      { issuedOn: '2026-03-14', issuedById: null, overdueAmount: 40_000 },
    ]);
    await nightly('2026-03-15');
    expect(await letter()).toHaveLength(1);
    const told = await ann.ok<{ notifications: { items: { kind: string }[] } }>(
      '{ notifications { items { kind } } }',
    );
    expect(told.notifications.items.map(({ kind }) => kind)).toContain('promise.broken');
    world.app.setTime('2026-03-15');
    expect(await promised(item.id, { payBy: '2026-03-20' })).toMatchObject({ level: 2 });
  });

  test('DUN-3: the rep sees promises on own contracts only', async () => {
    const { item } = await overdueItem();
    const { id } = await promised(item.id);
    const list = `query($id: ID!) { paymentPromises(filter: { receivableId: $id }) { total items { id } } }`;
    expect(await ann.ok(list, { id: item.id })).toMatchObject({ paymentPromises: { total: 1 } });
    expect(await bo.ok(list, { id: item.id })).toMatchObject({ paymentPromises: { total: 0 } });
    expect(await bo.refusal('query($id: ID!) { paymentPromise(id: $id) { id } }', { id })).toBe(
      'common.not_found',
    );
  });
});

describe('disputes', () => {
  const dispute = (receivableId: string, amount = '150.00'): Promise<Shown> =>
    act(ann, moneyActs.dispute, { receivableId, kind: 'QUALITY', amount, reason: 'cracks in the slab' });

  test('DUN-4: the disputed part is out of letters, in the ageing as of which disputed, and not collected', async () => {
    const { item, account } = await overdueItem();
    await dispute(item.id);
    expect(await issue(account.id, true)).toMatchObject({ outcome: 'ISSUED', overdueAmount: '250.00' });
    const figures = await fin.ok<{ ageing: { rows: { key: string }[] } }>(
      `query($id: ID!, $account: ID!) {
        receivable(id: $id) { open collected disputed }
        account(id: $account) { money { open collected disputed } }
        ageing { control { ties } rows { key total disputed } disputed } }`,
      { id: item.id, account: account.id },
    );
    const mine = { open: '400.00', collected: '0.00', disputed: '150.00' };
    expect(figures).toMatchObject({
      receivable: mine,
      account: { money: mine },
      ageing: { control: { ties: true } },
    });
    const { rows } = figures.ageing;
    expect(rows.find(({ key }) => key === account.id)).toMatchObject({ total: '400.00', disputed: '150.00' });
  });

  test('DUN-4: accepted becomes a credit note, rejected is collected as before; yesterday stays what it was', async () => {
    const { item, account } = await overdueItem();
    const { id, version } = await dispute(item.id);
    world.app.setTime('2026-03-20');
    const input = { id, version, credited: '100.00', settlement: 'half a grade less' };
    expect(await ann.refusal(moneyActs.settleDispute, { input })).toBe('auth.forbidden');
    expect(await fin.refusal(moneyActs.settleDispute, { input: { ...input, credited: '150.01' } })).toBe(
      'dispute.above_disputed',
    );
    expect(await act(fin, moneyActs.settleDispute, input)).toMatchObject({
      state: 'ACCEPTED',
      credited: '100.00',
      adjustmentId: expect.any(String) as string,
    });
    expect(await fin.refusal(moneyActs.settleDispute, { input })).toBe('dispute.settled');
    expect(await issue(account.id, true)).toMatchObject({ overdueAmount: '300.00' });
    const asOf = `query($day: LocalDate!) { ageing(asOf: $day) { rows { key total disputed } } }`;
    const on = async (day: string) =>
      (await fin.ok<{ ageing: { rows: { key: string }[] } }>(asOf, { day })).ageing.rows.find(
        ({ key }) => key === account.id,
      );
    expect(await on('2026-03-19')).toMatchObject({ total: '400.00', disputed: '150.00' });
    expect(await on('2026-03-20')).toMatchObject({ total: '300.00', disputed: '0.00' });

    const again = await dispute(item.id, '300.00');
    expect(await issue(account.id)).toMatchObject({ outcome: 'HELD' });
    const rejected = {
      id: again.id,
      version: again.version,
      credited: '0.00',
      settlement: 'laboratory says fine',
    };
    expect(await act(fin, moneyActs.settleDispute, rejected)).toMatchObject({
      state: 'REJECTED',
      adjustmentId: null,
    });
    expect(await issue(account.id)).toMatchObject({ outcome: 'ISSUED', overdueAmount: '300.00' });
  });

  test('DUN-4: one open per item, at most what is open, by those who see it', async () => {
    const { item } = await overdueItem();
    const input = { receivableId: item.id, kind: 'PRICE', amount: '1.00', reason: 'x' };
    expect(await bo.refusal(moneyActs.dispute, { input })).toBe('common.not_found');
    expect(await aud.refusal(moneyActs.dispute, { input })).toBe('auth.forbidden');
    expect(await ann.refusal(moneyActs.dispute, { input: { ...input, amount: '400.01' } })).toBe(
      'receivable.above_open',
    );
    expect(await ann.refusal(moneyActs.dispute, { input: { ...input, amount: '-1.00' } })).toBe(
      'receivable.amount_not_positive',
    );
    expect(await atOnce(4, () => ann.send(moneyActs.dispute, { input }))).toEqual([
      ...Array<string>(3).fill('dispute.open_already'),
      'taken',
    ]);
  });
});
