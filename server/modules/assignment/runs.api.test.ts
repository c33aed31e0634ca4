import { AccountOwnership } from '../accounts';
import { AuditEntry } from '../audit';
import { TerritoryModel } from '../territories';
import { runJob } from '../../core/jobs';
import {
  account,
  APPLY,
  CONFIRM,
  draw,
  fingerprint,
  ROLL_BACK,
  SAVE_RULE,
  SCHEDULE,
  simulateAs,
  territoryId,
  world,
  type Figures,
} from './assignment.fixture';
import { AssignmentMove, AssignmentRun, startScheduledRunsJob } from '.';

const idOf = (name: string): string => world.app.idOf(name);
const ownerOf = async (accountId: string): Promise<string | null> =>
  (await world.app.database.reader.findOneByOrFail(AccountOwnership, { accountId, openKey: 1 })).ownerId;

/** A confirmed draft in which eve takes what begins with 42 from ann. */
async function redrawn(name: string, prefix = '42') {
  const director = await world.app.as('director');
  const draft = await draw(director, name);
  await director.ok(SAVE_RULE, {
    input: {
      modelId: draft.id,
      territoryId: await territoryId(director),
      ownerId: idOf('eve'),
      regionPrefixes: [prefix],
      rank: 1,
    },
  });
  const scenario = { modelId: draft.id, mode: 'REEVALUATE_ALL' };
  const seen = await simulateAs(director, scenario);
  await director.ok(CONFIRM, { input: { ...scenario, digest: seen.digest } });
  return { director, draft, scenario, seen };
}

/** Puts owners back in line with ann and bob after a test. */
async function settle(): Promise<void> {
  const director = await world.app.as('director');
  const draft = await draw(director, 'settle', { empty: true });
  for (const [name, prefix] of [
    ['ann', '42'],
    ['bob', '43'],
  ] as const) {
    await director.ok(SAVE_RULE, {
      input: {
        modelId: draft.id,
        territoryId: await territoryId(director),
        ownerId: idOf(name),
        regionPrefixes: [prefix],
        rank: 10,
      },
    });
  }
  const scenario = { modelId: draft.id, mode: 'REEVALUATE_ALL' };
  const { digest } = await simulateAs(director, scenario);
  await director.ok(CONFIRM, { input: { ...scenario, digest } });
  await director.ok(APPLY, { input: { ...scenario, digest } });
}

const find = (seen: Figures, accountId: string) =>
  seen.moves.items.find((move) => move.accountId === accountId);

describe('simulation', () => {
  test('TER-3: a simulation changes no row of any table, tells each move with its rule, and pages', async () => {
    const made = await account();
    await account();
    const { director, scenario } = await redrawn('模拟');
    const before = await fingerprint();
    const seen = await simulateAs(director, scenario);
    expect(await fingerprint()).toBe(before);
    expect(find(seen, made.id)).toMatchObject({
      fromOwnerId: idOf('ann'),
      toOwnerId: idOf('eve'),
      cause: 'RULE',
      rule: { spoken: 'region begins with 42' },
    });
    expect(seen.moved).toBe(seen.moves.total);
    const eve = seen.loads.find((load) => load.userId === idOf('eve'));
    expect(eve).toMatchObject({ gained: seen.moved, after: { accounts: seen.moved } });
    const ann = seen.loads.find((load) => load.userId === idOf('ann'));
    expect((ann?.before.accounts ?? 0) - (ann?.after.accounts ?? 0)).toBe(seen.moved);
    const page = await simulateAs(director, scenario, { movePage: { number: 2, size: 1 } });
    expect(page.moves.items).toEqual([seen.moves.items[1]]);
    expect(page.digest).toBe(seen.digest);
    const overlaps = await simulateAs(director, scenario, { findingFilter: { kind: 'OVERLAP' } });
    expect(overlaps.findings.total).toBe(seen.overlaps);
    expect(overlaps.findings.items.find((one) => one.accountId === made.id)?.rules).toHaveLength(2);
  });

  test('TER-3: gaps are counted and never take an active owner away; expected volume, receivables and visits ride along', async () => {
    const made = await account({ regionCode: '990000' });
    const director = await world.app.as('director');
    const seen = await simulateAs(director, { mode: 'REEVALUATE_ALL' }, { findingFilter: { kind: 'GAP' } });
    expect(seen.findings.items.map((one) => one.accountId)).toContain(made.id);
    expect(find(seen, made.id)).toBeUndefined();
    for (const load of seen.loads) {
      expect(load.before).toMatchObject({
        expected: expect.stringMatching(/^\d+\.\d\d$/),
        open: expect.stringMatching(/^\d+\.\d\d$/),
      });
    }
  });

  test.each(['ann', 'manager', 'fin', 'admin'])('TER-3: %s may not simulate or run', async (name) => {
    const client = await world.app.as(name);
    expect(await client.refusal('{ territorySimulation(scenario: {}) { digest } }')).toBe('auth.forbidden');
    expect(await client.refusal('mutation { applyAssignment(input: { digest: "x" }) { id } }')).toBe(
      'auth.forbidden',
    );
  });
});

describe('runs', () => {
  afterEach(settle);

  test('TER-3: exactly the preview, or refused because the data moved; again changes no row; history and trail say the same', async () => {
    const made = await account();
    const { director, draft, scenario, seen } = await redrawn('执行');
    const late = await account();
    expect(await director.refusal(APPLY, { input: { ...scenario, digest: seen.digest } })).toBe(
      'territory.moved_meanwhile',
    );
    expect(await ownerOf(made.id)).toBe(idOf('ann'));
    const again = await simulateAs(director, scenario);
    expect(again.moved).toBe(seen.moved + 1);
    await director.ok(CONFIRM, { input: { ...scenario, digest: again.digest } });
    const { run } = await director.ok<{ run: { id: string; moved: number; model: { id: string } } }>(APPLY, {
      input: { ...scenario, digest: again.digest, reason: '划片调整' },
    });
    expect(run).toMatchObject({ moved: again.moved, model: { id: draft.id } });
    const { reader } = world.app.database;
    for (const { id } of [made, late]) {
      const history = await reader.find(AccountOwnership, {
        where: { accountId: id },
        order: { validFrom: 'ASC', openKey: 'ASC', createdAt: 'ASC', id: 'ASC' },
      });
      expect(history.find((row) => row.openKey === 1)).toMatchObject({
        ownerId: idOf('eve'),
        runId: run.id,
        reason: '划片调整',
        cause: 'RULE',
      });
      const trail = await reader.findBy(AuditEntry, { subjectId: id, event: 'account.owner_changed' });
      expect(trail.at(-1)?.data).toMatchObject({ to: idOf('eve'), runId: run.id });
    }
    expect(await reader.countBy(AssignmentMove, { runId: run.id })).toBe(again.moved);
    const rest = await simulateAs(director, { mode: 'REEVALUATE_ALL' });
    expect(rest.moved).toBe(0);
    const before = await fingerprint();
    const nothing = await director.ok<{ run: null }>(APPLY, {
      input: { mode: 'REEVALUATE_ALL', digest: rest.digest },
    });
    expect(nothing.run).toBeNull();
    expect(await fingerprint()).toBe(before);
    const why = await director.ok<{ whyMine: { sentence: string; row: { run: { id: string } } } }>(
      `query ($id: ID!) { whyMine(accountId: $id) { sentence row { run { id } } } }`,
      { id: made.id },
    );
    expect(why.whyMine.row.run.id).toBe(run.id);
    expect(why.whyMine.sentence).toMatch(/in a run by director/);
  });

  test('TER-3: a rollback is a run of its own that restores every owner but those changed since, and the version before', async () => {
    const { reader } = world.app.database;
    const [kept, touched] = [await account(), await account()];
    const former = await reader.findOneByOrFail(TerritoryModel, { activeKey: 1 });
    const { director, scenario, seen } = await redrawn('回退');
    const { run } = await director.ok<{ run: { id: string } }>(APPLY, {
      input: { ...scenario, digest: seen.digest },
    });
    await director.ok(
      `mutation ($input: HandOverAccountsInput!) { handOverAccounts(input: $input) { moved } }`,
      {
        input: { accountIds: [touched.id], toUserId: idOf('bob'), reason: '临时' },
      },
    );
    interface Back {
      back: {
        restored: number;
        notRestored: { accountId: string; because: string }[];
        restoresModel: boolean;
        digest: string;
        runId: string | null;
      };
    }
    const input = { id: run.id, reason: '划错了' };
    const before = await fingerprint();
    const preview = await director.ok<Back>(ROLL_BACK, { input: { ...input, dryRun: true } });
    expect(await fingerprint()).toBe(before);
    expect(preview.back).toMatchObject({
      restored: seen.moved - 1,
      restoresModel: true,
      notRestored: [{ accountId: touched.id, because: 'CHANGED_SINCE' }],
    });
    expect(await director.refusal(ROLL_BACK, { input: { ...input, digest: 'other' } })).toBe(
      'territory.moved_meanwhile',
    );
    const done = await director.ok<Back>(ROLL_BACK, { input: { ...input, digest: preview.back.digest } });
    expect(done.back.restored).toBe(preview.back.restored);
    expect([await ownerOf(kept.id), await ownerOf(touched.id)]).toEqual([idOf('ann'), idOf('bob')]);
    const active = await reader.findOneByOrFail(TerritoryModel, { activeKey: 1 });
    expect(active).toMatchObject({ name: former.name, isAmendment: false });
    expect((await reader.findOneByOrFail(AssignmentRun, { id: run.id })).state).toBe('ROLLED_BACK');
    expect(await director.refusal(ROLL_BACK, { input })).toBe('territory.not_rollable');
    // what was in force before decides again: nothing but the hand-over differs from it
    const rest = await simulateAs(director, { mode: 'REEVALUATE_ALL' });
    expect(rest.moves.items.map((move) => move.accountId)).toEqual([touched.id]);
  });

  test('TER-4: accounts with an open case, a class B or C debt or a visit in a frozen week stay unless ticked; a pin stays', async () => {
    const { database } = world.app;
    const [colliding, indebted, visited, pinned] = [
      await account(),
      await account(),
      await account(),
      await account(),
    ];
    const day = '2026-03-05';
    const stamp = '2026-03-02 01:00:00.000';
    const base = [stamp, stamp, 1] as const;
    await database.write(async (manager) => {
      await manager.query(
        `INSERT INTO collision_case (id, createdAt, updatedAt, version, number, accountId, customerName, kind, strength, state, openedOn, dueAt, escalations, deviates)
         VALUES ('case-1', ?, ?, ?, 'Z-1', ?, 'x', 'MANUAL', 'HARD', 'OPEN', ?, ?, 0, 0)`,
        [...base, colliding.id, day, stamp],
      );
      await manager.query(
        `INSERT INTO contract (id, createdAt, updatedAt, version, accountId, projectName, state, primaryRepId, amount, quantityMilli, unit, paymentTermDays, reviewRound, imported, belowFloor, delinquencyClass)
         VALUES ('contract-1', ?, ?, ?, ?, 'x', 'CLOSED', ?, 1, 1, 'm³', 30, 0, 1, 0, 'C')`,
        [...base, indebted.id, idOf('ann')],
      );
      await manager.query(
        `INSERT INTO week_plan (id, createdAt, updatedAt, version, repId, weekStart, state, late) VALUES ('plan-1', ?, ?, ?, ?, '2026-03-02', 'FROZEN', 0)`,
        [...base, idOf('ann')],
      );
      await manager.query(
        `INSERT INTO planned_visit (id, createdAt, updatedAt, version, planId, repId, accountId, weekStart, visitOn, slot, purpose, goal, state, offPlan)
         VALUES ('visit-1', ?, ?, ?, 'plan-1', ?, ?, '2026-03-02', ?, 'AM', 'ORDER', 'x', 'PLANNED', 0)`,
        [...base, idOf('ann'), visited.id, day],
      );
    });
    const director = await world.app.as('director');
    await director.ok(`mutation ($input: PinAccountInput!) { pinAccount(input: $input) { id } }`, {
      input: { accountId: pinned.id, reason: '老客户' },
    });
    const { scenario } = await redrawn('保留');
    const seen = await simulateAs(director, scenario, { findingFilter: { kind: 'HELD_BACK' } });
    const held = new Map(seen.findings.items.map((one) => [one.accountId, one.because]));
    expect([colliding, indebted, visited, pinned].map(({ id }) => held.get(id))).toEqual([
      'OPEN_COLLISION',
      'BAD_DEBT',
      'FROZEN_VISIT',
      'PINNED',
    ]);
    for (const { id } of [colliding, indebted, visited, pinned]) expect(find(seen, id)).toBeUndefined();
    for (const [tick, { id }] of [
      ['moveColliding', colliding],
      ['moveIndebted', indebted],
      ['moveVisited', visited],
    ] as const) {
      expect(find(await simulateAs(director, { ...scenario, [tick]: true }), id)?.toOwnerId).toBe(
        idOf('eve'),
      );
    }
    const eve = seen.loads.find((load) => load.userId === idOf('ann'));
    expect(eve?.before.visits).toBe(1);
    await database.write(async (manager) => {
      await manager.query("DELETE FROM planned_visit WHERE id = 'visit-1'");
      await manager.query("DELETE FROM collision_case WHERE id = 'case-1'");
      await manager.query("DELETE FROM contract WHERE id = 'contract-1'");
    });
  });
});

describe('scheduled runs', () => {
  afterEach(settle);
  const nightOf = (day: string) => {
    world.app.setTime(day);
    return runJob(world.app.system(), startScheduledRunsJob);
  };

  test('TER-3: a run for a later day waits, may be cancelled, else starts by itself and does exactly the preview', async () => {
    const made = await account();
    const { director, draft, scenario } = await redrawn('定时');
    const day = '2026-03-09';
    const later = { ...scenario, effectiveOn: day };
    const { digest } = await simulateAs(director, later);
    expect(await director.refusal(SCHEDULE, { input: { ...scenario, digest } })).toBe(
      'territory.run_in_the_past',
    );
    const { run } = await director.ok<{ run: { id: string } }>(SCHEDULE, { input: { ...later, digest } });
    expect(await director.refusal(SCHEDULE, { input: { ...later, digest } })).toBe('territory.run_waits');
    const { reader } = world.app.database;
    expect((await reader.findOneByOrFail(TerritoryModel, { id: draft.id })).state).toBe('SCHEDULED');
    const cancel = `mutation ($input: CancelAssignmentRunInput!) { cancelAssignmentRun(input: $input) { state } }`;
    await director.ok(cancel, { input: { id: run.id, reason: '再看看' } });
    expect(await director.refusal(cancel, { input: { id: run.id, reason: '再看看' } })).toBe(
      'territory.run_started',
    );
    expect((await reader.findOneByOrFail(TerritoryModel, { id: draft.id })).state).toBe('SIMULATED');
    await director.ok(SCHEDULE, { input: { ...later, digest } });
    expect(await nightOf('2026-03-08')).toMatchObject({ done: 0, stopped: 0 });
    expect(await ownerOf(made.id)).toBe(idOf('ann'));
    expect(await nightOf(day)).toMatchObject({ done: 1, stopped: 0 });
    expect(await ownerOf(made.id)).toBe(idOf('eve'));
    expect(await reader.findOneByOrFail(AccountOwnership, { accountId: made.id, openKey: 1 })).toMatchObject({
      validFrom: day,
      recordedById: idOf('director'),
    });
    expect(await nightOf(day)).toBeNull();
  });

  test('TER-3: where the data moved before its day, the run stops whole and says so to whoever scheduled it', async () => {
    const { director, draft, scenario } = await redrawn('中止');
    const later = { ...scenario, effectiveOn: '2026-03-11' };
    const { digest } = await simulateAs(director, later);
    await director.ok(CONFIRM, { input: { ...later, digest } });
    const { run } = await director.ok<{ run: { id: string } }>(SCHEDULE, { input: { ...later, digest } });
    const made = await account();
    expect(await nightOf('2026-03-11')).toMatchObject({ done: 0, stopped: 1 });
    const { reader } = world.app.database;
    expect(await reader.findOneByOrFail(AssignmentRun, { id: run.id })).toMatchObject({
      state: 'STOPPED',
      stopReason: '预览后数据已变化，请重新预览',
    });
    expect((await reader.findOneByOrFail(TerritoryModel, { id: draft.id })).state).toBe('DRAFT');
    expect(await ownerOf(made.id)).toBe(idOf('ann'));
    const notices = await (
      await world.app.as('director')
    ).ok<{ notifications: { items: { kind: string }[] } }>(`{ notifications { items { kind } } }`);
    expect(notices.notifications.items.map((notice) => notice.kind)).toContain('territory.run_stopped');
  });

  test('TER-6: reps see their moves and challenge them; accepted the account stays out, the digest is made anew', async () => {
    const kept = await account();
    const moved = await account();
    const { director, scenario } = await redrawn('异议');
    const later = { ...scenario, effectiveOn: '2026-03-12' };
    const { digest } = await simulateAs(director, later);
    const { run } = await director.ok<{ run: { id: string } }>(SCHEDULE, { input: { ...later, digest } });
    const [ann, eve, bob] = [await world.app.as('ann'), await world.app.as('eve'), await world.app.as('bob')];
    const mine = `{ mine: myAssignmentMoves { run { id } total moves { accountId fromOwnerId toOwnerId } } }`;
    type Mine = { mine: { total: number; moves: { accountId: string }[] } };
    const seen = (await ann.ok<Mine>(mine)).mine;
    expect(seen.moves.map((move) => move.accountId)).toEqual(expect.arrayContaining([kept.id, moved.id]));
    expect((await eve.ok<Mine>(mine)).mine.total).toBe(seen.total);
    expect((await bob.ok<Mine>(mine)).mine.total).toBe(0);

    const challenge = `mutation ($input: ChallengeAssignmentInput!) { made: challengeAssignment(input: $input) { id version state } }`;
    const decide = `mutation ($input: DecideChallengeInput!) { decideChallenge(input: $input) { state } }`;
    const about = (accountId: string, more: object = {}) => ({
      input: { runId: run.id, accountId, code: 'RUNNING_NEGOTIATION', ...more },
    });
    expect(await bob.refusal(challenge, about(kept.id))).toBe('territory.not_your_move');
    expect(await director.refusal(challenge, about(kept.id))).toBe('auth.forbidden');
    expect(await ann.refusal(challenge, about(kept.id, { code: 'OTHER' }))).toBe('territory.challenge_note');
    type Made = { made: { id: string; version: number } };
    const { made: first } = await ann.ok<Made>(challenge, about(kept.id));
    expect(await eve.refusal(challenge, about(kept.id))).toBe('territory.challenged');
    const { made: second } = await ann.ok<Made>(challenge, about(moved.id, { code: 'DISTANCE' }));
    const list = `query ($id: ID!) { assignmentChallenges(runId: $id) { id } }`;
    const listed = async (client: typeof ann) =>
      (await client.ok<{ assignmentChallenges: object[] }>(list, { id: run.id })).assignmentChallenges.length;
    expect([await listed(director), await listed(ann), await listed(eve)]).toEqual([2, 2, 0]);

    const answer = (one: Made['made'], accept: boolean, more: object = {}) => ({
      input: { id: one.id, version: one.version, accept, ...more },
    });
    expect(await ann.refusal(decide, answer(first, true))).toBe('auth.forbidden');
    expect(await director.refusal(decide, answer(second, false))).toBe('territory.challenge_answer');
    await director.ok(decide, answer(second, false, { answer: '按方案执行' }));
    await director.ok(decide, answer(first, true));
    expect(await director.refusal(decide, answer(first, true))).toBe('common.changed_meanwhile');
    const { reader } = world.app.database;
    const after = await reader.findOneByOrFail(AssignmentRun, { id: run.id });
    expect(after).toMatchObject({ moved: seen.total - 1, leaveAlone: [kept.id] });
    expect(after.digest).not.toBe(digest);

    expect(await nightOf('2026-03-12')).toMatchObject({ done: 1, stopped: 0 });
    expect([await ownerOf(kept.id), await ownerOf(moved.id)]).toEqual([idOf('ann'), idOf('eve')]);
    expect(await (await world.app.as('ann')).refusal(challenge, about(moved.id))).toBe(
      'territory.run_started',
    );
  });

  test('TER-6: a challenge nobody answered stops nothing and is told with the run', async () => {
    world.app.setTime('2026-03-12');
    const made = await account();
    const { director, scenario } = await redrawn('未答复');
    const later = { ...scenario, effectiveOn: '2026-03-13' };
    const { digest } = await simulateAs(director, later);
    const { run } = await director.ok<{ run: { id: string } }>(SCHEDULE, { input: { ...later, digest } });
    await (
      await world.app.as('ann')
    ).ok(`mutation ($input: ChallengeAssignmentInput!) { challengeAssignment(input: $input) { id } }`, {
      input: { runId: run.id, accountId: made.id, code: 'LONG_RELATION' },
    });
    expect(await nightOf('2026-03-13')).toMatchObject({ done: 1, stopped: 0 });
    expect(await ownerOf(made.id)).toBe(idOf('eve'));
    const { notifications } = await (
      await world.app.as('ann')
    ).ok<{ notifications: { items: { kind: string }[] } }>(`{ notifications { items { kind } } }`);
    expect(notifications.items.map(({ kind }) => kind)).toContain('territory.challenges_lapsed');
  });

  test('TER-4: no run in the days of the collection check but by an override in one’s name', async () => {
    world.app.setTime('2026-03-20');
    await account();
    const { director, scenario, seen } = await redrawn('冻结期');
    expect(seen.frozenDay).toBe(true);
    const input = { ...scenario, digest: seen.digest };
    expect(await director.refusal(APPLY, { input })).toBe('territory.freeze_days');
    expect(await director.refusal('mutation { assignTerritories(input: {}) { moved } }')).toBe(
      'territory.freeze_days',
    );
    const { run } = await director.ok<{ run: { id: string } }>(APPLY, {
      input: { ...input, overrideReason: '总经理批准' },
    });
    expect(await world.app.database.reader.findOneByOrFail(AssignmentRun, { id: run.id })).toMatchObject({
      overrideReason: '总经理批准',
      createdById: idOf('director'),
    });
    world.app.setTime('2026-03-26');
  });
});
