import { intentCriterion } from '../../../shared/vocabulary/intents';
import { act, mutation } from '../../testing/acts';
import { freshName } from '../../testing/customer-names';
import { approved, as, CLAIM, pooled, register, show, world } from '../leads/leads.fixture';

const FOLLOW = mutation('recordFollowUp', 'RecordFollowUpInput', 'id effective');
const LEVEL = mutation('changeLeadLevel', 'ChangeLeadLevelInput', 'id version level');
const SCORE = mutation(
  'scoreLead',
  'ScoreLeadInput',
  'score intentClass level suggestedLevel ratings { weight }',
);
const RECEIVE = mutation(
  'recordReception',
  'RecordReceptionInput',
  'reception { id outcome refusal leadId receivedOn hour phone lead { source level } } matches { department leadId mine }',
);
const LOSE = mutation('loseLead', 'LoseLeadInput', 'id');

interface ReceivedAnswer {
  readonly reception: {
    readonly id: string;
    readonly outcome: string;
    readonly refusal: string | null;
    readonly leadId: string | null;
    readonly hour: number;
    readonly lead: { source: string } | null;
  };
  readonly matches: { department: string | null; leadId: string | null }[];
}
const ratings = (rating: number) => intentCriterion.list.map((criterion) => ({ criterion, rating }));
const talk = (leadId: string, more: object = {}) => ({
  leadId,
  channel: 'PHONE',
  reached: true,
  note: '谈进度',
  ...more,
});

describe('score and level', () => {
  test('INT-2: the holder scores, every card is kept, the level stays and a level is proposed', async () => {
    const lead = await approved('ann', { level: 'C' });
    const ann = await as('ann');
    const card = { leadId: lead.id, ratings: ratings(9), expectedBuyOn: '2026-03-12' };
    expect(await act(ann, SCORE, card)).toMatchObject({
      score: 90,
      intentClass: 'A',
      level: 'C',
      suggestedLevel: 'A',
    });
    await act(ann, SCORE, { leadId: lead.id, ratings: ratings(5) });
    const { lead: shown } = await ann.ok<{ lead: object }>(
      'query ($id: ID!) { lead(id: $id) { level scores { score } } }',
      { id: lead.id },
    );
    expect(shown).toEqual({ level: 'C', scores: [{ score: 50 }, { score: 90 }] });
    for (const [name, code] of [
      ['eve', 'common.not_found'],
      ['bob', 'common.not_found'],
      ['manager', 'auth.forbidden'],
    ] as const)
      expect(await (await as(name)).refusal(SCORE, { input: card })).toBe(code);
  });

  test('INT-1, INT-2: a card with a gap, a criterion twice, or a day gone by is refused', async () => {
    const lead = await approved('ann');
    const ann = await as('ann');
    const refusal = (more: object) =>
      ann.refusal(SCORE, { input: { leadId: lead.id, ratings: ratings(5), ...more } });
    expect(await refusal({ ratings: ratings(5).slice(1) })).toBe('intent.rating_missing');
    expect(await refusal({ ratings: [...ratings(5).slice(1), ratings(5)[1]] })).toBe('intent.rating_missing');
    expect(await refusal({ ratings: ratings(11) })).toBe('common.invalid_input');
    expect(await refusal({ expectedBuyOn: '2026-03-01' })).toBe('intent.buys_in_past');
  });

  test('INT-4: a level changes only on a day with a reached contact, never before the last change, and is kept', async () => {
    const lead = await approved('ann', { level: 'B' });
    const ann = await as('ann');
    const version = async () => (await show('ann', lead.id)).version;
    const change = async (more: object) => ({
      leadId: lead.id,
      version: await version(),
      level: 'A',
      ...more,
    });
    expect(await ann.refusal(LEVEL, { input: await change({}) })).toBe('lead.level_needs_activity');
    await act(ann, FOLLOW, talk(lead.id, { reached: false }));
    expect(await ann.refusal(LEVEL, { input: await change({}) })).toBe('lead.level_needs_activity');
    await act(ann, FOLLOW, talk(lead.id));
    expect(await act(ann, LEVEL, await change({}))).toMatchObject({ level: 'A' });
    world.app.setTime('2026-03-04');
    const later = await as('ann');
    expect(await later.refusal(LEVEL, { input: await change({ level: 'H' }) })).toBe(
      'lead.level_needs_activity',
    );
    expect(await later.refusal(LEVEL, { input: await change({ level: 'H', changedOn: '2026-03-01' }) })).toBe(
      'lead.level_backdated',
    );
    expect(await later.refusal(LEVEL, { input: await change({ level: 'H', changedOn: '2026-03-05' }) })).toBe(
      'lead.contact_in_future',
    );
    // entered later, for the day of the contact
    await act(later, FOLLOW, talk(lead.id, { contactedOn: '2026-03-03' }));
    await act(later, LEVEL, await change({ level: 'H', changedOn: '2026-03-03' }));
    const { lead: shown } = await later.ok<{ lead: { levelChanges: object[] } }>(
      'query ($id: ID!) { lead(id: $id) { levelChanges { fromLevel toLevel changedOn } } }',
      { id: lead.id },
    );
    expect(shown.levelChanges).toEqual([
      { fromLevel: 'A', toLevel: 'H', changedOn: '2026-03-03' },
      { fromLevel: 'B', toLevel: 'A', changedOn: '2026-03-02' },
    ]);
  });

  test('INT-3: a contact is not entered for a day beyond the policy, nor for tomorrow', async () => {
    const lead = await approved('ann');
    const ann = await as('ann');
    const on = (contactedOn: string) => ann.refusal(FOLLOW, { input: talk(lead.id, { contactedOn }) });
    expect(await on('2026-02-22')).toBe('lead.contact_too_late');
    expect(await on('2026-03-03')).toBe('lead.contact_in_future');
    expect(await act(ann, FOLLOW, talk(lead.id, { contactedOn: '2026-02-23' }))).toMatchObject({
      effective: false,
    });
  });
});

interface Duties {
  readonly followUpDuties: {
    readonly overdue: number;
    readonly items: {
      lead: { id: string };
      dueOn: string;
      overdueDays: number;
      mark: string;
      because: string;
    }[];
  };
}
const DUTIES =
  'query ($repId: ID) { followUpDuties(repId: $repId) { overdue items { lead { id } dueOn overdueDays mark because } } }';
const BOARD =
  'query ($repId: ID) { intentBoard(repId: $repId) { level count expectedAmount cards { lead { id } nextStep nextStepOn score { score } } } }';

test('INT-3: the due list shows the longest overdue first, with the mark of the rule; to the rep and superiors only', async () => {
  const [hot, slow] = [await approved('eve', { level: 'H' }), await approved('eve', { level: 'C' })];
  world.app.setTime('2026-03-12');
  const eve = await as('eve');
  const repId = world.app.idOf('eve');
  const duties = (await eve.ok<Duties>(DUTIES, { repId })).followUpDuties;
  const of = (id: string) => duties.items.find(({ lead }) => lead.id === id);
  expect(of(hot.id)).toMatchObject({
    dueOn: '2026-03-03',
    overdueDays: 9,
    mark: 'ATTENTION',
    because: 'INTERVAL',
  });
  expect(of(slow.id)).toMatchObject({ dueOn: '2026-03-17', overdueDays: 0 });
  expect(duties.items.findIndex(({ lead }) => lead.id === hot.id)).toBeLessThan(
    duties.items.findIndex(({ lead }) => lead.id === slow.id),
  );
  const seenBy = async (name: string) =>
    (await (await as(name)).ok<Duties>(DUTIES, { repId })).followUpDuties.items.length;
  expect(await seenBy('manager')).toBe(duties.items.length);
  for (const other of ['ann', 'bob', 'wanda']) expect(await seenBy(other)).toBe(0);
  expect(await (await as('fin')).refusal(DUTIES)).toBe('auth.forbidden');
});

test('INT-3: the board sums its columns over exactly the cards in sight and shows the next step', async () => {
  const lead = await approved('bob', { level: 'A', expectedAmount: '5000.00' });
  const bob = await as('bob');
  await act(bob, FOLLOW, talk(lead.id, { nextStep: '送样', nextStepOn: '2026-03-04' }));
  const { intentBoard } = await bob.ok<{
    intentBoard: {
      level: string;
      count: number;
      expectedAmount: string;
      cards: { lead: { id: string } }[];
    }[];
  }>(BOARD);
  const column = intentBoard.find(({ level }) => level === 'A');
  expect(column?.cards.find((card) => card.lead.id === lead.id)).toMatchObject({
    nextStep: '送样',
    nextStepOn: '2026-03-04',
    score: null,
  });
  for (const { count, cards } of intentBoard) expect(count).toBe(cards.length);
  expect(column?.expectedAmount).toBe('5000.00');
});

describe('receptions', () => {
  const came = (more: object = {}) => ({
    kind: 'WALK_IN',
    visitorName: '王先生',
    phone: `138${String(Math.floor(10_000_000 + freshSeed())).slice(-8)}`,
    customerName: freshName(),
    productLine: '商品混凝土',
    level: 'B',
    talk: '问 C30 价格',
    channel: 'PASSING_BY',
    ...more,
  });
  let seed = 31_234_567;
  const freshSeed = (): number => (seed += 1373);
  const receive = async (name: string, more: object = {}) =>
    act<ReceivedAnswer>(await as(name), RECEIVE, came(more));

  test('INT-6: with a phone the visitor becomes a lead by itself, on the board and in the daily report', async () => {
    const { reception } = await receive('ann', { result: '明天报价', nextStepOn: '2026-03-03' });
    expect(reception).toMatchObject({
      outcome: 'REGISTERED',
      hour: 9,
      lead: { source: 'WALK_IN', level: 'B' },
    });
    const { dailyReport } = await (
      await as('ann')
    ).ok<{
      dailyReport: { receptions: object[]; newLeads: { id: string }[]; contacts: { channel: string }[] };
    }>(
      'query ($repId: ID!) { dailyReport(repId: $repId, day: "2026-03-02") { receptions { id } newLeads { id } contacts { channel } } }',
      { repId: world.app.idOf('ann') },
    );
    expect(dailyReport.newLeads.map(({ id }) => id)).toContain(reception.leadId);
    expect(dailyReport.contacts).toContainEqual({ channel: 'RECEPTION' });
  });

  test('INT-6: without phone a reason is needed, and nothing is registered', async () => {
    const ann = await as('ann');
    const input = came({ phone: undefined, customerName: undefined });
    expect(await ann.refusal(RECEIVE, { input })).toBe('reception.phone_or_reason');
    expect(await ann.refusal(RECEIVE, { input: { ...input, phone: '11111111111' } })).toBe(
      'reception.phone_or_reason',
    );
    expect(await ann.refusal(RECEIVE, { input: came({ customerName: undefined }) })).toBe(
      'reception.customer_needed',
    );
    const { reception } = await act<ReceivedAnswer>(ann, RECEIVE, { ...input, noPhoneReason: 'HURRY' });
    expect(reception).toMatchObject({ outcome: 'ANONYMOUS', leadId: null });
  });

  test('INT-6: a known visitor is a contact of the own lead, another holder answers redacted by a case', async () => {
    const customerName = freshName();
    const first = await receive('ann', { customerName });
    const again = await receive('ann', { customerName });
    expect(again.reception).toMatchObject({ outcome: 'ATTACHED', leadId: first.reception.leadId });
    const other = await receive('bob', { customerName });
    expect(other.reception.outcome).toBe('TAKEN');
    expect(other.matches[0]).toMatchObject({ department: 'East', leadId: null });
    expect(JSON.stringify(other)).not.toContain(first.reception.leadId);
    // who stands behind a case is not registered twice by coming again
    expect((await receive('bob', { customerName })).reception).toMatchObject({
      outcome: 'ATTACHED',
      leadId: other.reception.leadId,
    });
  });

  test('INT-6: what lies in the pool is noted with its reason, for the customer stands at the door', async () => {
    const customerName = freshName();
    const leadId = await pooled({ customerName, siteName: '', productLine: '商品混凝土' });
    const { reception } = await receive('eve', { customerName });
    expect(reception).toMatchObject({ outcome: 'HELD_BACK', refusal: 'lead.in_pool', leadId: null });
    await (await as('eve')).ok(CLAIM, { input: { leadId } });
  });

  test('INT-6: no arrival in the future or long ago, no leaving before arriving; one key enters once', async () => {
    const ann = await as('ann');
    for (const times of [
      { arrivedAt: '2026-03-02T02:00:00.000Z' },
      { arrivedAt: '2026-02-20T02:00:00.000Z' },
      { arrivedAt: '2026-03-02T00:30:00.000Z', leftAt: '2026-03-02T00:20:00.000Z' },
    ])
      expect(await ann.refusal(RECEIVE, { input: came(times) })).toBe('reception.times');
    const input = came({ idempotencyKey: 'came-once' });
    const [one, other] = [
      await act<ReceivedAnswer>(ann, RECEIVE, input),
      await act<ReceivedAnswer>(ann, RECEIVE, input),
    ];
    expect(other.reception.id).toBe(one.reception.id);
  });

  test('INT-6: figures by hour, weekday and month, and the share without contact per rep, in sight only', async () => {
    await receive('bob', { phone: undefined, customerName: undefined, noPhoneReason: 'REFUSED' });
    const figures = async (name: string) =>
      (
        await (
          await as(name)
        ).ok<{
          receptionFigures: {
            total: number;
            byHour: { key: string; count: number }[];
            byMonth: { key: string }[];
            byRep: {
              rep: { name: string };
              count: number;
              withoutContact: number;
              withoutContactBp: number;
            }[];
          };
        }>(
          '{ receptionFigures(from: "2026-03-01", to: "2026-03-31") { total byHour { key count } byMonth { key } byRep { rep { name } count withoutContact withoutContactBp } } }',
        )
      ).receptionFigures;
    const west = await figures('wanda');
    expect(west.byRep.map(({ rep }) => rep.name)).toEqual(['bob']);
    expect(west.byHour.reduce((sum, { count }) => sum + count, 0)).toBe(west.total);
    expect(west.byMonth).toEqual([{ key: '2026-03' }]);
    const [bob] = west.byRep;
    expect(bob?.withoutContactBp).toBe(Math.round(((bob?.withoutContact ?? 0) * 10_000) / (bob?.count ?? 1)));
    expect((await figures('ann')).byRep.every(({ rep }) => rep.name === 'ann')).toBe(true);
  });
});

test("INT-4: the day of a rep is in their own and their superiors' sight; the team's numbers are those of its rows", async () => {
  const lead = await approved('eve', { level: 'A' });
  const eve = await as('eve');
  await act(eve, FOLLOW, talk(lead.id));
  await act(eve, LOSE, {
    leadId: lead.id,
    version: (await show('eve', lead.id)).version,
    reason: 'PRICE',
    note: '高',
  });
  const DAY = `query ($repId: ID!) { dailyReport(repId: $repId, day: "2026-03-02") {
    nextDay contacts { customerName } newLeads { id } losses { id } levelChanges { id } visits { id } deals { id } } }`;
  const TEAM =
    '{ teamDay(day: "2026-03-02") { rep { id name } contacts newLeads losses levelChanges visits deals } }';
  const repId = world.app.idOf('eve');
  const { dailyReport } = await eve.ok<{ dailyReport: Record<string, unknown[]> }>(DAY, { repId });
  expect(dailyReport).toMatchObject({ nextDay: '2026-03-03' });
  const { teamDay } = await (
    await as('manager')
  ).ok<{
    teamDay: ({ rep: { id: string; name: string } } & Record<string, number>)[];
  }>(TEAM);
  const row = teamDay.find(({ rep }) => rep.id === repId);
  for (const part of ['contacts', 'newLeads', 'losses', 'levelChanges', 'visits', 'deals'])
    expect([part, row?.[part]]).toEqual([part, dailyReport[part]?.length]);
  for (const other of ['ann', 'wanda'])
    expect(await (await as(other)).refusal(DAY, { repId })).toBe('common.not_found');
  expect((await (await as('ann')).ok<{ teamDay: { rep: { name: string } }[] }>(TEAM)).teamDay).toMatchObject([
    { rep: { name: 'ann' } },
  ]);
});

test('LEAD-13, LOSS-3, INT-5: conversion and losses add up to the rows of the lists with the same filter', async () => {
  await register('ann', { source: 'FAIR' });
  const span = 'from: "2026-03-01", to: "2026-03-31"';
  const filter = { registeredFrom: '2026-03-01', registeredTo: '2026-03-31', registeredHere: true };
  const manager = await as('manager');
  const { sourceConversion, leadFunnel } = await manager.ok<{
    sourceConversion: {
      source: string;
      registered: number;
      lost: number;
      won: number;
      conversionBp: number;
    }[];
    leadFunnel: { stage: string; count: number }[];
  }>(
    `{ sourceConversion(${span}) { source registered lost won conversionBp } leadFunnel(${span}) { stage count } }`,
  );
  for (const row of sourceConversion) {
    const { leads } = await manager.ok<{ leads: { total: number } }>(
      'query ($filter: LeadFilter) { leads(filter: $filter) { total } }',
      { filter: { ...filter, source: row.source } },
    );
    expect([row.source, leads.total]).toEqual([row.source, row.registered]);
  }
  expect(leadFunnel[0]?.count).toBe(sourceConversion.reduce((sum, { registered }) => sum + registered, 0));
  for (const by of ['REP', 'REASON', 'LEVEL', 'SOURCE', 'TIER', 'COMPETITOR']) {
    const { lossReport } = await manager.ok<{ lossReport: { lost: number }[] }>(
      `{ lossReport(by: ${by}, ${span}) { lost } }`,
    );
    const { losses } = await manager.ok<{ losses: { total: number } }>(
      '{ losses(filter: { lostFrom: "2026-03-01", lostTo: "2026-03-31" }) { total } }',
    );
    expect([by, lossReport.reduce((sum, { lost }) => sum + lost, 0)]).toEqual([by, losses.total]);
  }
});
