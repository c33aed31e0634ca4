import { addDays } from '../../../shared/local-date';
import { money } from '../../../shared/money';
import { insert } from '../../core/persistence';
import { inTransaction } from '../../core/transaction';
import { act, mutation } from '../../testing/acts';
import { codesOf } from '../../testing/at-once';
import { aRunningContract, castOf, type Cast } from '../../testing/contract-world';
import { useTestApp } from '../../testing/create-test-app';
import { freshName } from '../../testing/customer-names';
import { moneyActs, moneyTeller, type MoneyWorld } from '../../testing/money-acts';
import { createAccount, type Account } from '../accounts';
import { Invoice } from '../invoices';
import { receivablesIntegrity } from '../receivables';
import { bankActs, bankTeller, csvOf, type ShownLine } from './banking.fixture';

const world = useTestApp('2026-01-05T09:00:00+08:00');
let cast: Cast;
let bank: ReturnType<typeof bankTeller>;
let teller: ReturnType<typeof moneyTeller>;
beforeAll(async () => {
  cast = await castOf(world.app);
  bank = bankTeller(world.app);
  teller = moneyTeller(world.app, cast);
});
beforeEach(() => world.app.setTime('2026-03-02'));

let serial = 0;
const oneLine = async (row: Parameters<typeof csvOf>[0][number]): Promise<ShownLine> => {
  serial += 1;
  const { lines } = await bank.imported(cast.fin, csvOf([{ reference: `M${serial}`, ...row }]));
  if (!lines[0]) throw new Error('no line');
  return lines[0];
};

/** A customer of the archive, with a contract of Ann's and what was delivered on it in yuan, each due a month later. */
async function owing(
  name: string,
  ...yuan: readonly number[]
): Promise<MoneyWorld & { readonly items: string[] }> {
  const given = { ownerId: world.app.idOf('ann'), cause: 'IMPORT' as const };
  const account = await createAccount(
    world.app.system(),
    { name, customerType: 'CONTRACTOR', differentReason: 'test' },
    given,
  );
  const run = { account, ...(await aRunningContract(world.app, account, 'ann', { signedOn: '2026-01-05' })) };
  const items: string[] = [];
  for (const [at, amount] of yuan.entries())
    items.push((await teller.delivered(run, String(amount / 400), addDays('2026-01-10', at))).id);
  return { ...run, items };
}
const whole = (account: Account, amount: string, ...allocations: readonly (readonly [string, string])[]) => ({
  accountId: account.id,
  amount,
  allocations: allocations.map(([receivableId, paid]) => ({ receivableId, amount: paid })),
});
const openOf = async (run: MoneyWorld): Promise<string> =>
  (
    await cast.fin.ok<{ contract: { money: { open: string } } }>(
      'query ($id: ID!) { contract(id: $id) { money { open } } }',
      {
        id: run.contract.id,
      },
    )
  ).contract.money.open;
const best = async (line: ShownLine): Promise<string> => {
  const [first] = await bank.proposals(cast.fin, line.id);
  if (!first) return 'nobody';
  const signs = first.signs.map(({ sign }) => sign).join('+');
  return `${first.account.name} ${first.confidence} ${signs} ${first.choice}`;
};

test('BANK-2: number, code, name and learned account each lead to the customer; the surer the sign, the surer the proposal', async () => {
  const name = freshName();
  const run = await owing(name, 4000, 8000);
  const number = run.contract.number ?? '';
  expect([
    await best(await oneLine({ amount: '5000.00', text: `付${number}号合同款` })),
    await best(await oneLine({ amount: '8000.00', payer: name })),
    await best(await oneLine({ amount: '12000.00', payer: name, text: number })),
    await best(await oneLine({ amount: '1.00', payer: '某不知名个人' })),
  ]).toEqual([
    `${name} 83 NUMBER NAMED_NUMBER`,
    `${name} 92 NAME EXACT_ITEM`,
    `${name} 94 NAME+NUMBER NAMED_NUMBER`,
    'nobody',
  ]);
  // learned by posting once, under a name nobody knows
  const account = '6222 0202 1111 0001';
  const unknown = await oneLine({ amount: '4000.00', payer: '张三', account });
  expect(await best(unknown)).toBe('nobody');
  await bank.post(cast.fin, unknown, [whole(run.account, '4000.00', [run.items[0] ?? '', '4000.00'])]);
  const next = await oneLine({ amount: '8000.00', payer: '张三', account: '6222020211110001' });
  expect(await best(next)).toBe(`${name} 98 PAYER_ACCOUNT EXACT_ITEM`);
  // forgotten by hand, it tells nothing any more
  await cast.fin.ok(bankActs.forget, { lineId: next.id, accountId: run.account.id });
  expect(await best(next)).toBe('nobody');
});

test('BANK-2: the number of an invoice leads to its contract', async () => {
  const run = await owing(freshName(), 4000);
  await inTransaction(world.app.system(), (tx) =>
    insert(tx, Invoice, {
      number: '26442000001234567890',
      contractId: run.contract.id,
      state: 'ISSUED',
      amount: money(400_000),
      issuedOn: '2026-02-01',
      issuedById: world.app.idOf('fin'),
      collectedBp: 0,
    }),
  );
  const line = await oneLine({ amount: '4000.00', text: '付发票26442000001234567890货款' });
  expect(await best(line)).toBe(`${run.account.name} 84 NUMBER NAMED_NUMBER`);
});

test('BANK-2: what was booked by hand already is pointed out, and is no sure proposal', async () => {
  const name = freshName();
  const run = await owing(name, 4000);
  const { number } = await teller.pay(run.account, '4000.00', '2026-02-27');
  const line = await oneLine({ day: '2026-03-01', amount: '4000.00', payer: name });
  const [proposal] = await bank.proposals(cast.fin, line.id);
  expect([proposal?.twin?.number, (proposal?.confidence ?? 100) < 50]).toEqual([number, true]);
});

test('BANK-2: the name of one and the contract of another contradict each other: both are proposed, and both as contested', async () => {
  const [one, other] = [freshName(), freshName()];
  const [first, second] = [await owing(one, 4000), await owing(other, 4000)];
  const line = await oneLine({ amount: '4000.00', payer: one, text: second.contract.number ?? '' });
  const proposals = await bank.proposals(cast.fin, line.id);
  expect(proposals.map(({ account, contested }) => [account.name, contested])).toEqual([
    [one, true],
    [other, true],
  ]);
  expect(first.account.id).not.toBe(second.account.id);
});

test('BANK-3: a line is posted to the last cent, the receipt carries its day and reference, the trail names it', async () => {
  const run = await owing(freshName(), 4000, 8000);
  const line = await oneLine({ day: '2026-02-20', amount: '9000.00', reference: 'BK-77' });
  const done = await bank.post(cast.fin, line, [
    whole(run.account, '9000.00', [run.items[0] ?? '', '4000.00'], [run.items[1] ?? '', '3000.00']),
  ]);
  expect(done).toMatchObject({ state: 'POSTED', rest: '0.00', decidedBy: { name: 'fin' } });
  expect(done.receipts).toMatchObject([{ amount: '9000.00', unallocated: '2000.00', reversedOn: null }]);
  const { receipt } = await cast.fin.ok<{ receipt: object }>(
    'query ($id: ID!) { receipt(id: $id) { receivedOn instrument reference } }',
    { id: done.receipts[0]?.id },
  );
  expect(receipt).toEqual({ receivedOn: '2026-02-20', instrument: 'BANK', reference: 'BK-77' });
  expect(await openOf(run)).toBe('5000.00');
  const { auditEntries } = await cast.aud.ok<{ auditEntries: { items: { event: string }[] } }>(
    'query ($id: ID!) { auditEntries(filter: { subjectType: "BankLine", subjectId: $id }) { items { event } } }',
    { id: line.id },
  );
  expect(auditEntries.items.map(({ event }) => event)).toEqual(['bank.line_posted']);
});

test('BANK-3: one line pays several customers; parts that do not add up, a customer twice and what is not open are refused whole', async () => {
  const [a, b] = [await owing(freshName(), 4000), await owing(freshName(), 8000)];
  const line = await oneLine({ amount: '10000.00' });
  const parts = [
    whole(a.account, '4000.00', [a.items[0] ?? '', '4000.00']),
    whole(b.account, '6000.00', [b.items[0] ?? '', '6000.00']),
  ];
  const refusal = (wrong: readonly object[], version = line.version) =>
    cast.fin.refusal(bankActs.post, { input: { lineId: line.id, version, parts: wrong } });
  expect([
    await refusal(parts.slice(0, 1)),
    await refusal([...parts, whole(a.account, '1.00')]),
    await refusal([parts[0] ?? {}, whole(b.account, '6000.01')]),
    await refusal([parts[0] ?? {}, whole(b.account, '6000.00', [a.items[0] ?? '', '1.00'])]),
    await refusal([whole(a.account, '10000.00', [a.items[0] ?? '', '4000.01'])]),
    await refusal([whole(a.account, '10000.00'), whole(b.account, '0.00')]),
    await refusal([]),
    await refusal(parts, line.version + 1),
    await cast.ann.refusal(bankActs.post, { input: { lineId: line.id, version: line.version, parts } }),
    await cast.aud.refusal(bankActs.post, { input: { lineId: line.id, version: line.version, parts } }),
  ]).toEqual([
    'bank.remainder',
    'bank.account_twice',
    'bank.remainder',
    'receivable.other_account',
    'receivable.above_open',
    'receivable.amount_not_positive',
    'common.invalid_input',
    'common.changed_meanwhile',
    'auth.forbidden',
    'auth.forbidden',
  ]);
  expect([await openOf(a), await openOf(b)]).toEqual(['4000.00', '8000.00']);
  const done = await bank.post(cast.fin, line, parts);
  expect(done.receipts.map(({ reversedOn }) => reversedOn)).toEqual([null, null]);
  expect([await openOf(a), await openOf(b)]).toEqual(['0.00', '2000.00']);
  expect(await receivablesIntegrity(world.app.system())).toEqual([]);
});

test('BANK-3: a receipt that is reversed opens its part of the line again, and what it taught is forgotten', async () => {
  const [a, b] = [await owing(freshName(), 4000), await owing(freshName(), 8000)];
  const account = '6222020233330001';
  const line = await oneLine({ amount: '12000.00', account });
  const done = await bank.post(cast.fin, line, [
    whole(a.account, '4000.00', [a.items[0] ?? '', '4000.00']),
    whole(b.account, '8000.00', [b.items[0] ?? '', '8000.00']),
  ]);
  const receiptId = done.receipts[0]?.id;
  await act(cast.fin, moneyActs.reverse, {
    receiptId,
    on: '2026-03-02',
    cause: 'BOUNCED',
    reason: 'returned',
  });
  const [opened] = await bank.lines(cast.fin, { ids: [line.id] });
  expect(opened).toMatchObject({ state: 'OPEN', rest: '4000.00' });
  if (!opened) throw new Error('gone');
  const [left] = await bank.proposals(cast.fin, line.id);
  expect(left?.account.name).toBe(b.account.name);
  // only what is left is posted again
  const input = { lineId: line.id, version: opened.version, parts: [whole(a.account, '12000.00')] };
  expect(await cast.fin.refusal(bankActs.post, { input })).toBe('bank.remainder');
  const again = await bank.post(cast.fin, opened, [
    whole(a.account, '4000.00', [a.items[0] ?? '', '4000.00']),
  ]);
  expect([again.state, again.receipts.length, await openOf(a)]).toEqual(['POSTED', 3, '0.00']);
});

test('BANK-3: undoing reverses every receipt of a line as a mistake and opens it whole; a line set aside waits again', async () => {
  const [a, b] = [await owing(freshName(), 4000), await owing(freshName(), 8000)];
  const line = await oneLine({ amount: '12000.00' });
  const done = await bank.post(cast.fin, line, [
    whole(a.account, '4000.00', [a.items[0] ?? '', '4000.00']),
    whole(b.account, '8000.00', [b.items[0] ?? '', '8000.00']),
  ]);
  const undo = { lineId: line.id, reason: 'wrong customer' };
  expect(await cast.fin.refusal(bankActs.undo, { input: { ...undo, version: line.version } })).toBe(
    'common.changed_meanwhile',
  );
  const open = await act<ShownLine>(cast.fin, bankActs.undo, { ...undo, version: done.version });
  expect(open).toMatchObject({ state: 'OPEN', rest: '12000.00' });
  expect([await openOf(a), await openOf(b)]).toEqual(['4000.00', '8000.00']);
  expect(await cast.fin.refusal(bankActs.undo, { input: { ...undo, version: open.version } })).toBe(
    'bank.is_open',
  );

  const aside = { lineId: line.id, version: open.version };
  expect(await cast.fin.refusal(bankActs.aside, { input: { ...aside, cause: 'OTHER', note: ' ' } })).toBe(
    'bank.note_needed',
  );
  const set = await act<ShownLine>(cast.fin, bankActs.aside, {
    ...aside,
    cause: 'LOAN',
    note: 'of the owner',
  });
  expect(set).toMatchObject({ state: 'SET_ASIDE', asideCause: 'LOAN' });
  expect(
    await cast.fin.refusal(bankActs.post, {
      input: { lineId: line.id, version: set.version, parts: [whole(a.account, '12000.00')] },
    }),
  ).toBe('bank.line_taken');
  expect(await bank.proposals(cast.fin, line.id)).toEqual([]);
  const back = await act<ShownLine>(cast.fin, bankActs.undo, { ...undo, version: set.version });
  expect(back).toMatchObject({ state: 'OPEN', asideCause: null });
  expect(await receivablesIntegrity(world.app.system())).toEqual([]);
});

test('BANK-3: of six people posting one line at once one wins, the others are told who; a second press finds the first result', async () => {
  await world.app.addPeople({ fay: { roles: ['FINANCE'] }, gus: { roles: ['FINANCE'] } });
  const others = [cast.fin, await world.app.as('fay'), await world.app.as('gus')];
  const run = await owing(freshName(), 4000);
  const line = await oneLine({ amount: '4000.00' });
  const input = {
    lineId: line.id,
    version: line.version,
    parts: [whole(run.account, '4000.00', [run.items[0] ?? '', '4000.00'])],
  };
  const answers = await Promise.all([...others, ...others].map((who) => who.send(bankActs.post, { input })));
  const [shown] = await bank.lines(cast.fin, { ids: [line.id] });
  expect(shown?.receipts).toHaveLength(1);
  const codes = codesOf(answers);
  // the winner's own second press is answered like the first
  expect(codes).toEqual([...Array(4).fill('bank.line_taken'), 'taken', 'taken']);
  expect(await openOf(run)).toBe('0.00');
});

test('BANK-3: posting, setting aside and undoing one line at once leave it in one state, its money once', async () => {
  const run = await owing(freshName(), 4000);
  const line = await oneLine({ amount: '4000.00' });
  const { id: lineId, version } = line;
  await Promise.all([
    cast.fin.send(bankActs.post, { input: { lineId, version, parts: [whole(run.account, '4000.00')] } }),
    cast.fin.send(bankActs.aside, { input: { lineId, version, cause: 'LOAN' } }),
    cast.fin.send(bankActs.undo, { input: { lineId, version: version + 1, reason: 'x' } }),
  ]);
  const [shown] = await bank.lines(cast.fin, { ids: [lineId] });
  const standing = shown?.receipts.filter(({ reversedOn }) => reversedOn === null).length;
  expect([shown?.state, standing]).toEqual(shown?.state === 'POSTED' ? ['POSTED', 1] : [shown?.state, 0]);
  expect(await receivablesIntegrity(world.app.system())).toEqual([]);
});

test('BANK-3: what waits stands on the Today page of finance, with its sum', async () => {
  const { today } = await cast.fin.ok<{ today: { item: string; count: number; amount: string }[] }>(
    '{ today { item count amount } }',
  );
  const { bankLineSums } = await cast.fin.ok<{ bankLineSums: { lines: number } }>(bankActs.sums, {
    filter: { states: ['OPEN'] },
  });
  expect(today.find(({ item }) => item === 'BANK_LINES_WAITING')?.count).toBe(bankLineSums.lines);
  expect(bankLineSums.lines).toBeGreaterThan(0);
});

test('BANK-4: sure lines are posted together only where the policy says from which confidence; contested ones wait', async () => {
  const [one, other] = [freshName(), freshName()];
  const [a, b] = [await owing(one, 4000, 8000), await owing(other, 4000)];
  const { statementId } = await bank.imported(
    cast.fin,
    csvOf([
      { amount: '4000.00', payer: one, reference: 'S1' },
      { amount: '4000.00', payer: one, text: b.contract.number ?? '', reference: 'S2' },
      { amount: '77.00', payer: '某不知名个人', reference: 'S3' },
    ]),
  );
  expect(await cast.fin.refusal(bankActs.sure, { statementId })).toBe('bank.auto_off');
  await act(cast.fin, mutation('publishPolicy', 'PublishPolicyInput', 'id'), {
    area: 'banking',
    data: { autoPostFrom: 90 },
    effectiveFrom: '2026-03-02',
    reason: 'test',
  });
  const { postSureLines } = await cast.fin.ok<{ postSureLines: object }>(bankActs.sure, { statementId });
  expect(postSureLines).toEqual({ posted: 1, left: 2 });
  expect([await openOf(a), await openOf(b)]).toEqual(['8000.00', '4000.00']);
});
