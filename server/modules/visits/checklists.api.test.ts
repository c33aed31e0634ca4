import { aCustomer, hireCompany } from '../../testing/contract-world';
import { TestApp } from '../../testing/create-test-app';
import { Account } from '../accounts';
import { PLAN, planAs, REPORT, reportOf, visitAt } from './visits.fixture';

let app: TestApp;
beforeEach(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await hireCompany(app);
});
afterEach(() => app.close());

const STEPS =
  'query ($id: ID!) { plannedVisit(id: $id) { visitType steps { stepKey phase textZh done tickedBy tickedAt } } }';
const TICK = 'mutation ($input: TickVisitStepInput!) { tickVisitStep(input: $input) { id } }';
const PUBLISH =
  'mutation ($input: PublishChecklistInput!) { publishChecklist(input: $input) { number steps { stepKey textZh } } }';
interface Shown {
  plannedVisit: {
    visitType: string;
    steps: { stepKey: string; phase: string; textZh: string; done: boolean; tickedBy: string | null }[];
  };
}
const stepsSeen = async (who: string, id: string) =>
  (await (await app.as(who)).ok<Shown>(STEPS, { id })).plannedVisit;
const stepOf = (textZh: string, more: object = {}) => ({ phase: 'BEFORE', textZh, textEn: 'x', ...more });

describe('VIS-8: first and later visits, and who goes', () => {
  test('the first, the second and later visits of a customer are told apart', async () => {
    const { id: accountId } = await aCustomer(app, 'ann');
    const types: string[] = [];
    for (const day of ['2026-03-10', '2026-03-11', '2026-03-12'])
      types.push((await planAs(app, 'ann', visitAt({ accountId }, day))).visitType);
    types.push(
      (await planAs(app, 'ann', visitAt({ accountId }, '2026-03-13', { purpose: 'COLLECTION' }))).visitType,
    );
    types.push(
      (await planAs(app, 'ann', visitAt({ accountId }, '2026-03-13', { slot: 'PM', visitType: 'PHONE' })))
        .visitType,
    );
    expect(types).toEqual(['FIRST', 'SECOND', 'ROUTINE', 'COLLECTION', 'PHONE']);
  });

  test('a leader at a strategic customer is a key-account visit', async () => {
    const account = await aCustomer(app, 'ann');
    await app.database.write((manager) => manager.update(Account, { id: account.id }, { tier: 'STRATEGIC' }));
    const visit = visitAt({ accountId: account.id }, '2026-03-10', { jointWithId: app.idOf('vip') });
    expect((await planAs(app, 'ann', visit)).visitType).toBe('KEY_ACCOUNT');
  });

  test.each([
    ['three without a reason', ['bo', 'sue'], null, 'visit.too_many_persons'],
    ['the rep along with themselves', ['ann'], 'x', 'visit.person_twice'],
    ['the same colleague twice', ['bo', 'bo'], 'x', 'visit.person_twice'],
  ])('refused: %s', async (_, companions, companionReason, code) => {
    const { id: accountId } = await aCustomer(app, 'ann');
    const input = visitAt({ accountId }, '2026-03-10', {
      companionIds: companions.map((name) => app.idOf(name)),
      companionReason,
    });
    expect(await (await app.as('ann')).refusal(PLAN, { input })).toBe(code);
  });

  test('two go as they like, three with a reason', async () => {
    const { id: accountId } = await aCustomer(app, 'ann');
    await planAs(app, 'ann', visitAt({ accountId }, '2026-03-10', { companionIds: [app.idOf('bo')] }));
    const three = await planAs(
      app,
      'ann',
      visitAt({ accountId }, '2026-03-11', {
        companionIds: [app.idOf('bo'), app.idOf('sue')],
        companionReason: 'trial pour',
      }),
    );
    const shown = await (
      await app.as('ann')
    ).ok('query ($id: ID!) { plannedVisit(id: $id) { companionReason companions { name } } }', {
      id: three.id,
    });
    expect(shown).toEqual({
      plannedVisit: { companionReason: 'trial pour', companions: [{ name: 'bo' }, { name: 'sue' }] },
    });
  });
});

describe('VIS-7: checklists', () => {
  test('every step ticked says by whom; a tick taken back too; nobody else ticks', async () => {
    const { id: accountId } = await aCustomer(app, 'ann');
    const visit = await planAs(
      app,
      'ann',
      visitAt({ accountId }, '2026-03-05', { jointWithId: app.idOf('bo') }),
    );
    const { visitType, steps } = await stepsSeen('ann', visit.id);
    expect(visitType).toBe('FIRST');
    expect(steps.map(({ stepKey }) => stepKey)).toEqual(expect.arrayContaining(['aim', 'greet', 'report']));
    const input = { visitId: visit.id, stepKey: 'aim', done: true };
    await (await app.as('bo')).ok(TICK, { input });
    const ticked = (await stepsSeen('ann', visit.id)).steps.find(({ stepKey }) => stepKey === 'aim');
    expect(ticked).toMatchObject({ done: true, tickedBy: 'bo', tickedAt: '2026-03-05T01:00:00.000Z' });
    await (await app.as('ann')).ok(REPORT, { input: reportOf(visit.id) });
    await (await app.as('ann')).ok(TICK, { input: { ...input, done: false } });
    const back = (await stepsSeen('ann', visit.id)).steps.find(({ stepKey }) => stepKey === 'aim');
    expect(back).toMatchObject({ done: false, tickedBy: 'ann' });
    expect(await (await app.as('sue')).refusal(TICK, { input })).toBe('common.not_found');
    expect(await (await app.as('max')).refusal(TICK, { input })).toBe('common.not_found');
    expect(await (await app.as('ann')).refusal(TICK, { input: { ...input, stepKey: 'letter' } })).toBe(
      'visit.step_unknown',
    );
  });

  test('a cancelled visit is not prepared', async () => {
    const { id: accountId } = await aCustomer(app, 'ann');
    const visit = await planAs(app, 'ann', visitAt({ accountId }, '2026-03-10'));
    await (await app.as('ann')).ok('mutation ($id: ID!) { cancelVisit(id: $id) { id } }', { id: visit.id });
    const input = { visitId: visit.id, stepKey: 'aim', done: true };
    expect(await (await app.as('ann')).refusal(TICK, { input })).toBe('common.invalid_state');
  });

  test('a new version holds for visits from its day on; past ones keep theirs, and kept steps their ticks', async () => {
    const { id: accountId } = await aCustomer(app, 'ann');
    const past = await planAs(app, 'ann', visitAt({ accountId }, '2026-03-05', { visitType: 'PHONE' }));
    app.setTime('2026-03-06');
    const coming = await planAs(app, 'ann', visitAt({ accountId }, '2026-03-10', { visitType: 'PHONE' }));
    const input = { visitId: coming.id, stepKey: 'phone_aim', done: true };
    await (await app.as('ann')).ok(TICK, { input });
    const published = await (
      await app.as('max')
    ).ok<{ publishChecklist: { number: number; steps: { stepKey: string }[] } }>(PUBLISH, {
      input: {
        visitType: 'PHONE',
        basedOn: 0,
        note: 'shorter',
        steps: [stepOf('只写一件事', { stepKey: 'phone_aim' }), stepOf('新步骤', { stepKey: 'letter' })],
      },
    });
    expect(published.publishChecklist.number).toBe(1);
    // a key that the list did not have is not taken over
    expect(published.publishChecklist.steps[1]?.stepKey).not.toBe('letter');
    expect((await stepsSeen('ann', past.id)).steps).toHaveLength(5);
    expect((await stepsSeen('ann', coming.id)).steps).toMatchObject([
      { stepKey: 'phone_aim', textZh: '只写一件事', done: true },
      { textZh: '新步骤', done: false },
    ]);
    const versions = await (
      await app.as('ann')
    ).ok('{ visitChecklistVersions(visitType: PHONE) { number note publishedBy effectiveFrom } }');
    expect(versions).toEqual({
      visitChecklistVersions: [
        { number: 1, note: 'shorter', publishedBy: 'max', effectiveFrom: '2026-03-06' },
      ],
    });
  });

  test.each([
    ['a rep', 'ann', { steps: [stepOf('x')] }, 'auth.forbidden'],
    ['from an old version', 'admin', { basedOn: 3, steps: [stepOf('x')] }, 'common.changed_meanwhile'],
    ['without a step', 'admin', { steps: [] }, 'visit.checklist_empty'],
    [
      'one step twice',
      'admin',
      { steps: [stepOf('x', { stepKey: 'aim' }), stepOf('y', { stepKey: 'aim' })] },
      'visit.checklist_empty',
    ],
    ['a blank step', 'admin', { steps: [stepOf(' ')] }, 'common.invalid_input'],
  ])('nobody publishes wrongly: %s', async (_, who, more, code) => {
    const input = { visitType: 'ROUTINE', basedOn: 0, note: 'x', ...more };
    expect(await (await app.as(who)).refusal(PUBLISH, { input })).toBe(code);
  });

  test('two at once: one version is published, the other is told', async () => {
    const input = { visitType: 'ROUTINE', basedOn: 0, note: 'x', steps: [stepOf('x')] };
    const answers = await Promise.all(
      ['max', 'vip'].map(async (who) => (await app.as(who)).send(PUBLISH, { input })),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'taken').sort()).toEqual([
      'common.changed_meanwhile',
      'taken',
    ]);
  });
});
