import { act, mutation } from '../../testing/acts';
import { castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { moneyTeller, type MoneyWorld } from '../../testing/money-acts';
import { AuditEntry } from '../audit';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
let teller: ReturnType<typeof moneyTeller>;
let ann: Client, bo: Client, max: Client, vip: Client, mark: Client, fin: Client, sue: Client;

const shown = 'id version no state round changes { field product before after }';
const acts = {
  propose: mutation('proposeAmendment', 'ProposeAmendmentInput', shown),
  change: mutation('changeAmendment', 'ChangeAmendmentInput', shown),
  withdraw: mutation('withdrawAmendment', 'WithdrawAmendmentInput', shown),
  approve: mutation('approveAmendmentAsManager', 'DecideAmendmentInput', shown),
  speak: mutation('giveAmendmentVerdict', 'GiveAmendmentVerdictInput', shown),
  decide: mutation('decideAmendment', 'DecideAmendmentInput', shown),
  sign: mutation('signAmendment', 'SignAmendmentInput', shown),
};
interface Shown {
  readonly id: string;
  readonly version: number;
  readonly round: number;
}
const refused = (client: Client, document: string, input: object) => client.refusal(document, { input });
const to = (client: Client, document: string, input: object) => act<Shown>(client, document, input);
const yes = { approved: true, reason: 'fine' };

beforeAll(async () => {
  cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  ({ ann, bo, max, vip, mark, fin, sue } = cast);
});

const asked = (run: MoneyWorld, quantityMilli: string, unitPrice: string, paymentTermDays = 30) => ({
  paymentTermDays,
  lines: [{ lineId: run.lineId, product: 'C30', quantityMilli, unitPrice }],
});
const proposal = (run: MoneyWorld, quantityMilli: string, unitPrice: string) => ({
  contractId: run.contract.id,
  reason: 'a further tower',
  ...asked(run, quantityMilli, unitPrice),
});
const verdict = ({ id, round }: Shown, department: string) => ({
  amendmentId: id,
  round,
  department,
  verdict: 'YES',
  reason: 'agreed',
});
const at = ({ id, version }: Shown) => ({ id, version });

async function approved(proposed: Shown): Promise<Shown> {
  const inReview = await to(max, acts.approve, { ...at(proposed), ...yes });
  await to(max, acts.speak, verdict(inReview, 'SALES'));
  await to(mark, acts.speak, verdict(inReview, 'MARKETING'));
  const reviewed = await to(fin, acts.speak, verdict(inReview, 'FINANCE'));
  return to(vip, acts.decide, { ...at(reviewed), ...yes });
}

test('CON-4: only the rep of a contract under way proposes, one at a time, something that changes and can be', async () => {
  const run = await teller.running('2026-01-05');
  await teller.delivered(run, '500.000', '2026-01-10');
  expect(await refused(sue, acts.propose, proposal(run, '1', '1'))).toBe('common.not_found');
  expect(await refused(max, acts.propose, proposal(run, '1', '1'))).toBe('contract.not_applicant');
  expect(await refused(fin, acts.propose, proposal(run, '1', '1'))).toBe('auth.forbidden');
  expect(await refused(ann, acts.propose, proposal(run, '1000.000', '400.00'))).toBe(
    'amendment.nothing_changes',
  );
  expect(await refused(ann, acts.propose, proposal(run, '499.999', '400.00'))).toBe(
    'amendment.below_delivered',
  );
  const other = proposal(run, '1100.000', '400.00');
  expect(await refused(ann, acts.propose, { ...other, lines: [{ ...other.lines[0], lineId: null }] })).toBe(
    'amendment.line_unknown',
  );
  const first = await to(ann, acts.propose, proposal(run, '1100.000', '395.00'));
  expect(first).toMatchObject({
    no: 2,
    state: 'SUBMITTED',
    changes: [
      { field: 'QUANTITY', before: '1000.000', after: '1100.000' },
      { field: 'UNIT_PRICE', before: '400.00', after: '395.00' },
      { field: 'AMOUNT', before: '400000.00', after: '434500.00' },
    ],
  });
  expect(await refused(ann, acts.propose, proposal(run, '1200.000', '395.00'))).toBe(
    'amendment.open_already',
  );
  await to(ann, acts.withdraw, { ...at(first), reason: 'not now' });
  expect(await to(ann, acts.propose, proposal(run, '1200.000', '395.00'))).toMatchObject({ no: 3 });
});

test('CON-4, CRE-3: by the way of the contract: manager, three departments, VP, office; then the terms are new', async () => {
  const run = await teller.running('2026-01-05');
  await teller.delivered(run, '100.000', '2026-01-10');
  const proposed = await to(ann, acts.propose, proposal(run, '900.000', '420.00'));
  expect(await refused(max, acts.speak, verdict(proposed, 'SALES'))).toBe('common.invalid_state');
  expect(await refused(mark, acts.sign, { ...at(proposed), signedOn: '2026-03-02' })).toBe(
    'common.invalid_state',
  );
  const decided = await approved(proposed);
  expect(await refused(ann, acts.sign, { ...at(decided), signedOn: '2026-03-02' })).toBe('auth.forbidden');
  expect(await refused(mark, acts.sign, { ...at(decided), signedOn: '2026-03-01' })).toBe(
    'common.dates_out_of_order',
  );
  expect(await to(mark, acts.sign, { ...at(decided), signedOn: '2026-03-02' })).toMatchObject({
    state: 'IN_FORCE',
  });
  const { contract } = await fin.ok<{ contract: object }>(
    'query ($id: ID!) { contract(id: $id) { amount quantityMilli lines { quantityMilli unitPrice } money { billed } } }',
    { id: run.contract.id },
  );
  expect(contract).toEqual({
    amount: '378000.00',
    quantityMilli: '900.000',
    lines: [{ quantityMilli: '900.000', unitPrice: '420.00' }],
    money: { billed: '40000.00' },
  });
  expect(await teller.delivered(run, '1.000', '2026-03-02')).toMatchObject({ amount: 42_000 });
  const entry = await world.app
    .system()
    .db.findOneByOrFail(AuditEntry, { subjectId: run.contract.id, event: 'contract.amended' });
  expect(entry.data).toMatchObject({ no: 2 });
});

test('CRE-3: other terms void the verdicts; nobody decides about their own', async () => {
  const run = await teller.running('2026-01-05');
  const proposed = await to(ann, acts.propose, proposal(run, '900.000', '400.00'));
  expect(await refused(ann, acts.approve, { ...at(proposed), ...yes })).toBe('auth.forbidden');
  const decided = await approved(proposed);
  const changed = await to(ann, acts.change, { ...at(decided), ...asked(run, '800.000', '400.00') });
  expect(changed).toMatchObject({ state: 'IN_REVIEW', round: 2 });
  expect(await refused(fin, acts.speak, { ...verdict(changed, 'FINANCE'), round: 1 })).toBe(
    'contract.terms_changed',
  );
  await to(fin, acts.speak, verdict(changed, 'FINANCE'));
  expect(await refused(fin, acts.speak, verdict(changed, 'FINANCE'))).toBe('contract.verdict_given');
  expect(await refused(bo, acts.change, { ...at(changed), ...asked(run, '1', '1') })).toBe(
    'common.not_found',
  );
  const no = { ...verdict(changed, 'MARKETING'), verdict: 'NO' };
  expect(await to(mark, acts.speak, no)).toMatchObject({ state: 'REJECTED' });
});

test('CON-4: what was delivered meanwhile stops an approved amendment that would fall below it', async () => {
  const run = await teller.running('2026-01-05');
  const decided = await approved(await to(ann, acts.propose, proposal(run, '300.000', '400.00')));
  await teller.delivered(run, '301.000', '2026-03-02');
  expect(await refused(mark, acts.sign, { ...at(decided), signedOn: '2026-03-02' })).toBe(
    'amendment.below_delivered',
  );
});
