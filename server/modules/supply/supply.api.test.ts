import { inTransaction } from '../../core/transaction';
import { act, mutation } from '../../testing/acts';
import { castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { moneyActs, moneyTeller } from '../../testing/money-acts';
import { Account } from '../accounts';
import { Notification } from '../notifications';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
let teller: ReturnType<typeof moneyTeller>;
let ann: Client, sue: Client, fin: Client, sup: Client;

const acts = {
  issue: mutation('issueSupplyNotice', 'IssueSupplyNoticeInput', 'id version number state quantityMilli'),
  withdraw: mutation('withdrawSupplyNotice', 'WithdrawSupplyNoticeInput', 'id state'),
  accept: mutation('acceptDelivery', 'AcceptDeliveryInput', 'id acceptedMilli differenceId'),
};
interface Shown {
  readonly id: string;
  readonly version: number;
}
const refused = (client: Client, document: string, input: object) => client.refusal(document, { input });

beforeAll(async () => {
  cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  ({ ann, sue, fin, sup } = cast);
});

test('CON-1: a notice releases what the contract has left, once, and supply is told', async () => {
  const run = await teller.running('2026-03-01');
  const notice = { contractId: run.contract.id, lineId: run.lineId, neededOn: '2026-03-05' };
  expect(await refused(sue, acts.issue, { ...notice, quantityMilli: '1.000' })).toBe('common.not_found');
  expect(await refused(fin, acts.issue, { ...notice, quantityMilli: '1.000' })).toBe('auth.forbidden');
  expect(await refused(ann, acts.issue, { ...notice, quantityMilli: '1.000', neededOn: '2026-03-01' })).toBe(
    'supply.needed_past',
  );
  expect(await refused(ann, acts.issue, { ...notice, quantityMilli: '1050.001' })).toBe(
    'supply.above_contract',
  );
  const issued = await act<Shown>(ann, acts.issue, { ...notice, quantityMilli: '1000.000' });
  expect(await refused(ann, acts.issue, { ...notice, quantityMilli: '50.001' })).toBe(
    'supply.above_contract',
  );
  const { db } = world.app.system();
  expect(await db.countBy(Notification, { kind: 'supply.noticed', userId: world.app.idOf('sup') })).toBe(1);
  const back = { id: issued.id, version: issued.version, reason: 'site stopped' };
  await teller.delivered(run, '1.000', '2026-03-02');
  expect(await refused(ann, acts.withdraw, back)).toBe('supply.delivered_already');
  const more = await act<Shown>(ann, acts.issue, { ...notice, quantityMilli: '50.000' });
  expect(
    await act(ann, acts.withdraw, { id: more.id, version: more.version, reason: 'not needed' }),
  ).toMatchObject({ state: 'WITHDRAWN' });
  expect(await refused(ann, acts.withdraw, { id: more.id, version: more.version, reason: 'x' })).toBe(
    'supply.withdrawn_already',
  );
});

test('CON-6: under a stop of supply nothing is released', async () => {
  const run = await teller.running('2026-03-01');
  await inTransaction(world.app.system(), (tx) =>
    tx.db.update(Account, { id: run.account.id }, { onSupplyStop: true }),
  );
  const notice = { contractId: run.contract.id, lineId: run.lineId, neededOn: '2026-03-05' };
  expect(await refused(ann, acts.issue, { ...notice, quantityMilli: '1.000' })).toBe(
    'account.on_supply_stop',
  );
});

test('CON-5: an acceptance is recorded once, and another quantity settles the difference in the same act', async () => {
  const run = await teller.running('2026-03-01');
  const deliver = () =>
    act<{ id: string }>(sup, moneyActs.deliver, {
      contractId: run.contract.id,
      lineId: run.lineId,
      signedBy: 'Li',
      quantityMilli: '10.000',
      deliveredOn: '2026-03-02',
    });
  const all = await deliver();
  const accepted = { acceptedBy: 'Zhao', on: '2026-03-02' };
  expect(
    await refused(sup, acts.accept, {
      ...accepted,
      deliveryId: all.id,
      acceptedMilli: '1',
      on: '2026-03-03',
    }),
  ).toBe('delivery.day_outside');
  expect(
    await act(sup, acts.accept, { ...accepted, deliveryId: all.id, acceptedMilli: '10.000' }),
  ).toMatchObject({ differenceId: null });
  expect(await refused(sup, acts.accept, { ...accepted, deliveryId: all.id, acceptedMilli: '10.000' })).toBe(
    'supply.accepted_already',
  );
  const short = await deliver();
  const { differenceId } = await act<{ differenceId: string | null }>(sup, acts.accept, {
    ...accepted,
    deliveryId: short.id,
    acceptedMilli: '9.500',
  });
  expect(differenceId).not.toBeNull();
  const { contract } = await ann.ok<{ contract: { money: object; deliveries: object[] } }>(
    'query ($id: ID!) { contract(id: $id) { money { billed adjusted } deliveries { acceptance { acceptedMilli } } } }',
    { id: run.contract.id },
  );
  expect(contract.money).toEqual({ billed: '8000.00', adjusted: '200.00' });
  expect(await refused(ann, acts.accept, { ...accepted, deliveryId: short.id, acceptedMilli: '1' })).toBe(
    'auth.forbidden',
  );
});
