import { In, IsNull } from 'typeorm';
import { money } from '../../../shared/money';
import { insert, insertMany } from '../../core/persistence';
import { inTransaction } from '../../core/transaction';
import { act, mutation } from '../../testing/acts';
import { aCustomer, aLead, aRunningContract, castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { Account, AccountOwnership, AccountPin } from '../accounts';
import { AccountFeedback } from '../archive';
import { Contract, ContractParty } from '../contracts';
import { User } from '../identity';
import { CollisionCase, CollisionParty, Lead, LeadClaim } from '../leads';
import {
  createTerritory,
  saveTerritoryRule,
  setTerritoryMember,
  TerritoryMember,
  TerritoryRule,
} from '../territories';
import { PlannedVisit, WeekPlan } from '../visits';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;

const HAND = mutation(
  'handOverPerson',
  'HandOverInput',
  `dryRun digest moved remaining rowsTotal handOver { id undoUntil } kinds { kind held goes ends stays }
   flows { to { name } kind count } rows { kind label to { name } ends stays }`,
);
const UNDO = mutation(
  'undoHandOver',
  'UndoHandOverInput',
  'restored movedSince { kind label } handOver { state }',
);
const HOLDS = 'query ($id: ID!) { holdings(userId: $id) { kind count } }';
const UPDATE = mutation('updateUser', 'UpdateUserInput', 'id active version');

interface Answer {
  digest: string;
  moved: number;
  remaining: number;
  handOver: { id: string } | null;
  kinds: { kind: string; held: number; goes: number; ends: number; stays: number }[];
  flows: { to: { name: string }; kind: string; count: number }[];
  rows: { kind: string; label: string; to: { name: string } | null; stays: string | null }[];
}

let hired = 0;
/** A rep of North 1 who holds one of each kind, and what they hold. */
async function hireWithBook(): Promise<{ name: string; account: Account; lead: Lead; contract: Contract }> {
  hired += 1;
  const name = `leaver${hired}`;
  const { app } = world;
  await app.addPeople({ [name]: { roles: ['REP'], unit: 'North 1' } });
  const account = await aCustomer(app, name);
  const pinned = await aCustomer(app, name);
  const lead = await aLead(app, name, account);
  const { contract } = await aRunningContract(app, account, name, {
    signedOn: '2026-01-05',
    assistants: [{ repId: app.idOf('sue'), shareBp: 700 }],
  });
  await inTransaction(app.system(), async (tx) => {
    await insertMany(
      tx,
      AccountOwnership,
      [account, pinned].map(({ id }) => ({
        accountId: id,
        ownerId: app.idOf(name),
        cause: 'HAND_OVER' as const,
        validFrom: '2026-01-01' as const,
        openKey: 1,
      })),
    );
    await insert(tx, LeadClaim, {
      leadId: lead.id,
      repId: app.idOf(name),
      startedAt: new Date('2026-02-20T02:00:00Z'),
      startedOn: '2026-02-20',
      level: 'A',
      fromPool: true,
      anchorEventId: lead.id,
      extensionsGranted: 1,
      freezes: [{ from: '2026-02-21', to: '2026-02-23' }],
      fallsBackOn: '2026-04-10',
      warnedDays: 7,
      openKey: 1,
    });
    const plan = await insert(tx, WeekPlan, {
      repId: app.idOf(name),
      weekStart: '2026-03-02',
      state: 'SUBMITTED',
      late: false,
    });
    const visit = {
      slot: 'AM' as const,
      purpose: 'ORDER' as const,
      state: 'PLANNED' as const,
      offPlan: false,
    };
    await insert(tx, PlannedVisit, {
      ...visit,
      planId: plan.id,
      repId: app.idOf(name),
      accountId: account.id,
      weekStart: '2026-03-02',
      visitOn: '2026-03-04',
      goal: 'talk',
    });
    await insert(tx, PlannedVisit, {
      ...visit,
      planId: plan.id,
      repId: app.idOf(name),
      accountId: account.id,
      weekStart: '2026-02-23',
      visitOn: '2026-02-24',
      goal: 'past',
      state: 'DONE',
    });
    const case_ = await insert(tx, CollisionCase, {
      number: `ZD-${name}`,
      leadId: lead.id,
      accountId: account.id,
      customerName: account.name,
      kind: 'REGISTRATION',
      strength: 'HARD',
      state: 'OPEN',
      openKey: `lead:${lead.id}`,
      openedOn: '2026-03-01',
      dueAt: new Date('2026-03-09T00:00:00Z'),
      escalations: 0,
      deviates: false,
    });
    await insertMany(tx, CollisionParty, [
      { caseId: case_.id, repId: app.idOf(name), side: 'HOLDER' },
      { caseId: case_.id, repId: app.idOf('sue'), side: 'CHALLENGER' },
    ]);
    await insert(tx, AccountFeedback, {
      accountId: account.id,
      kind: 'QUALITY',
      state: 'OPEN',
      receivedOn: '2026-02-28',
      content: 'late',
      handlerId: app.idOf(name),
      dueOn: '2026-03-06',
    });
    await insert(tx, AccountPin, {
      accountId: pinned.id,
      ownerId: app.idOf(name),
      reason: 'stays with him',
      pinnedOn: '2026-02-01',
      pinnedById: app.idOf('vip'),
      openKey: 1,
    });
  });
  const director = await app.contextOf('vip');
  const territory = await createTerritory(director, { code: `T-${name}`, name: `Area of ${name}` });
  await saveTerritoryRule(director, {
    territoryId: territory.id,
    ownerId: app.idOf(name),
    regionPrefixes: [`9${hired}`],
    rank: 10,
  } as never);
  await setTerritoryMember(director, {
    territoryId: territory.id,
    userId: app.idOf(name),
    role: 'OWNER',
    validFrom: '2026-01-01',
  } as never);
  return { name, account, lead, contract };
}

const all = (name: string, to: string, more: object = {}): object => ({
  fromUserId: world.app.idOf(name),
  scope: 'ALL',
  method: 'NAMED',
  toUserId: world.app.idOf(to),
  reason: '离职',
  ...more,
});
const handOver = async (client: Client, input: object): Promise<Answer> => {
  const preview = await act<Answer>(client, HAND, { ...input, dryRun: true });
  const done = await act<Answer>(client, HAND, { ...input, digest: preview.digest });
  expect({ ...done, handOver: null, dryRun: true }).toEqual(preview);
  return done;
};
const one = <E extends object>(entity: new () => E, where: object): Promise<E> =>
  world.app.database.reader.findOneByOrFail(entity, where as never) as Promise<E>;

beforeAll(async () => {
  cast = await castOf(world.app);
});
beforeEach(() => world.app.setTime('2026-03-02'));

test('ORG-3, TER-10: everything goes in one step after a preview, and nothing remains', async () => {
  const { name, account, lead, contract } = await hireWithBook();
  const before = await one(Lead, { id: lead.id });
  const claim = await one(LeadClaim, { leadId: lead.id, openKey: 1 });
  const answer = await handOver(cast.vip, all(name, 'bo'));
  expect(answer.remaining).toBe(0);
  expect(answer.kinds.map(({ kind, held, goes, ends, stays }) => [kind, held, goes, ends, stays])).toEqual([
    ['ACCOUNT', 2, 2, 0, 0],
    ['LEAD', 1, 1, 0, 0],
    ['CASE', 1, 1, 0, 0],
    ['VISIT', 1, 1, 0, 0],
    ['CONTRACT', 1, 1, 0, 0],
    ['FEEDBACK', 1, 1, 0, 0],
    ['PIN', 1, 1, 0, 0],
    ['RULE', 1, 1, 0, 0],
    ['TERRITORY', 0, 0, 0, 0],
    ['MEMBER', 1, 0, 1, 0],
  ]);
  const bo = world.app.idOf('bo');
  // the lead: everything but the owner is as it was (LEAD-6)
  const after = await one(Lead, { id: lead.id });
  expect({ ...after, ownerId: null, version: 0, updatedAt: null }).toEqual({
    ...before,
    ownerId: null,
    version: 0,
    updatedAt: null,
  });
  expect(after.ownerId).toBe(bo);
  const clock = ({
    startedOn,
    level,
    anchorEventId,
    extensionsGranted,
    freezes,
    fallsBackOn,
    warnedDays,
  }: LeadClaim) => ({
    startedOn,
    level,
    anchorEventId,
    extensionsGranted,
    freezes,
    fallsBackOn,
    warnedDays,
  });
  const open = await one(LeadClaim, { leadId: lead.id, openKey: 1 });
  expect(open.repId).toBe(bo);
  expect(clock(open)).toEqual(clock(claim));
  // the contract: what was earned before stays whose it was (COM-9)
  const parties = await world.app.database.reader.find(ContractParty, {
    where: { contractId: contract.id },
    order: { validFrom: 'ASC', part: 'DESC' },
  });
  expect(
    parties.map(({ repId, part, shareBp, validFrom, validTo }) => [repId, part, shareBp, validFrom, validTo]),
  ).toEqual([
    [world.app.idOf(name), 'PRIMARY', 0, '2026-01-05', '2026-03-02'],
    [world.app.idOf('sue'), 'ASSISTANT', 700, '2026-01-05', '2026-03-02'],
    [bo, 'PRIMARY', 0, '2026-03-02', null],
    [world.app.idOf('sue'), 'ASSISTANT', 700, '2026-03-02', null],
  ]);
  const visit = await one(PlannedVisit, { accountId: account.id, visitOn: '2026-03-04' });
  expect([visit.repId, (await one(WeekPlan, { id: visit.planId })).repId]).toEqual([bo, bo]);
  expect((await one(PlannedVisit, { accountId: account.id, visitOn: '2026-02-24' })).repId).toBe(
    world.app.idOf(name),
  );
  expect((await one(AccountOwnership, { accountId: account.id, openKey: 1 })).cause).toBe('HAND_OVER');
  const trail = await world.app.database.reader.query(
    "SELECT COUNT(*) AS entries FROM audit_entry WHERE event = 'account.owner_changed' AND subjectId = ?",
    [account.id],
  );
  expect(Number((trail as { entries: unknown }[])[0]?.entries)).toBe(1);
});

test('TER-10: whoever holds something cannot be made inactive; afterwards they can, and no table names them as holder', async () => {
  const { name } = await hireWithBook();
  const admin = await world.app.as('admin');
  const id = world.app.idOf(name);
  const { version } = await one(User, { id });
  expect(await admin.refusal(UPDATE, { input: { id, version, active: false } })).toBe('user.still_holds');
  await handOver(cast.vip, all(name, 'bo'));
  expect(await act(admin, UPDATE, { id, version, active: false })).toMatchObject({ active: false });
  const { holdings } = await cast.vip.ok<{ holdings: { count: number }[] }>(HOLDS, { id });
  expect(holdings.every(({ count }) => count === 0)).toBe(true);
});

/** Columns that point to people: those that say who has a record now, and those that keep who did something. */
const holds = new Map<string, string>([
  ['account.ownerId', '1 = 1'],
  ['account_ownership.ownerId', 't.openKey = 1'],
  ['account_pin.ownerId', 't.openKey = 1'],
  ['lead.ownerId', "t.state IN ('REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING', 'DISPUTED')"],
  ['lead_claim.repId', 't.openKey = 1'],
  [
    'collision_party.repId',
    "EXISTS (SELECT 1 FROM collision_case c WHERE c.id = t.caseId AND c.state = 'OPEN')",
  ],
  ['collision_case.rulerId', "t.state = 'OPEN'"],
  ['planned_visit.repId', "t.state = 'PLANNED' AND t.visitOn >= '2026-03-02'"],
  ['planned_visit.jointWithId', "t.state = 'PLANNED' AND t.visitOn >= '2026-03-02'"],
  ['account_feedback.handlerId', "t.state <> 'CONFIRMED'"],
  ['contract.primaryRepId', "t.state NOT IN ('CLOSED', 'REJECTED')"],
  ['contract_party.repId', "t.part = 'PRIMARY' AND t.validTo IS NULL"],
  ['territory.managerId', '1 = 1'],
  ['territory_rule.ownerId', 't.bornIn IS NOT NULL AND t.endedIn IS NULL AND t.validTo IS NULL'],
  ['territory_member.userId', 't.openKey = 1'],
]);

/** What keeps who did something or was party to it: history, which stays theirs. Names that end in "ById" are such. */
const traces = new Set([
  'user_session.userId',
  'user_role.userId',
  'notification.userId',
  // how each person is told, by themselves and for themselves
  'notice_choice.userId',
  'notice_setting.userId',
  // nobody acts in the name of somebody who left, and who left acts for nobody
  'absence_cover.userId',
  'absence_cover.standInId',
  'collision_case.primaryRepId',
  // what was said and allowed in a case stays with whom it was; an appeal may be decided by anybody above
  'collision_appeal.repId',
  'collision_appeal.deciderId',
  'collision_evidence.repId',
  'collision_leave.userId',
  'violation.repId',
  'follow_up.repId',
  'lead_level_change.repId',
  'trip.repId',
  'terms_talk.repId',
  'terms_talk.secondId',
  'intent_score.repId',
  'reception.repId',
  // who has left is filed for by a superior
  'loss_record.repId',
  'loss_evidence.accusedId',
  'lead_assistant.repId',
  'lead_probe.repId',
  'week_plan.repId',
  'stored_file.ownerId',
  'pool_opening.repId',
  'calendar_link.userId',
  'visit_reception.hostId',
  'day_plan.repId',
  'left_proposal.repId',
  'month_goal.repId',
  'visit_companion.userId',
  'visit_tick.userId',
  'contract.applicantId',
  'credit_application.applicantId',
  // the duty stays with the rep whose project it was (REC-7)
  'collections_case.repId',
  'pay_stop.repId',
  'commission_advance.repId',
  'collection_task_line.repId',
  'commission_entry.repId',
  'commission_statement.repId',
  'hand_over.fromUserId',
  'home_territory.userId',
  'outside_request.repId',
  'outside_request.askedId',
  'assignment_challenge.repId',
  'assignment_move.fromOwnerId',
  'assignment_move.toOwnerId',
]);

test('TER-10: every column that points to a person is either handed over or history', () => {
  const columns = world.app.database.reader.connection.entityMetadatas.flatMap((table) =>
    table.foreignKeys
      .filter((key) => key.referencedEntityMetadata.tableName === 'app_user')
      .map((key) => `${table.tableName}.${key.columnNames[0] ?? ''}`),
  );
  expect(columns.length).toBeGreaterThan(20);
  expect(columns.filter((name) => !holds.has(name) && !traces.has(name) && !name.endsWith('ById'))).toEqual(
    [],
  );
});

test('TER-10: nobody inactive holds anything in any table', async () => {
  const { database } = world.app;
  for (const [column, where] of holds) {
    const [table = '', name = ''] = column.split('.');
    const rows = (await database.reader.query(
      `SELECT COUNT(*) AS held FROM \`${table}\` t JOIN app_user p ON p.id = t.${name} WHERE p.active = 0 AND ${where}`,
    )) as { held: unknown }[];
    expect([column, Number(rows[0]?.held)]).toEqual([column, 0]);
  }
});

describe('who may', () => {
  test('TER-10: a rep hands nothing over; a manager neither from nor to another subtree', async () => {
    const { name } = await hireWithBook();
    expect(await cast.ann.refusal(HAND, { input: all(name, 'bo') })).toBe('auth.forbidden');
    expect(await cast.moe.refusal(HAND, { input: all(name, 'sue') })).toBe('common.not_found');
    expect(await cast.max.refusal(HAND, { input: all(name, 'sue') })).toBe('common.not_found');
    expect(await cast.moe.refusal(HOLDS, { id: world.app.idOf(name) })).toBe('common.not_found');
  });

  test('TER-10: a pin and a strategic customer stay when a manager hands over, and the line says so', async () => {
    const { name, account } = await hireWithBook();
    await inTransaction(world.app.system(), (tx) =>
      tx.db.update(Account, { id: account.id }, { tier: 'STRATEGIC' }),
    );
    const answer = await act<Answer>(cast.max, HAND, { ...all(name, 'bo'), dryRun: true });
    expect(answer.rows.filter(({ stays }) => stays).map(({ kind, stays }) => [kind, stays])).toEqual([
      ['ACCOUNT', 'STRATEGIC'],
      ['ACCOUNT', 'PINNED'],
      ['LEAD', 'STRATEGIC'],
      ['CASE', 'STRATEGIC'],
      ['VISIT', 'STRATEGIC'],
      ['CONTRACT', 'STRATEGIC'],
      ['FEEDBACK', 'STRATEGIC'],
      ['PIN', 'PINNED'],
    ]);
    expect(answer.remaining).toBe(8);
  });

  test.each<[string, (name: string) => object, string]>([
    ['to themselves', (name) => all(name, name), 'handover.same_person'],
    ['to the one who hands over', (name) => all(name, 'vip'), 'handover.to_oneself'],
    ['to nobody', (name) => all(name, 'bo', { toUserId: null }), 'handover.successor_needed'],
    [
      'over an empty team',
      (name) => all(name, 'bo', { method: 'ROUND_ROBIN', team: [] }),
      'handover.successor_needed',
    ],
    ['no territory', (name) => all(name, 'bo', { scope: 'TERRITORIES' }), 'handover.scope_empty'],
    ['without a reason', (name) => all(name, 'bo', { reason: ' ' }), 'common.invalid_input'],
    ['to somebody unknown', (name) => all(name, 'bo', { toUserId: 'nobody' }), 'common.not_found'],
  ])('TER-10: not %s', async (_, input, code) => {
    const { name } = await hireWithBook();
    expect(await cast.vip.refusal(HAND, { input: input(name) })).toBe(code);
  });

  test('TER-10: not to somebody inactive or suspended', async () => {
    const { name } = await hireWithBook();
    await world.app.addPeople({ [`gone${hired}`]: { roles: ['REP'], unit: 'North 1' } });
    const id = world.app.idOf(`gone${hired}`);
    for (const change of [{ suspendedOn: '2026-03-01' as const }, { suspendedOn: null, active: false }]) {
      await inTransaction(world.app.system(), (tx) => tx.db.update(User, { id }, change));
      expect(await cast.vip.refusal(HAND, { input: all(name, `gone${hired}`) })).toBe(
        'handover.successor_inactive',
      );
    }
  });

  test('TER-10: not with the other side of an open case, which is shown', async () => {
    const { name } = await hireWithBook();
    const answer = await act<Answer>(cast.vip, HAND, { ...all(name, 'sue'), dryRun: true });
    expect(answer.rows[0]).toMatchObject({ kind: 'CASE', stays: 'OTHER_SIDE' });
    expect(answer.remaining).toBe(1);
  });
});

test('TER-10: what moved since the preview is refused; the same key twice is done once', async () => {
  const { name, account } = await hireWithBook();
  const preview = await act<Answer>(cast.vip, HAND, { ...all(name, 'bo'), dryRun: true });
  await inTransaction(world.app.system(), (tx) =>
    tx.db.update(Account, { id: account.id }, { version: account.version + 1 }),
  );
  expect(await cast.vip.refusal(HAND, { input: all(name, 'bo', { digest: preview.digest }) })).toBe(
    'handover.moved_meanwhile',
  );
  const input = all(name, 'bo', { idempotencyKey: 'once' });
  const first = await act<Answer>(cast.vip, HAND, input);
  const second = await act<Answer>(cast.vip, HAND, input);
  expect(second.handOver?.id).toBe(first.handOver?.id);
  expect(await cast.vip.refusal(HAND, { input: all(name, 'bo') })).toBe('handover.nothing');
});

describe('undo', () => {
  test('TER-10: within its minutes everything is back; what moved since stays and is listed', async () => {
    const { name, account, lead, contract } = await hireWithBook();
    const { handOver: done } = await handOver(cast.vip, all(name, 'bo'));
    const current = await one(Lead, { id: lead.id });
    await inTransaction(world.app.system(), (tx) =>
      tx.db.update(Lead, { id: lead.id }, { version: current.version + 1 }),
    );
    world.app.setTime('2026-03-02T09:09:00+08:00');
    expect(await cast.moe.refusal(UNDO, { input: { id: done?.id } })).toBe('common.not_found');
    const undone = await act<{ restored: number; movedSince: object[] }>(cast.vip, UNDO, { id: done?.id });
    expect(undone).toMatchObject({ restored: 9, handOver: { state: 'UNDONE' } });
    expect(undone.movedSince).toHaveLength(1);
    const leaver = world.app.idOf(name);
    expect((await one(Account, { id: account.id })).ownerId).toBe(leaver);
    expect((await one(Lead, { id: lead.id })).ownerId).toBe(world.app.idOf('bo'));
    expect((await one(Contract, { id: contract.id })).primaryRepId).toBe(leaver);
    expect((await one(PlannedVisit, { accountId: account.id, visitOn: '2026-03-04' })).repId).toBe(leaver);
    expect(await one(TerritoryRule, { ownerId: leaver, endedIn: IsNull() })).toMatchObject({ validTo: null });
    expect(await one(TerritoryMember, { userId: leaver })).toMatchObject({ validTo: null, openKey: 1 });
    expect(await cast.vip.refusal(UNDO, { input: { id: done?.id } })).toBe('handover.undone_already');
  });

  test('TER-10: after its minutes it is over', async () => {
    const { name } = await hireWithBook();
    const { handOver: done } = await handOver(cast.vip, all(name, 'bo'));
    world.app.setTime('2026-03-02T09:10:01+08:00');
    expect(await cast.vip.refusal(UNDO, { input: { id: done?.id } })).toBe('handover.undo_over');
  });
});

describe('a part, and many', () => {
  test('TER-10: only the customers chosen go, with what hangs on them; rules and the rest stay', async () => {
    const { name, account } = await hireWithBook();
    const answer = await handOver(cast.vip, all(name, 'bo', { scope: 'SELECTED', accountIds: [account.id] }));
    expect(answer.kinds.filter(({ goes }) => goes > 0).map(({ kind, goes }) => [kind, goes])).toEqual([
      ['ACCOUNT', 1],
      ['LEAD', 1],
      ['CASE', 1],
      ['VISIT', 1],
      ['CONTRACT', 1],
      ['FEEDBACK', 1],
    ]);
    expect(answer.remaining).toBe(4);
  });

  test('TER-10: a thousand customers with a lead each go round a team within seconds', async () => {
    const { app } = world;
    await app.addPeople({ many: { roles: ['REP'], unit: 'North 1' } });
    const rep = app.idOf('many');
    await inTransaction(app.system(), async (tx) => {
      const accounts = await insertMany(
        tx,
        Account,
        Array.from({ length: 1000 }, (_, at) => ({
          code: `M${at}`,
          name: `Many ${at}`,
          nameKey: `many${at}`,
          brandKey: `many${at}`,
          pinyinKey: `many${at}`,
          customerType: 'CONTRACTOR' as const,
          tier: 'GENERAL' as const,
          ownerId: rep,
          onSupplyStop: false,
        })),
      );
      await insertMany(
        tx,
        Lead,
        accounts.map((account, at) => ({
          customerName: account.name,
          nameKey: account.nameKey,
          brandKey: account.nameKey,
          pinyinKey: account.nameKey,
          siteName: 'Site',
          siteKey: 'site',
          productLine: 'C30',
          claimKey: `many|${at}`,
          accountId: account.id,
          source: 'VISIT' as const,
          level: 'A' as const,
          state: 'PURSUING' as const,
          ownerId: rep,
          registeredById: rep,
          signedTooSoon: false,
          expectedAmount: money(100),
        })),
      );
    });
    const team = [app.idOf('ann'), app.idOf('bo')];
    const started = process.hrtime.bigint();
    const answer = await act<Answer>(
      cast.vip,
      HAND,
      all('many', 'bo', { method: 'ROUND_ROBIN', toUserId: null, team }),
    );
    expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(15);
    expect(answer.flows.filter(({ kind }) => kind === 'ACCOUNT').map(({ count }) => count)).toEqual([
      500, 500,
    ]);
    expect([answer.moved, answer.remaining]).toEqual([2000, 0]);
    expect(await app.database.reader.countBy(Lead, { ownerId: In(team), state: 'PURSUING' })).toBe(1000);
  });
});
