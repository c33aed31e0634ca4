import { act, mutation } from '../../testing/acts';
import { aCustomer, aRunningContract, castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { moneyActs, moneyTeller } from '../../testing/money-acts';
import { money } from '../../../shared/money';
import { AuditEntry } from '../audit';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
let teller: ReturnType<typeof moneyTeller>;
let ann: Client, sue: Client, max: Client, fin: Client, sup: Client, gm: Client;

const shown = 'id version number state amount collectedBp exceptionReason redLetterNumber issuedBy { name }';
const acts = {
  issue: mutation('issueInvoice', 'IssueInvoiceInput', shown),
  cancel: mutation('cancelInvoice', 'CancelInvoiceInput', shown),
};
interface Shown {
  readonly id: string;
  readonly version: number;
}
const refused = (client: Client, document: string, input: object) => client.refusal(document, { input });
let made = 0;
const invoice = (contractId: string, amount: string, more: object = {}) => {
  made += 1;
  return { contractId, amount, number: `FP-${made}`, issuedOn: '2026-03-02', ...more };
};

beforeAll(async () => {
  await world.app.addPeople({ gm: { roles: ['GENERAL_MANAGER'] } });
  cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  ({ ann, sue, max, fin, sup } = cast);
  gm = await world.app.as('gm');
});
beforeEach(() => world.app.setTime('2026-03-02'));

test('CON-3: an invoice needs three fifths of the billed amount collected; earlier only the one who may except, with a reason', async () => {
  const run = await teller.running('2026-01-05');
  const { id } = run.contract;
  expect(await refused(fin, acts.issue, invoice(id, '1.00'))).toBe('invoice.above_billed');
  await teller.delivered(run, '100.000', '2026-01-10');
  await teller.pay(run.account, '23999.99', '2026-02-01');
  expect(await refused(fin, acts.issue, invoice(id, '40000.00'))).toBe('invoice.below_share');
  expect(await refused(fin, acts.issue, invoice(id, '40000.00', { exceptionReason: 'asked for' }))).toBe(
    'invoice.below_share',
  );
  expect(await refused(gm, acts.issue, invoice(id, '40000.00'))).toBe('invoice.below_share');
  for (const client of [ann, max, sup])
    expect(await refused(client, acts.issue, invoice(id, '1.00'))).toBe('auth.forbidden');
  const early = await act<Shown>(
    gm,
    acts.issue,
    invoice(id, '10000.00', { exceptionReason: 'a state firm' }),
  );
  expect(early).toMatchObject({ state: 'ISSUED', collectedBp: 5999, exceptionReason: 'a state firm' });
  await teller.pay(run.account, '0.01', '2026-02-02');
  expect(
    await act(fin, acts.issue, invoice(id, '29999.99', { exceptionReason: 'not needed' })),
  ).toMatchObject({ collectedBp: 6000, exceptionReason: null });
  expect(await refused(fin, acts.issue, invoice(id, '0.02'))).toBe('invoice.above_billed');
  expect(await refused(fin, acts.issue, invoice(id, '0.00'))).toBe('receivable.amount_not_positive');
  expect(await refused(fin, acts.issue, invoice(id, '0.01', { issuedOn: '2026-03-03' }))).toBe(
    'invoice.day_outside',
  );
  expect(await refused(fin, acts.issue, invoice(id, '0.01', { issuedOn: '2026-01-04' }))).toBe(
    'invoice.day_outside',
  );
  const asked = '{ invoices(filter: { excepted: true }) { total } }';
  expect(await ann.ok(asked)).toEqual({ invoices: { total: 1 } });
  expect(await sue.ok('{ invoices { total } }')).toEqual({ invoices: { total: 0 } });
  const entry = await world.app.system().db.findOneByOrFail(AuditEntry, { subjectId: early.id });
  expect(entry).toMatchObject({ event: 'invoice.issued', reason: 'a state firm' });
});

test('CON-3: a red letter frees what the invoice covered, once, with its reason; a credit note is not invoiced', async () => {
  const run = await teller.running('2026-01-05');
  const { id } = run.contract;
  const item = await teller.delivered(run, '100.000', '2026-01-10');
  await teller.pay(run.account, '30000.00', '2026-02-01');
  await act(fin, moneyActs.credit, {
    receivableId: item.id,
    amount: '1000.00',
    on: '2026-02-02',
    reason: 'short',
  });
  const number = { number: 'FP-RED' };
  expect(await refused(fin, acts.issue, invoice(id, '39000.01'))).toBe('invoice.above_billed');
  const issued = await act<Shown>(fin, acts.issue, invoice(id, '39000.00', number));
  expect(await refused(fin, acts.issue, invoice(id, '1.00'))).toBe('invoice.above_billed');
  const red = { id: issued.id, version: issued.version, redLetterNumber: 'R-1', reason: 'wrong title' };
  expect(await refused(fin, acts.cancel, { ...red, on: '2026-03-01' })).toBe('invoice.day_outside');
  expect(await refused(fin, acts.cancel, { ...red, on: '2026-03-02', version: 9 })).toBe(
    'common.changed_meanwhile',
  );
  expect(await refused(gm, acts.cancel, { ...red, on: '2026-03-02' })).toBe('auth.forbidden');
  expect(await act(fin, acts.cancel, { ...red, on: '2026-03-02' })).toMatchObject({
    state: 'CANCELLED',
    redLetterNumber: 'R-1',
  });
  expect(await refused(fin, acts.cancel, { ...red, on: '2026-03-02' })).toBe('invoice.cancelled_already');
  expect(await refused(fin, acts.issue, invoice(id, '1.00', number))).toBe('invoice.number_taken');
  expect(await act(fin, acts.issue, invoice(id, '39000.00'))).toMatchObject({ state: 'ISSUED' });
});

test('CON-3: of two invoices for the same goods at once one is refused', async () => {
  const run = await teller.running('2026-01-05');
  await teller.delivered(run, '100.000', '2026-01-10');
  await teller.pay(run.account, '40000.00', '2026-02-01');
  const both = await Promise.all(
    [1, 2].map(() => fin.send(acts.issue, { input: invoice(run.contract.id, '40000.00') })),
  );
  const codes = both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ok').sort();
  expect(codes).toEqual(['invoice.above_billed', 'ok']);
});

test('CON-3: no service is dispatched before the first payment, goods are', async () => {
  const account = await aCustomer(world.app, 'ann');
  const { contract } = await aRunningContract(world.app, account, 'ann', {
    signedOn: '2026-01-05',
    lines: [
      { product: 'Piles', quantityMilli: 100_000, unitPrice: money(40_000) },
      { product: 'Joining', quantityMilli: 10_000, unitPrice: money(10_000), service: true },
    ],
  });
  const { contract: seen } = await sup.ok<{ contract: { lines: { id: string; service: boolean }[] } }>(
    'query ($id: ID!) { contract(id: $id) { lines { id service } } }',
    { id: contract.id },
  );
  const goods = seen.lines.find(({ service }) => !service)?.id;
  const service = seen.lines.find((line) => line.service)?.id;
  const note = { contractId: contract.id, signedBy: 'Li', deliveredOn: '2026-03-01', quantityMilli: '1.000' };
  expect(await refused(sup, moneyActs.deliver, { ...note, lineId: service })).toBe(
    'delivery.service_before_payment',
  );
  await act(sup, moneyActs.deliver, { ...note, lineId: goods });
  expect(await refused(sup, moneyActs.deliver, { ...note, lineId: service })).toBe(
    'delivery.service_before_payment',
  );
  await teller.pay(account, '1.00', '2026-03-02');
  expect(await act(sup, moneyActs.deliver, { ...note, lineId: service })).toMatchObject({ amount: '100.00' });
});
