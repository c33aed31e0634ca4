import type { LocalDate } from '../../../shared/local-date';
import { addMoney, money, parseMoney } from '../../../shared/money';
import { aCustomer, aRunningContract, hireCompany, type RunningContract } from '../../testing/contract-world';
import { TestApp, type Client } from '../../testing/create-test-app';
import { postReceipt, recordDelivery, recordMilestone, reverseReceipt, type Receipt } from '../receivables';
import { CommissionEntry, publishPlan, runCommissions, shippedPlan, verifyLedger } from '.';

let app: TestApp;
beforeEach(async () => {
  app = await TestApp.create('2026-02-10T09:00:00+08:00');
  await hireCompany(app);
  await publishPlan(app.system(), shippedPlan);
});
afterEach(() => app.close());

/** 1,000 m³ at ¥400.00 for a new customer: earns 3,500.00 at 3.50. */
async function delivered(
  rep = 'ann',
  assistants: { repId: string; shareBp: number }[] = [],
): Promise<RunningContract> {
  const account = await aCustomer(app, rep);
  const running = await aRunningContract(app, account, rep, { signedOn: '2026-01-05', assistants });
  const supply = await app.contextOf('sup');
  await recordDelivery(supply, {
    contractId: running.contract.id,
    lineId: running.lineId,
    deliveredOn: '2026-02-01',
    quantityMilli: 1_000_000,
    signedBy: 'x',
  });
  await recordMilestone(supply, {
    contractId: running.contract.id,
    milestone: 'DELIVERED_IN_FULL',
    on: '2026-02-02',
  });
  return running;
}

async function pays(
  { contract }: RunningContract,
  yuan: string,
  on: LocalDate = '2026-02-05',
): Promise<Receipt> {
  return postReceipt(await app.contextOf('fin'), {
    accountId: contract.accountId,
    instrument: 'BANK',
    receivedOn: on,
    amount: parseMoney(yuan),
    allocateRest: true,
  });
}

const STATE =
  'query ($id: ID!) { contractCommission(contractId: $id) { missing full shares { repId part accrued released held } explanation } }';
const BALANCE = '{ commissionBalance { held payable paid } }';
const month = (mutation: string) =>
  `mutation ($month: Month!) { ${mutation}(month: $month) { month state } }`;
const step = async (who: string, mutation: string, of = '2026-02') =>
  (await app.as(who)).ok<Record<string, { state: string }>>(month(mutation), { month: of });
const refusal = async (who: string, mutation: string, of = '2026-02') =>
  (await app.as(who)).refusal(month(mutation), { month: of });

async function closeMonth(of: string): Promise<void> {
  await step('fin', 'calculateCommissionPeriod', of);
  await step('vip', 'approveCommissionPeriod', of);
  await step('fin', 'confirmCommissionPeriod', of);
  await step('fin', 'payCommissionPeriod', of);
  await step('fin', 'lockCommissionPeriod', of);
}

describe('COM-2, COM-10: earned on delivery, released when the money is in', () => {
  test('held with its reason, then released and told', async () => {
    const running = await delivered();
    await pays(running, '280000.00');
    await runCommissions(app.system());
    const ann: Client = await app.as('ann');
    const before = await ann.ok<{
      contractCommission: { missing: string; shares: unknown[]; explanation: unknown };
    }>(STATE, { id: running.contract.id });
    expect(before.contractCommission.missing).toBe('120000.00');
    expect(before.contractCommission.shares).toEqual([
      { repId: app.idOf('ann'), part: 'PRIMARY', accrued: '3500.00', released: '0.00', held: '3500.00' },
    ]);
    expect(JSON.stringify(before.contractCommission.explanation)).toContain(
      'Held: ¥120,000.00 of ¥400,000.00 open',
    );
    expect(JSON.stringify(await ann.inLanguage('zh').ok(STATE, { id: running.contract.id }))).toContain(
      '待释放：¥400,000.00 中还有 ¥120,000.00 未回款',
    );
    await pays(running, '120000.00');
    await runCommissions(app.system());
    expect(await ann.ok(BALANCE)).toEqual({
      commissionBalance: { held: '0.00', payable: '3500.00', paid: '0.00' },
    });
    const notices = await ann.ok<{ notifications: { items: { text: string }[] } }>(
      '{ notifications(filter: { unread: true }) { items { text } } }',
    );
    expect(notices.notifications.items.map((item) => item.text).join()).toContain('¥3,500.00');
  });

  test('a run posts only the difference: again, and at once from two sides, it posts nothing', async () => {
    const running = await delivered();
    await pays(running, '400000.00');
    const runs = await Promise.all([
      runCommissions(app.system()),
      runCommissions(app.system()),
      runCommissions(app.system(), { all: true }),
    ]);
    expect(runs.reduce((sum, run) => sum + run.entries, 0)).toBe(2);
    expect((await runCommissions(app.system(), { all: true })).entries).toBe(0);
    expect((await verifyLedger(app.system())).differences).toEqual([]);
  });

  test("COM-7: the assistant's 8 % is exact and waits for the last cent", async () => {
    const running = await delivered('ann', [{ repId: app.idOf('bo'), shareBp: 800 }]);
    await pays(running, '399999.99');
    await runCommissions(app.system());
    expect(await (await app.as('bo')).ok(BALANCE)).toEqual({
      commissionBalance: { held: '280.00', payable: '0.00', paid: '0.00' },
    });
    await pays(running, '0.01');
    await runCommissions(app.system());
    expect(await (await app.as('bo')).ok(BALANCE)).toEqual({
      commissionBalance: { held: '0.00', payable: '280.00', paid: '0.00' },
    });
    expect(await (await app.as('ann')).ok(BALANCE)).toEqual({
      commissionBalance: { held: '0.00', payable: '3220.00', paid: '0.00' },
    });
  });
});

describe('COM-8, COM-11, COM-14: the month', () => {
  test('open > calculated > approved > confirmed > paid > locked, each step by its own role', async () => {
    await pays(await delivered(), '400000.00');
    expect(await refusal('fin', 'calculateCommissionPeriod')).toBe('commission.month_not_over');
    app.setTime('2026-03-02');
    expect((await step('fin', 'calculateCommissionPeriod'))['calculateCommissionPeriod']?.state).toBe(
      'CALCULATED',
    );
    expect(await refusal('fin', 'confirmCommissionPeriod')).toBe('commission.statements_unapproved');
    expect(await refusal('fin', 'approveCommissionPeriod')).toBe('auth.forbidden');
    expect(await refusal('ann', 'approveCommissionPeriod')).toBe('auth.forbidden');
    expect((await step('max', 'approveCommissionPeriod'))['approveCommissionPeriod']?.state).toBe('APPROVED');
    expect(await refusal('vip', 'confirmCommissionPeriod')).toBe('auth.forbidden');
    await step('fin', 'confirmCommissionPeriod');
    await step('fin', 'payCommissionPeriod');
    expect(await refusal('fin', 'payCommissionPeriod')).toBe('common.invalid_state');
    await step('fin', 'lockCommissionPeriod');
    expect(await (await app.as('ann')).ok(BALANCE)).toEqual({
      commissionBalance: { held: '0.00', payable: '0.00', paid: '3500.00' },
    });
    const statements = await (
      await app.as('ann')
    ).ok<{ commissionStatements: { items: Record<string, string>[] } }>(
      '{ commissionStatements { items { month opening accrued released paid closing held } } }',
    );
    expect(statements.commissionStatements.items).toEqual([
      {
        month: '2026-02',
        opening: '0.00',
        accrued: '3500.00',
        released: '3500.00',
        paid: '3500.00',
        closing: '0.00',
        held: '0.00',
      },
    ]);
  });

  test('an approval binds to the content it saw: what comes in later lapses it', async () => {
    const running = await delivered();
    await pays(running, '300000.00');
    app.setTime('2026-03-02');
    await step('fin', 'calculateCommissionPeriod');
    await step('vip', 'approveCommissionPeriod');
    await pays(running, '100000.00', '2026-02-27');
    await runCommissions(app.system());
    expect(await refusal('fin', 'confirmCommissionPeriod')).toBe('common.invalid_state');
    await step('fin', 'calculateCommissionPeriod');
    expect(await refusal('fin', 'confirmCommissionPeriod')).toBe('commission.statements_unapproved');
    await step('vip', 'approveCommissionPeriod');
    await step('fin', 'confirmCommissionPeriod');
  });

  test('facts that no run has looked at keep the month from being confirmed', async () => {
    const running = await delivered();
    app.setTime('2026-03-02');
    await step('fin', 'calculateCommissionPeriod');
    await step('vip', 'approveCommissionPeriod');
    await pays(running, '400000.00', '2026-02-27');
    expect(await refusal('fin', 'confirmCommissionPeriod')).toBe('commission.contracts_waiting');
  });

  test('COM-11: nobody approves their own pay', async () => {
    await app.addPeople({ both: { roles: ['REP', 'SALES_MANAGER'], unit: 'North' } });
    await pays(await delivered('both'), '400000.00');
    app.setTime('2026-03-02');
    await step('fin', 'calculateCommissionPeriod');
    expect((await step('both', 'approveCommissionPeriod'))['approveCommissionPeriod']?.state).toBe(
      'CALCULATED',
    );
    const mine = await (
      await app.as('both')
    ).ok<{ commissionStatements: { items: { id: string }[] } }>('{ commissionStatements { items { id } } }');
    const ids = mine.commissionStatements.items.map((item) => item.id);
    const own =
      'mutation ($ids: [ID!]) { approveCommissionPeriod(month: "2026-02", statementIds: $ids) { state } }';
    expect(await (await app.as('both')).refusal(own, { ids })).toBe('commission.own_pay');
  });

  test('a later month waits for the earlier one', async () => {
    const running = await delivered();
    app.setTime('2026-04-02');
    await pays(running, '400000.00', '2026-03-20');
    expect(await refusal('fin', 'calculateCommissionPeriod', '2026-03')).toBe(
      'commission.earlier_month_open',
    );
  });

  test('COM-7, COM-8: a bounce after the close lands in the open month and is carried forward; the locked month stays', async () => {
    const running = await delivered();
    const receipt = await pays(running, '400000.00');
    app.setTime('2026-03-02');
    await closeMonth('2026-02');
    const checksum = '{ commissionPeriods { items { month checksum } } }';
    const locked = await (await app.as('fin')).ok<{ commissionPeriods: { items: object[] } }>(checksum);
    await reverseReceipt(await app.contextOf('fin'), {
      receiptId: receipt.id,
      on: '2026-03-02',
      cause: 'BOUNCED',
      reason: 'bounced',
    });
    await runCommissions(app.system());
    expect(await (await app.as('ann')).ok(BALANCE)).toEqual({
      commissionBalance: { held: '3500.00', payable: '-3500.00', paid: '3500.00' },
    });
    app.setTime('2026-04-02');
    await closeMonth('2026-03');
    const rows = await (
      await app.as('ann')
    ).ok<{ commissionStatements: { items: Record<string, string>[] } }>(
      '{ commissionStatements(filter: { month: "2026-03" }) { items { clawedBack paid closing held } } }',
    );
    expect(rows.commissionStatements.items).toEqual([
      { clawedBack: '-3500.00', paid: '0.00', closing: '-3500.00', held: '3500.00' },
    ]);
    const after = await (
      await app.as('fin')
    ).ok<{ commissionPeriods: { items: { month: string }[] } }>(checksum);
    expect(after.commissionPeriods.items).toContainEqual(locked.commissionPeriods.items[0]);
    expect((await verifyLedger(app.system())).differences).toEqual([]);
  });

  test('COM-8: a fact dated into a closed month is posted in the next one and names its month', async () => {
    const running = await delivered();
    await pays(running, '300000.00');
    app.setTime('2026-03-02');
    await closeMonth('2026-02');
    await pays(running, '100000.00', '2026-02-20');
    await runCommissions(app.system());
    const late = await (
      await app.as('ann')
    ).ok<{ commissionEntries: { items: object[] } }>(
      '{ commissionEntries(filter: { kind: RELEASE }) { items { factOn period late payableDelta } } }',
    );
    expect(late.commissionEntries.items).toEqual([
      { factOn: '2026-02-20', period: '2026-03', late: true, payableDelta: '3500.00' },
    ]);
  });

  test('paying twice at once pays once', async () => {
    await pays(await delivered(), '400000.00');
    app.setTime('2026-03-02');
    await step('fin', 'calculateCommissionPeriod');
    await step('vip', 'approveCommissionPeriod');
    await step('fin', 'confirmCommissionPeriod');
    const fin = await app.as('fin');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => fin.send(month('payCommissionPeriod'), { month: '2026-02' })),
    );
    expect(answers.filter((answer) => !answer.errors)).toHaveLength(1);
    const codes = answers.flatMap((answer) => answer.errors?.map((error) => error.extensions.code) ?? []);
    expect(
      codes.every((code) => code === 'common.changed_meanwhile' || code === 'common.invalid_state'),
    ).toBe(true);
    const payouts = await app.database.reader.findBy(CommissionEntry, { kind: 'PAYOUT' });
    expect(addMoney(...payouts.map((entry) => entry.paidDelta))).toBe(350_000);
  });

  test('COM-14: the payout file has a checksum and counts its exports', async () => {
    await pays(await delivered(), '400000.00');
    app.setTime('2026-03-02');
    await closeMonth('2026-02');
    const file = 'mutation { exportPayout(month: "2026-02") { fileName content checksum total exports } }';
    const first = await (
      await app.as('fin')
    ).ok<{ exportPayout: { content: string; checksum: string; total: string; exports: number } }>(file);
    expect(first.exportPayout.content).toBe('\uFEFFusername,name,amount\r\nann,"ann",3500.00\r\n');
    const second = await (
      await app.as('fin')
    ).ok<{ exportPayout: { checksum: string; exports: number } }>(file);
    expect([second.exportPayout.checksum, second.exportPayout.exports]).toEqual([
      first.exportPayout.checksum,
      2,
    ]);
    expect(await (await app.as('ann')).refusal(file)).toBe('auth.forbidden');
  });
});

describe('COM-1: plans', () => {
  const PUBLISH =
    'mutation ($input: PublishCommissionPlanInput!) { publishCommissionPlan(input: $input) { id newBands { upTo rate } } }';
  const input = {
    name: 'P2',
    validFrom: '2026-03-01',
    basis: 'PER_UNIT',
    newBands: [
      { upTo: '1000.000', rate: '3.2' },
      { upTo: null, rate: '3.9' },
    ],
    oldBands: [{ upTo: null, rate: '2.5' }],
    reason: 'spring',
  };

  test('a new version holds for contracts signed from its day on, and shows its rates as they were typed', async () => {
    const made = await (
      await app.as('fin')
    ).ok<{ publishCommissionPlan: { newBands: object[] } }>(PUBLISH, { input });
    expect(made.publishCommissionPlan.newBands).toEqual([
      { upTo: '1000.000', rate: '3.2000' },
      { upTo: null, rate: '3.9000' },
    ]);
    await delivered();
    await runCommissions(app.system());
    expect(await (await app.as('ann')).ok(BALANCE)).toMatchObject({ commissionBalance: { held: '3500.00' } });
  });

  test.each([
    ['a table with a gap', { newBands: [{ upTo: '5', rate: '1' }] }, 'commission.bands_gap'],
    [
      'a table with an overlap',
      {
        oldBands: [
          { upTo: '5', rate: '1' },
          { upTo: '5', rate: '2' },
          { upTo: null, rate: '2' },
        ],
      },
      'commission.bands_overlap',
    ],
    [
      'steps that end early',
      { releaseRule: 'STEPS', steps: [{ atBp: 4000, releaseBp: 4000 }] },
      'commission.release_last_step',
    ],
    ['a rate with five places', { oldBands: [{ upTo: null, rate: '1.00001' }] }, 'common.invalid_input'],
    ['a negative rate', { oldBands: [{ upTo: null, rate: '-1' }] }, 'commission.bands_rate'],
    ['a day that is taken', { validFrom: '2000-01-01' }, 'commission.plan_day_taken'],
    ['no reason', { reason: '' }, 'common.invalid_input'],
  ])('refused: %s', async (_, change, code) => {
    expect(await (await app.as('fin')).refusal(PUBLISH, { input: { ...input, ...change } })).toBe(code);
  });

  test('a new plan never reaches contracts that already earn by another', async () => {
    await delivered();
    await runCommissions(app.system());
    expect(
      await (await app.as('fin')).refusal(PUBLISH, { input: { ...input, validFrom: '2026-01-01' } }),
    ).toBe('commission.plan_would_rewrite');
  });
});

interface Held {
  readonly heldCommissions: {
    readonly total: number;
    readonly items: readonly {
      held: string;
      missing: string;
      deliveredInFull: boolean;
      lastDueOn: string | null;
      rep: { id: string };
    }[];
  };
}

describe('COM-11: what is held, by contract, with what is missing', () => {
  const HELD =
    'query ($filter: HeldCommissionFilter, $sort: SortInput, $page: PageInput) { heldCommissions(filter: $filter, sort: $sort, page: $page) { total items { held missing deliveredInFull lastDueOn rep { id } contract { id } } } }';

  test('adds up to the balance, largest first, and says what releases it; released ones are gone', async () => {
    await pays(await delivered(), '400000.00');
    await pays(await delivered(), '150000.00');
    const account = await aCustomer(app, 'ann');
    const running = await aRunningContract(app, account, 'ann', { signedOn: '2026-01-05' });
    await recordDelivery(await app.contextOf('sup'), {
      contractId: running.contract.id,
      lineId: running.lineId,
      deliveredOn: '2026-02-03',
      quantityMilli: 500_000,
      signedBy: 'x',
    });
    await runCommissions(app.system());
    const ann = await app.as('ann');
    const { heldCommissions: rows } = await ann.ok<Held>(HELD, { filter: { repId: app.idOf('ann') } });
    expect(rows.total).toBe(2);
    expect(
      rows.items.map(({ held, missing, deliveredInFull }) => ({ held, missing, deliveredInFull })),
    ).toEqual([
      { held: '3500.00', missing: '250000.00', deliveredInFull: true },
      { held: '1750.00', missing: '200000.00', deliveredInFull: false },
    ]);
    expect(rows.items.every((row) => row.lastDueOn !== null)).toBe(true);
    expect(await ann.ok(BALANCE)).toMatchObject({ commissionBalance: { held: '5250.00' } });
    const second = await ann.ok<Held>(HELD, {
      sort: { field: 'lastDueOn', direction: 'ASC' },
      page: { number: 2, size: 1 },
    });
    expect(second.heldCommissions).toMatchObject({ total: 2, items: [{ held: '1750.00' }] });
    expect(await ann.refusal(HELD, { sort: { field: 'missing' } })).toBe('common.sort_unknown');
  });

  test('a rep sees own rows, a manager the subtree, finance all; others nothing', async () => {
    await delivered('ann');
    await delivered('sue');
    await runCommissions(app.system());
    const total = async (who: string, filter?: object) =>
      (await (await app.as(who)).ok<Held>(HELD, { filter })).heldCommissions.total;
    expect(await Promise.all(['ann', 'sue', 'max', 'moe', 'fin', 'aud'].map((who) => total(who)))).toEqual([
      1, 1, 1, 1, 2, 2,
    ]);
    expect(await total('ann', { repId: app.idOf('sue') })).toBe(0);
    const people = async (who: string) =>
      (
        await (
          await app.as(who)
        ).ok<{ commissionPeople: { username: string }[] }>('{ commissionPeople { username } }')
      ).commissionPeople.map((person) => person.username);
    expect(await Promise.all(['ann', 'max', 'fin'].map(people))).toEqual([['ann'], ['ann'], ['ann', 'sue']]);
    expect(await (await app.as('mark')).refusal(HELD)).toBe('auth.forbidden');
  });
});

describe('COM-8: a month says what it waits for', () => {
  const PROGRESS = `{ commissionPeriods { items { id month state progress {
    over earlierOpen waiting statements unapproved toApprove own totals { accrued released closing }
  } } } }`;
  const progressOf = async (who: string) =>
    (
      await (
        await app.as(who)
      ).ok<{ commissionPeriods: { items: { id: string; month: string; progress: object }[] } }>(PROGRESS)
    ).commissionPeriods.items;

  test("counts are everybody's, sums only of those in sight", async () => {
    await pays(await delivered('ann'), '400000.00');
    await pays(await delivered('sue'), '400000.00');
    app.setTime('2026-03-02');
    await step('fin', 'calculateCommissionPeriod');
    const [month] = await progressOf('max');
    expect(month).toMatchObject({
      month: '2026-02',
      progress: {
        over: true,
        earlierOpen: null,
        waiting: 0,
        statements: 2,
        unapproved: 2,
        toApprove: 1,
        own: false,
        totals: { accrued: '3500.00', released: '3500.00' },
      },
    });
    expect((await progressOf('fin'))[0]?.progress).toMatchObject({
      toApprove: 2,
      totals: { closing: '7000.00' },
    });
    expect((await progressOf('ann'))[0]?.progress).toMatchObject({
      toApprove: 0,
      own: true,
      totals: { closing: '3500.00' },
    });
    await step('max', 'approveCommissionPeriod');
    expect((await progressOf('fin'))[0]?.progress).toMatchObject({ statements: 2, unapproved: 1 });
    const one = await (
      await app.as('fin')
    ).ok('query ($id: ID!) { commissionPeriod(id: $id) { month state } }', { id: month?.id });
    expect(one).toEqual({ commissionPeriod: { month: '2026-02', state: 'CALCULATED' } });
  });
});

describe('who sees whose pay', () => {
  test('a rep sees own entries only, in lists, totals and by id; a manager the subtree', async () => {
    const annas = await delivered('ann');
    const sues = await delivered('sue');
    await runCommissions(app.system());
    const count = async (who: string) =>
      (
        await (
          await app.as(who)
        ).ok<{ commissionEntries: { total: number } }>('{ commissionEntries { total } }')
      ).commissionEntries.total;
    expect(await Promise.all(['ann', 'sue', 'max', 'moe', 'fin', 'aud'].map(count))).toEqual([
      1, 1, 1, 1, 2, 2,
    ]);
    expect(await (await app.as('ann')).refusal(STATE, { id: sues.contract.id })).toBe('common.not_found');
    expect(await (await app.as('mark')).refusal(STATE, { id: annas.contract.id })).toBe('auth.forbidden');
    const of = 'query ($rep: ID!) { commissionBalance(repId: $rep) { held } }';
    expect(await (await app.as('ann')).refusal(of, { rep: app.idOf('sue') })).toBe('common.not_found');
    expect(await (await app.as('max')).ok(of, { rep: app.idOf('ann') })).toEqual({
      commissionBalance: { held: '3500.00' },
    });
  });
});

describe("P4: the ledger cannot be changed behind the product's back unseen", () => {
  test('the database refuses to change or delete a posted entry', async () => {
    await delivered();
    await runCommissions(app.system());
    await expect(
      app.database.write((manager) => manager.query('UPDATE commission_entry SET heldDelta = heldDelta + 1')),
    ).rejects.toThrow(/append-only/);
    await expect(
      app.database.write((manager) => manager.query('DELETE FROM commission_entry')),
    ).rejects.toThrow(/append-only/);
  });

  test('verify finds what somebody changed all the same', async () => {
    const running = await delivered();
    await pays(running, '400000.00');
    await runCommissions(app.system());
    expect((await verifyLedger(app.system())).differences).toEqual([]);
    await app.database.writer.query('DROP TRIGGER trg_commission_entry_no_update');
    await app.database.write((manager) =>
      manager.query("UPDATE commission_entry SET heldDelta = heldDelta + 1 WHERE kind = 'ACCRUAL'"),
    );
    await app.database.write((manager) => manager.query('UPDATE receipt SET allocated = allocated - 1'));
    const found = (await verifyLedger(app.system())).differences;
    expect(found.map(({ kind }) => kind).sort()).toEqual(['CONTRACT', 'RECEIVABLES']);
    expect(found.find(({ kind }) => kind === 'CONTRACT')?.amount).toBe(money(-1));
  });
});
