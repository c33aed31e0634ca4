import { mutation } from '../../testing/acts';
import { freshName } from '../../testing/customer-names';
import { runJob } from '../../core/jobs';
import { remindLossesJob } from '.';
import { aCustomer } from '../../testing/contract-world';
import { act } from '../../testing/acts';
import { approved, as, CLAIM, input, pooled, REGISTER, register, world } from '../leads/leads.fixture';

const LOSE = mutation('loseLead', 'LoseLeadInput', 'id state');
const FILE = mutation('fileLoss', 'FileLossInput', 'id state reason competitor amount filedOn overdue');
const GIVE = 'mutation ($input: GiveLossEvidenceInput!) { giveLossEvidence(input: $input) }';
const CLOSE = mutation('closeLoss', 'CloseLossInput', 'id finding findingNote foundOn');
const LOSE_ACCOUNT = mutation('loseAccount', 'LoseAccountInput', 'id subjectType repId tier state dueOn');
const LIST = `query ($filter: LossFilter) { losses(filter: $filter) { total items { id version subjectId state dueOn openUntil overdue mine
  lead { id } history { note } evidence { statement givenBy { name } accused { name } } findingNote } } }`;

interface Loss {
  readonly id: string;
  readonly version: number;
  readonly subjectId: string;
  readonly state: string;
  readonly dueOn: string;
  readonly openUntil: string;
  readonly overdue: boolean;
  readonly history: { note: string }[];
  readonly evidence: { statement: string; givenBy: { name: string }; accused: { name: string } | null }[];
  readonly findingNote: string | null;
}
const lossesSeenBy = async (name: string, filter: object = {}): Promise<Loss[]> =>
  (await (await as(name)).ok<{ losses: { items: Loss[] } }>(LIST, { filter })).losses.items;
const record = {
  reason: 'PRICE',
  competitor: '远山砼业',
  amount: '120000.00',
  lesson: '提前两周报价',
};

/** A lead of a rep, worked and lost on 2 March. */
async function lost(name: string): Promise<Loss> {
  const lead = await approved(name);
  const client = await as(name);
  const follow = 'mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { id } }';
  await client.ok(follow, { input: { leadId: lead.id, channel: 'PHONE', reached: true, note: '嫌贵' } });
  const shown = await client.ok<{ lead: { version: number } }>(
    'query ($id: ID!) { lead(id: $id) { version } }',
    {
      id: lead.id,
    },
  );
  await act(client, LOSE, {
    leadId: lead.id,
    version: shown.lead.version,
    reason: 'PRICE',
    note: '高 15 元',
  });
  const [loss] = await lossesSeenBy(name, { subjectId: lead.id });
  if (!loss) throw new Error('no loss record');
  return loss;
}

async function fileAll(name: string): Promise<void> {
  for (const { id, version } of await lossesSeenBy(name, { mine: true, state: 'OPEN' }))
    await act(await as(name), FILE, { id, version, ...record });
}
afterEach(async () => {
  for (const name of ['ann', 'bob', 'eve']) await fileAll(name);
});

test('LOSS-1: a lost lead opens its record, due in three days, with its history; filed once, by its rep', async () => {
  const loss = await lost('ann');
  expect(loss).toMatchObject({
    state: 'OPEN',
    dueOn: '2026-03-05',
    openUntil: '2026-05-31',
    overdue: false,
    history: [{ note: '嫌贵' }],
  });
  const filed = { id: loss.id, version: loss.version, ...record };
  for (const other of ['eve', 'bob'])
    expect(await (await as(other)).refusal(FILE, { input: filed })).toBe('common.not_found');
  expect(await (await as('manager')).refusal(FILE, { input: filed })).toBe('loss.not_yours');
  expect(await (await as('fin')).refusal(FILE, { input: filed })).toBe('auth.forbidden');
  const ann = await as('ann');
  for (const empty of ['competitor', 'lesson'])
    expect(await ann.refusal(FILE, { input: { ...filed, [empty]: '  ' } })).toBe('common.invalid_input');
  expect(await act(ann, FILE, filed)).toMatchObject({
    state: 'FILED',
    competitor: '远山砼业',
    filedOn: '2026-03-02',
  });
  expect(await ann.refusal(FILE, { input: { ...filed, version: loss.version + 1 } })).toBe(
    'loss.already_filed',
  );
});

test("LOSS-1: an overdue record stops the rep's registrations and claims, nobody else's, until it is filed", async () => {
  const pool = await pooled();
  world.app.setTime('2026-03-02');
  const loss = await lost('ann');
  world.app.setTime('2026-03-05');
  await register('ann');
  world.app.setTime('2026-03-06');
  const ann = await as('ann');
  expect(await ann.refusal(REGISTER, { input: input() })).toBe('loss.not_filed');
  expect(await ann.refusal(CLAIM, { input: { leadId: pool } })).toBe('loss.not_filed');
  expect((await register('eve')).outcome).toBe('FREE');
  await act(ann, FILE, { id: loss.id, version: loss.version, ...record });
  expect((await register('ann')).outcome).toBe('FREE');
  expect(await ann.ok(CLAIM, { input: { leadId: pool } })).toMatchObject({
    claimLead: { state: 'PURSUING' },
  });
});

test('LOSS-1: of fifty registrations at once with a record overdue none gets through, and none uses a limit', async () => {
  await lost('ann');
  world.app.setTime('2026-03-09');
  const ann = await as('ann');
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => ann.send(REGISTER, { input: input({ customerName: freshName() }) })),
  );
  expect(answers.every(({ errors }) => errors?.[0]?.extensions.code === 'loss.not_filed')).toBe(true);
});

test('LOSS-1: the rep is reminded on the last day, the manager the morning after; twice a day tells nothing twice', async () => {
  await lost('ann');
  world.app.setTime('2026-03-05');
  expect(await runJob(world.app.system(), remindLossesJob)).toEqual({ due: 1, missing: 0 });
  expect(await runJob(world.app.system(), remindLossesJob)).toBeNull();
  world.app.setTime('2026-03-06');
  expect(await runJob(world.app.system(), remindLossesJob)).toEqual({ due: 0, missing: 1 });
  const notices = await (
    await as('manager')
  ).ok<{ notifications: { items: { kind: string }[] } }>('{ notifications { items { kind } } }');
  expect(notices.notifications.items.map(({ kind }) => kind)).toContain('loss.missing');
});

test('LOSS-1: a lost customer is filed by its owner, once while it is open', async () => {
  const account = await aCustomer(world.app, 'ann', freshName());
  const manager = await as('manager');
  const given = { accountId: account.id, reason: 'SERVICE', note: '转向外厂' };
  expect(await (await as('bob')).refusal(LOSE_ACCOUNT, { input: given })).toBe('common.not_found');
  expect(await act(manager, LOSE_ACCOUNT, given)).toMatchObject({
    subjectType: 'ACCOUNT',
    repId: world.app.idOf('ann'),
    tier: 'GENERAL',
  });
  expect(await manager.refusal(LOSE_ACCOUNT, { input: given })).toBe('loss.account_open');
  const unowned = await aCustomer(world.app, 'ann', freshName());
  await world.app.database.write((db) =>
    db.query('UPDATE account SET ownerId = NULL WHERE id = ?', [unowned.id]),
  );
  expect(
    await (await as('director')).refusal(LOSE_ACCOUNT, { input: { ...given, accountId: unowned.id } }),
  ).toBe('loss.nobody_responsible');
});

const OPEN =
  '{ openLosses(page: { number: 1, size: 100 }) { items { id customerName department competitor gaveEvidence } } }';
const openSeenBy = async (name: string, id: string) =>
  (
    await (await as(name)).ok<{ openLosses: { items: { id: string; gaveEvidence: boolean }[] } }>(OPEN)
  ).openLosses.items.find((loss) => loss.id === id);

test('LOSS-2: everybody sees a lost project redacted and adds evidence; only superiors who are no party read it', async () => {
  const loss = await lost('ann');
  expect(await openSeenBy('bob', loss.id)).toMatchObject({ department: 'East', gaveEvidence: false });
  await (
    await as('bob')
  ).ok(GIVE, {
    input: { lossId: loss.id, statement: '车是外厂的', accusedId: world.app.idOf('eve') },
  });
  await (await as('fin')).ok(GIVE, { input: { lossId: loss.id, statement: '发票抬头不对' } });
  expect(await openSeenBy('bob', loss.id)).toMatchObject({ gaveEvidence: true });
  expect(await openSeenBy('eve', loss.id)).toMatchObject({ gaveEvidence: false });
  for (const superior of ['manager', 'director']) {
    const [seen] = await lossesSeenBy(superior, { ids: [loss.id] });
    expect(seen?.evidence).toEqual([
      { statement: '车是外厂的', givenBy: { name: 'bob' }, accused: { name: 'eve' } },
      { statement: '发票抬头不对', givenBy: { name: 'fin' }, accused: null },
    ]);
  }
  // the rep, the accused, another rep, the neighbour's manager
  expect((await lossesSeenBy('ann', { ids: [loss.id] }))[0]?.evidence).toEqual([]);
  for (const other of ['eve', 'bob', 'wanda'])
    expect(await lossesSeenBy(other, { ids: [loss.id] })).toEqual([]);
});

test('LOSS-2: neither trail nor notice says who gave evidence; whom it accuses reads none and closes nothing', async () => {
  const loss = await lost('ann');
  await (
    await as('bob')
  ).ok(GIVE, {
    input: { lossId: loss.id, statement: '经理知情', accusedId: world.app.idOf('manager') },
  });
  const trail = await (
    await as('director')
  ).ok<{ auditEntries: { items: { event: string; actorName: string }[] } }>(
    'query ($filter: AuditEntryFilter) { auditEntries(filter: $filter) { items { event actorName } } }',
    { filter: { subjectId: loss.id } },
  );
  expect(trail.auditEntries.items.find(({ event }) => event === 'loss.evidence_given')?.actorName).toBe(
    'system',
  );
  const [seen] = await lossesSeenBy('manager', { ids: [loss.id] });
  expect(seen?.evidence).toEqual([]);
  const finding = { id: loss.id, version: loss.version, finding: 'CLEAN', note: '无异常' };
  expect(await (await as('manager')).refusal(CLOSE, { input: finding })).toBe('loss.superior_decides');
  expect(await (await as('ann')).refusal(CLOSE, { input: finding })).toBe('auth.forbidden');
  const told = async (name: string) =>
    (
      await (
        await as(name)
      ).ok<{ notifications: { items: { kind: string; subjectId: string }[] } }>(
        '{ notifications { items { kind subjectId } } }',
      )
    ).notifications.items.some(({ kind, subjectId }) => kind === 'loss.evidence' && subjectId === loss.id);
  expect([await told('manager'), await told('director')]).toEqual([false, true]);
});

test('LOSS-2: the finding closes it, its note is not for the rep; after 90 days or the finding no evidence is taken', async () => {
  const loss = await lost('ann');
  const manager = await as('manager');
  const finding = {
    id: loss.id,
    version: loss.version,
    finding: 'DIVERSION_SUSPECTED',
    note: '待查出车记录',
  };
  expect(await manager.refusal(CLOSE, { input: { ...finding, note: ' ' } })).toBe('common.invalid_input');
  expect(await (await as('wanda')).refusal(CLOSE, { input: finding })).toBe('common.not_found');
  expect(await act(manager, CLOSE, finding)).toMatchObject({
    findingNote: '待查出车记录',
    foundOn: '2026-03-02',
  });
  expect((await lossesSeenBy('ann', { ids: [loss.id] }))[0]?.findingNote).toBeNull();
  expect(await manager.refusal(CLOSE, { input: { ...finding, version: loss.version + 1 } })).toBe(
    'loss.already_found',
  );
  const bob = await as('bob');
  expect(await bob.refusal(GIVE, { input: { lossId: loss.id, statement: 'x' } })).toBe('loss.scrutiny_over');
  const second = await lost('ann');
  world.app.setTime('2026-05-31');
  await (await as('bob')).ok(GIVE, { input: { lossId: second.id, statement: '外厂' } });
  world.app.setTime('2026-06-01');
  expect(await (await as('bob')).refusal(GIVE, { input: { lossId: second.id, statement: '外厂' } })).toBe(
    'loss.scrutiny_over',
  );
  expect(await openSeenBy('bob', second.id)).toBeUndefined();
});
