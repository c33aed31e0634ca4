import { IsNull } from 'typeorm';
import type { LocalDate } from '../../../shared/local-date';
import { runJob } from '../../core/jobs';
import { inTransaction } from '../../core/transaction';
import { act, mutation } from '../../testing/acts';
import { castOf, type Cast, type RunningContract } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { moneyActs, moneyTeller, type MoneyWorld, type ShownReceipt } from '../../testing/money-acts';
import { Account, placeSupplyStop, SupplyStop } from '../accounts';
import { Contract } from '../contracts';
import { Notification } from '../notifications';
import { DunningLetter } from './entities/dunning-letter.entity';
import { classifyDebtsJob } from './jobs/classify-debts';

const world = useTestApp('2025-01-02T09:00:00+08:00');
let teller: ReturnType<typeof moneyTeller>;
let ann: Client, max: Client, vip: Client, fin: Client, sup: Client, leg: Client, off: Client;

beforeAll(async () => {
  const cast: Cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  ({ ann, max, vip, fin, sup, leg, off } = cast);
});
beforeEach(() => world.app.setTime('2025-01-02'));

const letters = mutation(
  'issueLetters',
  'IssueLettersInput',
  'accountId outcome overdueAmount sequence letter { id number month lines { amount dueOn receivable { number } } }',
);
const take = mutation(
  'takeIntoCollections',
  'TakeIntoCollectionsInput',
  'id version collectionsSince delinquencyClass',
);
/** Money that comes in and is booked on a day. */
function pay(account: Account, amount: string, receivedOn: LocalDate): Promise<ShownReceipt> {
  world.app.setTime(receivedOn);
  return teller.pay(account, amount, receivedOn);
}
const contractOf = ({ contract }: RunningContract) =>
  world.app.system().db.findOneByOrFail(Contract, { id: contract.id });
const stopped = async ({ account }: MoneyWorld) =>
  (await world.app.system().db.findOneByOrFail(Account, { id: account.id })).onSupplyStop;

interface LetterShown {
  accountId: string;
  outcome: string;
  overdueAmount: string;
  sequence: number | null;
  letter: { id: string; number: string; lines: object[] } | null;
}
const issue = async ({ account }: MoneyWorld, on: string, dryRun = false): Promise<LetterShown> => {
  world.app.setTime(on);
  const [result] = await act<LetterShown[]>(fin, letters, { accountIds: [account.id], dryRun });
  return result as LetterShown;
};
const unanswered = ({ account }: MoneyWorld) =>
  world.app.system().db.countBy(DunningLetter, { accountId: account.id, settledOn: IsNull() });

describe('letters and the supply stop', () => {
  test('DUN-1: a letter lists the overdue items, once per customer and month; only finance issues', async () => {
    const run = await teller.running('2025-01-02');
    await teller.delivered(run, '10', '2025-01-02');
    expect(await issue(run, '2025-02-01')).toMatchObject({ outcome: 'NOTHING_OVERDUE', sequence: null });
    expect(await issue(run, '2025-02-02', true)).toMatchObject({
      outcome: 'ISSUED',
      overdueAmount: '4000.00',
      letter: null,
    });
    expect(await world.app.system().db.countBy(DunningLetter, { accountId: run.account.id })).toBe(0);
    const first = await issue(run, '2025-02-02');
    expect(first).toMatchObject({
      outcome: 'ISSUED',
      sequence: 1,
      letter: {
        number: expect.stringMatching(/^GZ-2025-/),
        month: '2025-02',
        lines: [{ amount: '4000.00', dueOn: '2025-02-01' }],
      },
    });
    expect(await issue(run, '2025-02-28')).toMatchObject({ outcome: 'ALREADY' });
    for (const client of [ann, max, sup, off])
      expect(await client.refusal(letters, { input: { accountIds: [run.account.id] } })).toBe(
        'auth.forbidden',
      );
    const list =
      'query($id: ID!) { dunningLetters(filter: { accountId: $id, unanswered: true }) { total } dunningAnalysis { items { id overdue unansweredLetters account { name } } } }';
    expect(await ann.ok(list, { id: run.account.id })).toMatchObject({
      dunningLetters: { total: 1 },
      dunningAnalysis: { items: [{ id: run.account.id, overdue: '4000.00', unansweredLetters: 1 }] },
    });
    expect(await (await world.app.as('bo')).ok(list, { id: run.account.id })).toMatchObject({
      dunningLetters: { total: 0 },
      dunningAnalysis: { items: [] },
    });
  });

  test('DUN-1: five runs at once issue one letter', async () => {
    const run = await teller.running('2025-01-02');
    await teller.delivered(run, '10', '2025-01-02');
    world.app.setTime('2025-02-10');
    const results = await Promise.all(
      Array.from({ length: 5 }, () => act<LetterShown[]>(fin, letters, { accountIds: [run.account.id] })),
    );
    expect(
      results
        .flat()
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['ALREADY', 'ALREADY', 'ALREADY', 'ALREADY', 'ISSUED']);
  });

  test('DUN-2: the third letter stops supply at once; a part payment changes nothing; full settlement lifts it and starts anew', async () => {
    const run = await teller.running('2025-01-02');
    const owed = await teller.delivered(run, '10', '2025-01-02');
    await issue(run, '2025-02-10');
    await issue(run, '2025-03-10');
    expect(await stopped(run)).toBe(false);
    expect(await issue(run, '2025-04-10')).toMatchObject({ outcome: 'STOPPED', sequence: 3 });
    expect(await stopped(run)).toBe(true);
    expect(
      await sup.refusal(moneyActs.deliver, {
        input: {
          contractId: run.contract.id,
          lineId: run.lineId,
          quantityMilli: '1',
          deliveredOn: '2025-04-10',
          signedBy: 'Li',
        },
      }),
    ).toBe('account.on_supply_stop');
    await pay(run.account, '3000.00', '2025-04-11');
    expect([await stopped(run), await unanswered(run)]).toEqual([true, 3]);
    world.app.setTime('2025-04-12');
    await act(fin, moneyActs.credit, {
      receivableId: owed.id,
      amount: '1000.00',
      on: '2025-04-12',
      reason: 'agreed',
    });
    expect([await stopped(run), await unanswered(run)]).toEqual([false, 0]);
    await teller.delivered(run, '1', '2025-04-12');
    expect(await issue(run, '2025-06-10')).toMatchObject({ outcome: 'ISSUED', sequence: 1 });
    const kinds = await world.app
      .system()
      .db.findBy(Notification, { userId: world.app.idOf('ann'), subjectId: run.account.id });
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(
      new Set(['letter.issued', 'supply.stopped', 'supply.resumed']),
    );
  });

  test('DUN-2: letters with a settlement in between are not consecutive', async () => {
    const run = await teller.running('2025-01-02');
    await teller.delivered(run, '10', '2025-01-02');
    await issue(run, '2025-02-10');
    await issue(run, '2025-03-10');
    await pay(run.account, '4000.00', '2025-03-10');
    await teller.delivered(run, '5', '2025-03-10');
    expect(await issue(run, '2025-05-10')).toMatchObject({ sequence: 1 });
    expect(await issue(run, '2025-06-10')).toMatchObject({ sequence: 2 });
    expect(await stopped(run)).toBe(false);
  });

  test('DUN-3: a bounced payment brings the letters and the stop back', async () => {
    const run = await teller.running('2025-01-02');
    await teller.delivered(run, '10', '2025-01-02');
    await issue(run, '2025-02-10');
    await issue(run, '2025-03-10');
    await issue(run, '2025-04-10');
    await pay(run.account, '1000.00', '2025-04-15');
    world.app.setTime('2025-04-20');
    const rest = await pay(run.account, '3000.00', '2025-04-20');
    expect([await stopped(run), await unanswered(run)]).toEqual([false, 0]);
    world.app.setTime('2025-05-02');
    await act(fin, moneyActs.reverse, { receiptId: rest.id, on: '2025-05-02', reason: 'bounced' });
    expect([await stopped(run), await unanswered(run)]).toEqual([true, 3]);
    expect(await world.app.system().db.countBy(SupplyStop, { accountId: run.account.id })).toBe(2);
    expect(await issue(run, '2025-05-10')).toMatchObject({
      sequence: 4,
      outcome: 'STOPPED',
      overdueAmount: '3000.00',
    });
    await pay(run.account, '3000.00', '2025-05-10');
    expect([await stopped(run), await unanswered(run)]).toEqual([false, 0]);
  });

  test('DUN-2: a stop by hand is not lifted by a payment', async () => {
    const run = await teller.running('2025-01-02');
    const owed = await teller.delivered(run, '10', '2025-01-02');
    await issue(run, '2025-02-10');
    await inTransaction(world.app.system(), (tx) =>
      placeSupplyStop(tx, run.account.id, { cause: 'MANUAL', reason: 'quality dispute' }),
    );
    await pay(run.account, '4000.00', '2025-02-10');
    expect(owed.amount).toBe(400_000);
    expect([await stopped(run), await unanswered(run)]).toEqual([true, 0]);
  });
});

describe('classes', () => {
  const debt =
    'query($id: ID!) { contract(id: $id) { delinquencyClass debt { class because nextStepOn nextClass aboutToBecomeB } classHistory { fromClass toClass because changedOn openAmount } } }';
  const night = async (on: LocalDate) => {
    world.app.setTime(`${on}T01:30:00+08:00`);
    return runJob(world.app.system(), classifyDebtsJob);
  };

  test('REC-2, REC-4: a debt goes from A over B to the collections office and to C, each step noticed and kept', async () => {
    const run = await teller.running('2025-01-02');
    await teller.delivered(run, '10', '2025-01-02');
    world.app.setTime('2025-02-02');
    expect(
      await act(ann, moneyActs.milestone, {
        contractId: run.contract.id,
        milestone: 'STRUCTURE_COMPLETE',
        on: '2025-01-31',
      }),
    ).toMatchObject({ delinquencyClass: 'A' });
    await night('2026-04-30');
    expect(await ann.ok(debt, { id: run.contract.id })).toMatchObject({
      contract: { debt: { class: 'B', because: 'PAST_DUE_YEAR', nextStepOn: null } },
    });
    const { version } = await contractOf(run);
    const input = { contractId: run.contract.id, version, on: '2026-04-30' };
    for (const client of [ann, max, fin, vip])
      expect(await client.refusal(take, { input })).toBe('auth.forbidden');
    expect(await off.refusal(take, { input: { ...input, on: '2026-05-01' } })).toBe('receipt.day_outside');
    expect(await act(off, take, input)).toMatchObject({
      collectionsSince: '2026-04-30',
      delinquencyClass: 'B',
    });
    expect(await off.refusal(take, { input: { ...input, version: version + 1 } })).toBe('debt.taken_already');
    expect(await leg.refusal(debt, { id: run.contract.id })).toBe('common.not_found');
    await night('2026-10-29');
    expect((await contractOf(run)).delinquencyClass).toBe('B');
    await night('2026-10-30');
    expect(await leg.ok(debt, { id: run.contract.id })).toMatchObject({
      contract: {
        delinquencyClass: 'C',
        classHistory: [
          { fromClass: 'B', toClass: 'C', because: 'HANDED_TO_COLLECTIONS', changedOn: '2026-10-30' },
          { fromClass: 'A', toClass: 'B', because: 'PAST_DUE_YEAR' },
          {
            fromClass: null,
            toClass: 'A',
            because: 'STRUCTURE_COMPLETE',
            changedOn: '2025-02-02',
            openAmount: '4000.00',
          },
        ],
      },
    });
    await pay(run.account, '4000.00', '2026-10-30');
    expect(await contractOf(run)).toMatchObject({ delinquencyClass: null });
    const told = await world.app
      .system()
      .db.findBy(Notification, { kind: 'debt.class_changed', subjectId: run.contract.id });
    const names = new Set(told.map(({ userId }) => userId));
    for (const name of ['ann', 'max', 'off', 'leg']) expect(names).toContain(world.app.idOf(name));
  });

  test('REC-2: running the night twice changes nothing the second time', async () => {
    const run = await teller.running('2025-01-02');
    await teller.delivered(run, '10', '2025-01-02');
    await night('2026-12-01');
    expect((await contractOf(run)).delinquencyClass).toBe('B');
    expect(await runJob(world.app.system(), classifyDebtsJob)).toBeNull();
    expect(await classifyDebtsJob.run(world.app.system())).toMatchObject({ changed: 0 });
  });

  test('REC-4: the collections office takes class B only', async () => {
    const run = await teller.running('2025-01-02');
    await teller.delivered(run, '10', '2025-01-02');
    world.app.setTime('2025-02-10');
    const { version } = await contractOf(run);
    expect(
      await off.refusal(take, { input: { contractId: run.contract.id, version, on: '2025-02-10' } }),
    ).toBe('debt.not_for_collections');
  });
});
