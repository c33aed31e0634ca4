import { act, mutation } from '../../testing/acts';
import { aCustomer, castOf, type Cast } from '../../testing/contract-world';
import { useTestApp, type Client } from '../../testing/create-test-app';

const world = useTestApp();
let cast: Cast;
let customerId: string;
beforeAll(async () => {
  cast = await castOf(world.app);
  customerId = (await aCustomer(world.app, 'ann')).id;
});
beforeEach(() => world.app.setTime('2026-03-02'));

const shown = 'id version state days allowance rank findings { kind refuses } payable { payable because }';
const PLAN = mutation('planTrip', 'PlanTripInput', shown);
const SUBMIT = mutation('submitTrip', 'SubmitTripInput', shown);
const DECIDE = mutation('decideTrip', 'DecideTripInput', shown);
const REPORT = mutation('reportTrip', 'ReportTripInput', shown);

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly payable: { payable: boolean; because: string };
}
const stop = (visitOn: string, more: object = {}) => ({
  visitOn,
  accountId: customerId,
  worth: '年用量两万方，谈续约',
  travelHours: 1,
  confirmedBy: '王经理',
  ...more,
});
const twoDays = (more: object = {}) => ({
  route: '临江 – 云岭',
  startOn: '2026-03-16',
  endOn: '2026-03-17',
  fareClass: 'SECOND_CLASS_RAIL',
  fareBudget: '300.00',
  stops: ['2026-03-16', '2026-03-16', '2026-03-17', '2026-03-17'].map((day) => stop(day)),
  ...more,
});
async function submitted(client: Client, more: object = {}): Promise<Shown> {
  const trip = await act<Shown>(client, PLAN, twoDays(more));
  return act<Shown>(client, SUBMIT, { id: trip.id, version: trip.version });
}
const yes = (trip: Shown, more: object = {}) => ({
  id: trip.id,
  version: trip.version,
  approved: true,
  ...more,
});

test('TRIP-1, TRIP-3: a plan shows what it falls short of and its allowance; with too few customers it is not handed in', async () => {
  const { ann } = cast;
  const trip = await act<Shown>(ann, PLAN, twoDays({ stops: [stop('2026-03-16')] }));
  expect(trip).toMatchObject({
    days: 2,
    rank: 'REP',
    allowance: '460.00',
    findings: [
      { kind: 'TOO_FEW_A_DAY', refuses: true },
      { kind: 'TOO_FEW_A_DAY', refuses: true },
    ],
  });
  const input = { id: trip.id, version: trip.version };
  expect(await ann.refusal(SUBMIT, { input })).toBe('trip.findings');
  // in the reader's words, never in codes
  const said = async (client: Client) => (await client.send(SUBMIT, { input })).errors?.[0]?.message;
  expect(await said(ann)).toContain('Too few customers on a day 2026-03-16');
  expect(await said(ann.inLanguage('zh'))).toContain('当天客户不足 2026-03-16');
  expect(await ann.refusal(PLAN, { input: twoDays({ endOn: '2026-03-15' }) })).toBe(
    'common.dates_out_of_order',
  );
  expect(await ann.refusal(PLAN, { input: twoDays({ endOn: '2026-05-16' }) })).toBe('trip.too_long');
  const both = twoDays({ stops: [stop('2026-03-16', { accountId: undefined })] });
  expect(await ann.refusal(PLAN, { input: both })).toBe('trip.subject_missing');
  // a customer of somebody else does not exist
  expect(await cast.sue.refusal(PLAN, { input: twoDays() })).toBe('common.not_found');
});

test('TRIP-2: the manager approves up to three days, the director longer ones, nobody their own', async () => {
  const { ann, bo, max, moe, vip } = cast;
  const trip = await submitted(ann);
  const input = yes(trip);
  for (const client of [ann, bo]) expect(await client.refusal(DECIDE, { input })).toBe('auth.forbidden');
  expect(await moe.refusal(DECIDE, { input })).toBe('common.not_found');
  expect(await act(max, DECIDE, input)).toMatchObject({ state: 'APPROVED' });
  const days = ['16', '17', '18', '19'];
  const long = await submitted(ann, {
    endOn: '2026-03-19',
    stops: days.flatMap((day) => [stop(`2026-03-${day}`), stop(`2026-03-${day}`)]),
  });
  expect(await max.refusal(DECIDE, { input: yes(long) })).toBe('trip.director_approves');
  expect(await act(vip, DECIDE, yes(long))).toMatchObject({ state: 'APPROVED', days: 4 });
  const own = await submitted(max);
  expect(await max.refusal(DECIDE, { input: yes(own) })).toBe('trip.own');
  expect(await act(vip, DECIDE, yes(own))).toMatchObject({
    state: 'APPROVED',
    rank: 'MANAGER',
    allowance: '520.00',
  });
});

test('TRIP-3, TRIP-4: short notice, a missing confirmation and a flight pass only by the express word of the approver', async () => {
  const { ann, max } = cast;
  const late = await submitted(ann, {
    startOn: '2026-03-05',
    endOn: '2026-03-05',
    stops: [stop('2026-03-05'), stop('2026-03-05')],
  });
  expect(await max.refusal(DECIDE, { input: yes(late) })).toBe('trip.exception_reason');
  expect(await act(max, DECIDE, yes(late, { reason: '客户临时开标' }))).toMatchObject({ state: 'APPROVED' });
  const unsure = await submitted(ann, {
    stops: [...twoDays().stops.slice(0, 3), stop('2026-03-17', { confirmedBy: undefined })],
  });
  expect(await max.refusal(DECIDE, { input: yes(unsure) })).toBe('trip.exception_reason');
  const flight = await submitted(ann, { fareClass: 'FLIGHT' });
  expect(await max.refusal(DECIDE, { input: yes(flight) })).toBe('trip.flight_unapproved');
  expect(await act(max, DECIDE, yes(flight, { flightApproved: true }))).toMatchObject({ state: 'APPROVED' });
});

test('TRIP-4: reported on the last day it is payable, earlier it is not taken, later it is taken and not payable', async () => {
  const { ann, bo, max } = cast;
  const report = (trip: Shown) => ({ id: trip.id, version: trip.version, report: '签两单，回款十万' });
  const [inTime, late] = [
    await act<Shown>(max, DECIDE, yes(await submitted(ann))),
    await act<Shown>(max, DECIDE, yes(await submitted(ann))),
  ];
  expect(await ann.refusal(REPORT, { input: report(inTime) })).toBe('trip.not_over');
  world.app.setTime('2026-03-17');
  const [then, other] = [await world.app.as('ann'), await world.app.as('bo')];
  expect(await other.refusal(REPORT, { input: report(inTime) })).toBe('common.not_found');
  expect(await act(then, REPORT, report(inTime))).toMatchObject({
    payable: { payable: true, because: 'REPORTED_IN_TIME' },
  });
  expect(bo.userId).toBe(other.userId);
  world.app.setTime('2026-03-18');
  const after = await world.app.as('ann');
  expect(await act(after, REPORT, report(late))).toMatchObject({
    payable: { payable: false, because: 'REPORTED_LATE' },
  });
  expect(await after.refusal(REPORT, { input: { ...report(late), version: late.version + 1 } })).toBe(
    'trip.reported_already',
  );
});

test('TRIP-2: a trip whose days are over is neither handed in nor approved, only turned down, with the reason', async () => {
  world.app.setTime('2026-03-10');
  const before = await world.app.as('ann');
  const waiting = await submitted(before);
  const draft = await act<Shown>(before, PLAN, twoDays());
  world.app.setTime('2026-03-18');
  const [ann, max] = [await world.app.as('ann'), await world.app.as('max')];
  expect(await ann.refusal(SUBMIT, { input: { id: draft.id, version: draft.version } })).toBe('trip.over');
  expect(await max.refusal(DECIDE, { input: yes(waiting, { reason: 'x' }) })).toBe('trip.over');
  const no = { ...yes(waiting), approved: false };
  expect(await max.refusal(DECIDE, { input: no })).toBe('trip.reason_missing');
  expect(await act(max, DECIDE, { ...no, reason: '日期已过' })).toMatchObject({ state: 'REJECTED' });
});
