import { act } from '../../testing/acts';
import { aCustomer, aRunningContract } from '../../testing/contract-world';
import { moneyActs } from '../../testing/money-acts';
import { acts, cast, dutiesSeenBy, teller, world, type Duty, type ShownComplaint } from './service.fixture';

/** A customer of Ann whose first contract began on the day. */
async function begun(day: '2026-03-02' | '2026-02-27') {
  const run = await teller().running('2026-01-05');
  const item = await teller().delivered(run, '10.000', day);
  return { ...run, accountId: run.account.id, item };
}
const dutyOf = async (accountId: string): Promise<Duty | undefined> =>
  (await dutiesSeenBy(cast().ann, { accountId })).items[0];

const reached = { outcome: 'REACHED', said: 'all well' };

test('SVC-2: the first delivery of a contract is asked about within two working days, then the tier sets the pace', async () => {
  const { ann } = cast();
  const { accountId } = await begun('2026-02-27');
  // Saturday 28 February is worked for Spring Festival
  expect(await dutyOf(accountId)).toMatchObject({
    occasion: 'FIRST_DELIVERY',
    startedOn: '2026-02-27',
    dueOn: '2026-03-02',
    state: 'DUE',
    owner: { name: 'ann' },
  });
  await act(ann, acts.call, { accountId, outcome: 'NOT_REACHED' });
  expect(await dutyOf(accountId)).toMatchObject({
    state: 'DUE',
    lastCallOn: null,
    lastTriedOn: '2026-03-02',
  });
  expect(await act(ann, acts.call, { accountId, ...reached })).toMatchObject({
    occasion: 'FIRST_DELIVERY',
    dueOn: '2026-03-02',
    calledOn: '2026-03-02',
  });
  expect(await dutyOf(accountId)).toMatchObject({
    occasion: 'INTERVAL',
    dueOn: '2026-05-01',
    state: 'DONE',
    lastCallOn: '2026-03-02',
  });
  expect(await act(ann, acts.call, { accountId, ...reached })).toMatchObject({ occasion: 'OWN_ACCORD' });
});

test('SVC-2: another contract that begins is asked about anew; a delivery taken back begins nothing', async () => {
  const { ann, sup } = cast();
  const { account, accountId, item } = await begun('2026-02-27');
  await act(ann, acts.call, { accountId, ...reached, calledOn: '2026-02-28' });
  expect(await dutyOf(accountId)).toMatchObject({ occasion: 'INTERVAL' });
  const second = await aRunningContract(world.app, account, 'ann', { signedOn: '2026-03-01' });
  await teller().delivered(second, '5.000', '2026-03-02');
  expect(await dutyOf(accountId)).toMatchObject({ occasion: 'FIRST_DELIVERY', startedOn: '2026-03-02' });
  expect(item.deliveryId).toBeTruthy();
  const alone = await begun('2026-03-02');
  await act(sup, moneyActs.takeBack, {
    deliveryId: alone.item.deliveryId,
    on: '2026-03-02',
    reason: 'wrong site',
  });
  expect(await dutyOf(alone.accountId)).toBeUndefined();
});

test('SVC-2: satisfaction and a complaint go along in one act; a bad complaint leaves no call', async () => {
  const { ann } = cast();
  const { accountId, contract } = await begun('2026-03-02');
  const complaint = { kind: 'QUALITY', content: 'too dry', contractId: contract.id };
  const input = { accountId, ...reached, score: 60, complaint };
  const foreign = await aCustomer(world.app, 'ann');
  const elsewhere = { ...input, accountId: foreign.id };
  expect(await ann.refusal(acts.call, { input: elsewhere })).toBe('service.not_theirs');
  const once = { ...input, idempotencyKey: 'call-1' };
  const made = await act<{ id: string; score: number; complaint: ShownComplaint }>(ann, acts.call, once);
  expect(made).toMatchObject({ score: 60, complaint: { state: 'OPEN', contract: { id: contract.id } } });
  expect(await act(ann, acts.call, once)).toMatchObject({ id: made.id });
  const list = 'query ($filter: CallBackFilter) { callBacks(filter: $filter) { total } }';
  const count = async (id: string) =>
    (await ann.ok<{ callBacks: { total: number } }>(list, { filter: { accountId: id } })).callBacks.total;
  expect([await count(accountId), await count(foreign.id)]).toEqual([1, 0]);
});

test('INT-4, SVC-2: the call-backs of a day stand in the report of whoever called', async () => {
  const { ann, max } = cast();
  const { accountId } = await begun('2026-03-02');
  const report = `query ($repId: ID!, $day: LocalDate!) {
    dailyReport(repId: $repId, day: $day) { callBacks { account { id } said } } }`;
  const calls = async (day: string) =>
    (
      await max.ok<{ dailyReport: { callBacks: { account: { id: string } }[] } }>(report, {
        repId: world.app.idOf('ann'),
        day,
      })
    ).dailyReport.callBacks.map(({ account }) => account.id);
  await act(ann, acts.call, { accountId, ...reached, calledOn: '2026-03-02' });
  expect(await calls('2026-03-02')).toContain(accountId);
  expect(await calls('2026-03-01')).not.toContain(accountId);
});

test('SVC-2: what a call cannot be', async () => {
  const { ann, bo, fin } = cast();
  const { accountId } = await begun('2026-03-02');
  const refusal = (client: typeof ann, more: object) =>
    client.refusal(acts.call, { input: { accountId, ...reached, ...more } });
  expect(await refusal(ann, { calledOn: '2026-03-03' })).toBe('service.day_in_future');
  expect(await refusal(ann, { calledOn: '2026-02-22' })).toBe('service.too_late');
  expect(await refusal(ann, { said: ' ' })).toBe('service.words_missing');
  expect(await refusal(ann, { outcome: 'LATER', score: 80 })).toBe('service.only_when_reached');
  expect(await refusal(ann, { score: 101 })).toBe('common.invalid_input');
  expect(await refusal(bo, {})).toBe('common.not_found');
  expect(await refusal(fin, {})).toBe('auth.forbidden');
});

test('SVC-2: the duty is the owner’s: seen by them and above, goes along with the customer, ends with the deliveries', async () => {
  const { ann, bo, max, moe, vip } = cast();
  const { accountId } = await begun('2026-02-27');
  const seen = async (client: typeof ann, filter: object = {}) =>
    (await dutiesSeenBy(client, { accountId, ...filter })).total;
  expect([await seen(ann), await seen(max), await seen(vip)]).toEqual([1, 1, 1]);
  expect([await seen(bo), await seen(moe), await seen(max, { mine: true })]).toEqual([0, 0, 0]);
  const handOver = 'mutation ($input: HandOverAccountsInput!) { handOverAccounts(input: $input) { moved } }';
  await act(max, handOver, {
    accountIds: [accountId],
    toUserId: world.app.idOf('bo'),
    reason: 'territory',
  });
  expect([await seen(ann), await seen(bo, { mine: true })]).toEqual([0, 1]);
  world.app.setTime('2026-03-12');
  const late = await dutiesSeenBy(await world.app.as('max'), { open: true });
  expect(late.figures.find(({ rep }) => rep.name === 'bo')).toMatchObject({ overdue: 1 });
  expect(late.items[0]).toMatchObject({ state: 'OVERDUE' });
  world.app.setTime('2026-10-01');
  expect((await dutiesSeenBy(await world.app.as('vip'))).total).toBe(0);
  world.app.setTime('2026-03-02');
});
