import { act, mutation } from '../../testing/acts';
import { castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { moneyTeller } from '../../testing/money-acts';
import { contractFacts } from '../commissions/queries/contract-facts';
import { BalanceConfirmation } from './entities/balance-confirmation.entity';
import { Receivable } from './entities/receivable.entity';
import { receivablesIntegrity } from './queries/receivables-integrity';

const world = useTestApp('2026-01-02T09:00:00+08:00');
let teller: ReturnType<typeof moneyTeller>;
let ann: Client, bo: Client, vip: Client, fin: Client, off: Client, aud: Client;

beforeAll(async () => {
  const cast: Cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  ({ ann, bo, vip, fin, off, aud } = cast);
});
beforeEach(() => world.app.setTime('2026-04-02'));
afterEach(async () => expect(await receivablesIntegrity(world.app.system())).toEqual([]));

const charge = mutation('chargeInterest', 'ChargeInterestInput', 'receivableId outcome interest chargedId');
interface Charged {
  readonly receivableId: string;
  readonly outcome: string;
  readonly interest: string;
  readonly chargedId: string | null;
}
const publish = mutation('publishPolicy', 'PublishPolicyInput', 'id');

describe('interest', () => {
  test('REC-9: off by default; a month that is not over, other roles and unlawful rates are refused', async () => {
    const input = { month: '2026-03' };
    expect(await fin.refusal(charge, { input })).toBe('interest.off');
    expect(await fin.refusal(charge, { input: { month: '2026-04' } })).toBe('interest.month_not_over');
    for (const client of [ann, vip, off, aud])
      expect(await client.refusal(charge, { input })).toBe('auth.forbidden');
    const unlawful = {
      area: 'receivables',
      effectiveFrom: '2026-04-02',
      data: { interestDailyPpm: 1001 },
      reason: 'x',
    };
    expect(await fin.refusal(publish, { input: unlawful })).toBe('policy.invalid');
  });

  test('REC-9: charged per item and month, once, on what was open past due; never on interest, never in the base of commissions', async () => {
    world.app.setTime('2026-01-02');
    await act(fin, publish, {
      area: 'receivables',
      effectiveFrom: '2026-01-02',
      data: { interestDailyPpm: 500 },
      reason: 'contract terms',
    });
    world.app.setTime('2026-04-02');
    const run = await teller.running('2026-01-05');
    const item = await teller.delivered(run, '10', '2026-01-15');
    await teller.pay(run.account, '1000.00', '2026-03-11');
    const mine = async (dryRun: boolean): Promise<Charged | undefined> =>
      (await act<Charged[]>(fin, charge, { month: '2026-03', dryRun })).find(
        ({ receivableId }) => receivableId === item.id,
      );
    // 10 days of 4,000.00 and 21 days of 3,000.00 at 0.05 %
    const expected = { outcome: 'CHARGED', interest: '51.50' };
    expect(await mine(true)).toMatchObject({ ...expected, chargedId: null });
    const first = await mine(false);
    expect(first).toMatchObject(expected);
    expect(await mine(false)).toMatchObject({ outcome: 'ALREADY', chargedId: first?.chargedId });
    const interest = await world.app.system().db.findOneByOrFail(Receivable, { id: first?.chargedId ?? '' });
    expect(interest).toMatchObject({
      kind: 'INTEREST',
      interestMonth: '2026-03',
      dueOn: '2026-04-02',
      amount: 5_150,
    });

    await teller.pay(run.account, '51.50', '2026-04-02', {
      allocations: [{ receivableId: interest.id, amount: '51.50' }],
    });
    const [facts] = await contractFacts(world.app.system(), [run.contract.id]);
    const sum = (rows: readonly { amount: number }[] = []) => rows.reduce((all, row) => all + row.amount, 0);
    expect([sum(facts?.settlements), sum(facts?.collections)]).toEqual([400_000, 100_000]);

    world.app.setTime('2026-05-02');
    const april = await act<Charged[]>(fin, charge, { month: '2026-04' });
    expect(april.map(({ receivableId }) => receivableId)).not.toContain(interest.id);
    expect(april.find(({ receivableId }) => receivableId === item.id)).toMatchObject({ interest: '45.00' });
  });
});

describe('confirmations of the balance', () => {
  const shown =
    'id version state number asOf openAmount unallocated confirmedAmount lines { amount receivable { id } }';
  const prepare = mutation('prepareConfirmation', 'PrepareConfirmationInput', shown);
  const send = mutation('sendConfirmation', 'SendConfirmationInput', shown);
  const file = mutation('fileConfirmation', 'FileConfirmationInput', shown);
  interface Shown {
    readonly id: string;
    readonly version: number;
  }

  test('REC-10: as of a day, like the ageing of that day; sent, and filed as it came back', async () => {
    const run = await teller.running('2026-01-05');
    const older = await teller.delivered(run, '10', '2026-01-15');
    await teller.pay(run.account, '1000.00', '2026-03-11');
    await teller.delivered(run, '5', '2026-04-01');
    const input = { accountId: run.account.id, asOf: '2026-03-31' };
    for (const client of [ann, vip, aud])
      expect(await client.refusal(prepare, { input })).toBe('auth.forbidden');
    expect(await fin.refusal(prepare, { input: { ...input, asOf: '2026-04-03' } })).toBe(
      'confirmation.future',
    );
    expect(await fin.refusal(prepare, { input: { ...input, asOf: '2026-01-10' } })).toBe(
      'confirmation.nothing_owed',
    );
    const drawn = await act<Shown>(fin, prepare, input);
    expect(drawn).toMatchObject({
      state: 'PREPARED',
      openAmount: '3000.00',
      unallocated: '0.00',
      lines: [{ amount: '3000.00', receivable: { id: older.id } }],
    });
    expect(await act(off, prepare, input)).toMatchObject({ id: drawn.id });
    expect(await world.app.system().db.countBy(BalanceConfirmation, { accountId: run.account.id })).toBe(1);

    const answer = { id: drawn.id, version: drawn.version, agreed: false, on: '2026-04-02' };
    expect(await fin.refusal(file, { input: { ...answer, confirmedAmount: '1.00', reason: 'x' } })).toBe(
      'common.invalid_state',
    );
    expect(
      await fin.refusal(send, { input: { id: drawn.id, version: drawn.version, on: '2026-03-30' } }),
    ).toBe('receipt.day_outside');
    const sent = await act<Shown>(fin, send, { id: drawn.id, version: drawn.version, on: '2026-04-01' });
    const back = { ...answer, version: sent.version };
    expect(await fin.refusal(file, { input: back })).toBe('confirmation.difference_needed');
    expect(await fin.refusal(file, { input: { ...back, confirmedAmount: '3000.00', reason: 'x' } })).toBe(
      'confirmation.no_difference',
    );
    const filed = { ...back, confirmedAmount: '2900.00', reason: 'one delivery counted short' };
    expect(await act(off, file, filed)).toMatchObject({ state: 'DIFFERING', confirmedAmount: '2900.00' });
    expect(await fin.refusal(file, { input: filed })).toMatch(/^common\.(changed_meanwhile|invalid_state)$/);

    const list = `query($id: ID!) { balanceConfirmations(filter: { accountId: $id }) { total } }`;
    expect(await ann.ok(list, { id: run.account.id })).toMatchObject({ balanceConfirmations: { total: 1 } });
    expect(await bo.ok(list, { id: run.account.id })).toMatchObject({ balanceConfirmations: { total: 0 } });
    expect(
      await bo.refusal('query($id: ID!) { balanceConfirmation(id: $id) { id } }', { id: drawn.id }),
    ).toBe('common.not_found');
  });

  test('REC-10: agreed is filed with the amount that was asked', async () => {
    const run = await teller.running('2026-01-05');
    await teller.delivered(run, '1', '2026-01-15');
    const drawn = await act<Shown>(off, prepare, { accountId: run.account.id, asOf: '2026-04-02' });
    const sent = await act<Shown>(off, send, { id: drawn.id, version: drawn.version, on: '2026-04-02' });
    const agreed = { id: sent.id, version: sent.version, agreed: true, on: '2026-04-02' };
    expect(await act(off, file, agreed)).toMatchObject({ state: 'AGREED', confirmedAmount: '400.00' });
  });
});

test('REC-2: class tables that overlap or begin before they are announced cannot be saved', async () => {
  const save = (data: object) =>
    fin.refusal(publish, { input: { area: 'receivables', effectiveFrom: '2026-06-01', data, reason: 'x' } });
  expect(await save({ alertMonths: 19 })).toBe('policy.invalid');
  expect(await save({ noMovementMonths: 13 })).toBe('policy.invalid');
  expect(await save({ collectionsMonths: 0 })).toBe('policy.invalid');
});
