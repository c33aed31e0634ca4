import request from 'supertest';
import { unzipSync } from 'fflate';
import { runJob } from '../../core/jobs';
import { act, mutation } from '../../testing/acts';
import { atOnce } from '../../testing/at-once';
import { castOf, type Cast } from '../../testing/contract-world';
import { useTestApp, type Client } from '../../testing/create-test-app';
import { moneyActs, moneyTeller, type MoneyWorld } from '../../testing/money-acts';
import { tellCompany } from '../../testing/tell-company';
import { AuditEntry } from '../audit';
import { Contract } from '../contracts';
import { Notification } from '../notifications';
import { classifyDebtsJob, type Receivable } from '../receivables';
import { LegalCase } from './entities/legal-case.entity';
import { watchLimitationJob } from './jobs/watch-limitation';

const world = useTestApp('2025-01-02T09:00:00+08:00');
let cast: Cast;
let teller: ReturnType<typeof moneyTeller>;
beforeAll(async () => {
  cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
});
beforeEach(() => world.app.setTime('2025-01-02'));

const shown = 'id version number stage stageOn origin outcome limitationOn open';
const acts = {
  open: mutation('openLegalCase', 'OpenLegalCaseInput', shown),
  giveBack: mutation('returnLegalCase', 'LegalReasonInput', shown),
  step: mutation('recordLegalStep', 'RecordLegalStepInput', shown),
  undo: mutation('takeBackLegalStep', 'LegalReasonInput', shown),
  file: mutation('fileLegalPaper', 'FileLegalPaperInput', 'id'),
  take: mutation('takeIntoCollections', 'TakeIntoCollectionsInput', 'id'),
} as const;
const row = 'id version';
const letterActs = {
  issue: mutation('issueLetters', 'IssueLettersInput', 'letter { id }'),
  send: mutation('recordLetterDelivery', 'RecordLetterDeliveryInput', row),
  end: mutation('endLetterDelivery', 'EndLetterDeliveryInput', row),
  prepare: mutation('prepareConfirmation', 'PrepareConfirmationInput', row),
  out: mutation('sendConfirmation', 'SendConfirmationInput', row),
  back: mutation('fileConfirmation', 'FileConfirmationInput', row),
} as const;
interface Shown {
  readonly id: string;
  readonly version: number;
  readonly stage: string;
  readonly outcome: string | null;
  readonly limitationOn: string | null;
}
const ONE = `query ($id: ID!) { legalCase(id: $id) { ${shown}
  nextStages steps { stage withdrawnOn } limitations { number endsOn cause countsFrom } } }`;
interface Whole extends Shown {
  readonly nextStages: readonly string[];
  readonly steps: readonly { stage: string; withdrawnOn: string | null }[];
  readonly limitations: readonly { number: string; endsOn: string; cause: string }[];
}
const db = () => world.app.system().db;
const look = async (client: Client, id: string): Promise<Whole> =>
  (await client.ok<{ legalCase: Whole }>(ONE, { id })).legalCase;

/** A contract of Ann's with ¥4,000.00 due on 1 February 2025. */
async function owing(): Promise<MoneyWorld & { item: Receivable }> {
  const run = await teller.running('2025-01-02');
  return { ...run, item: await teller.delivered(run, '10', '2025-01-02') };
}

/** The same, taken by the office in March 2026 and class C half a year later, with the case that came of it. */
async function classC(): Promise<MoneyWorld & { item: Receivable; legal: LegalCase }> {
  const run = await owing();
  world.app.setTime('2026-03-02');
  await classifyDebtsJob.run(world.app.system());
  const { id, version } = await db().findOneByOrFail(Contract, { id: run.contract.id });
  await act(cast.off, acts.take, { contractId: id, version, on: '2026-03-02' });
  world.app.setTime('2026-09-02');
  await classifyDebtsJob.run(world.app.system());
  return { ...run, legal: await db().findOneByOrFail(LegalCase, { runningContractId: id }) };
}

const handedOver = async (): Promise<MoneyWorld & { item: Receivable; legal: Shown }> => {
  const run = await owing();
  world.app.setTime('2025-03-03');
  const input = { contractId: run.contract.id, reason: 'the owner is being wound up' };
  return { ...run, legal: await act<Shown>(cast.vip, acts.open, input) };
};
const letter = { stage: 'LAWYER_LETTER', note: 'sent by express', reference: 'L-7' };
async function step({ id }: { readonly id: string }, more: object): Promise<Shown> {
  const { version } = await look(cast.leg, id);
  return act<Shown>(cast.leg, acts.step, { id, version, note: 'done', ...more });
}

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(900, 7)]);
async function upload(client: Client, name: string): Promise<string> {
  const response = await request(world.app.server)
    .post(`/files?name=${encodeURIComponent(name)}`)
    .set({ cookie: client.cookie, 'content-type': 'application/octet-stream' })
    .send(JPEG);
  return (response.body as { id: string }).id;
}
const fetchBundle = (client: Client, id: string) =>
  request(world.app.server)
    .get(`/legal/${id}.zip?language=en`)
    .set('Cookie', client.cookie)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });

describe('REC-5: cases follow debts', () => {
  test('REC-5: class C opens a case the same night; payment ends it, a bounce opens it again at its step', async () => {
    const run = await classC();
    const { legal, account, contract } = run;
    expect([legal.origin, legal.stage, legal.openAmount]).toEqual(['CLASS_C', 'OPENED', 400_000]);
    expect((await look(cast.leg, legal.id)).nextStages).toEqual(['LAWYER_LETTER']);
    const told = { kind: 'legal.opened', subjectId: legal.id };
    expect(await db().countBy(Notification, { ...told, userId: world.app.idOf('leg') })).toBe(1);
    await step(legal, { ...letter, steppedOn: '2026-09-02' });
    const paid = await teller.pay(account, '4000.00', '2026-09-02');
    const ended = await look(cast.leg, legal.id);
    expect([ended.outcome, ended.stage]).toEqual(['PAID', 'LAWYER_LETTER']);
    world.app.setTime('2026-09-03');
    await teller.delivered(run, '1', '2026-09-03');
    expect((await look(cast.leg, legal.id)).outcome).toBe('PAID');
    const reversal = { receiptId: paid.id, cause: 'BOUNCED', reason: 'no cover', on: '2026-09-03' };
    await act(cast.fin, moneyActs.reverse, reversal);
    const again = await look(cast.leg, legal.id);
    expect([again.outcome, again.stage]).toEqual([null, 'LAWYER_LETTER']);
    expect(await db().countBy(LegalCase, { contractId: contract.id })).toBe(1);
  });

  test('REC-5: what two people wrote off ends the case as written off', async () => {
    const { legal, item } = await classC();
    await teller.writtenOff(item.id, '4000.00');
    expect((await look(cast.leg, legal.id)).outcome).toBe('WRITTEN_OFF');
  });

  test('REC-5: a debt is handed over earlier by director or finance, and given back while it is not class C', async () => {
    const run = await owing();
    const input = { contractId: run.contract.id, reason: 'wound up' };
    for (const client of [cast.ann, cast.max, cast.leg, cast.off, cast.aud])
      expect(await client.refusal(acts.open, { input })).toBe('auth.forbidden');
    const codes = await atOnce(3, () => cast.fin.send(acts.open, { input }));
    expect(codes.filter((code) => code === 'taken')).toHaveLength(1);
    expect(await cast.vip.refusal(acts.open, { input })).toBe('legal.running');
    const { id, version } = await db().findOneByOrFail(LegalCase, { runningContractId: run.contract.id });
    // legal affairs see what is theirs before it is class C, and it stays readable afterwards
    expect((await look(cast.leg, id)).stage).toBe('OPENED');
    const back = { id, version, reason: 'agreed on instalments' };
    expect(await cast.leg.refusal(acts.giveBack, { input: back })).toBe('auth.forbidden');
    expect((await act<Shown>(cast.vip, acts.giveBack, back)).outcome).toBe('RETURNED');
    expect((await look(cast.leg, id)).outcome).toBe('RETURNED');
    await teller.pay(run.account, '4000.00', '2025-01-02');
    expect(await cast.fin.refusal(acts.open, { input })).toBe('legal.nothing_open');
    const c = await classC();
    const keep = { id: c.legal.id, version: c.legal.version, reason: 'x' };
    expect(await cast.vip.refusal(acts.giveBack, { input: keep })).toBe('legal.class_c');
  });
});

describe('REC-5: steps', () => {
  test('REC-5: each step in its order, on a day that can be, with its amount', async () => {
    const { legal } = await handedOver();
    const { id } = legal;
    const refusal = async (more: object): Promise<string> =>
      cast.leg.refusal(acts.step, {
        input: {
          id,
          version: (await look(cast.leg, id)).version,
          note: 'x',
          steppedOn: '2025-03-03',
          ...more,
        },
      });
    expect([
      await refusal({ stage: 'SUIT', amount: '4000.00' }),
      await refusal({ stage: 'JUDGMENT', amount: '4000.00' }),
      await refusal({ stage: 'OPENED' }),
      await refusal({ ...letter, steppedOn: '2025-03-04' }),
      await refusal({ ...letter, steppedOn: '2025-01-01' }),
      await refusal({ ...letter, note: ' ' }),
      await refusal({ ...letter, amount: '-1.00' }),
      await refusal({ ...letter, version: 99 }),
      await cast.fin.refusal(acts.step, { input: { id, version: 1, ...letter, steppedOn: '2025-03-03' } }),
      await cast.leg.refusal(acts.undo, { input: { id, version: legal.version, reason: 'x' } }),
    ]).toEqual([
      'common.invalid_state',
      'common.invalid_state',
      'common.invalid_state',
      'legal.step_day',
      'legal.step_day',
      'common.invalid_input',
      'receivable.amount_not_positive',
      'common.changed_meanwhile',
      'auth.forbidden',
      'legal.nothing_to_take_back',
    ]);
    await step(legal, { ...letter, steppedOn: '2025-03-01' });
    expect(await refusal({ stage: 'SUIT' })).toBe('legal.amount_missing');
    expect(await refusal({ stage: 'SUIT', amount: '4000.00', steppedOn: '2025-02-28' })).toBe(
      'legal.step_day',
    );
    await step(legal, { stage: 'SUIT', steppedOn: '2025-03-03', amount: '4000.00', reference: '(2025) 11' });
    const before = await step(legal, { stage: 'JUDGMENT', steppedOn: '2025-03-03', amount: '3900.00' });
    const undone = await act<Shown>(cast.leg, acts.undo, {
      id,
      version: before.version,
      reason: 'wrong case',
    });
    expect(undone.stage).toBe('SUIT');
    expect((await look(cast.ann, id)).steps.filter(({ withdrawnOn }) => withdrawnOn)).toHaveLength(1);
    await step(legal, { stage: 'JUDGMENT', steppedOn: '2025-03-03', amount: '4000.00' });
    const last = await step(legal, { stage: 'ENFORCEMENT', steppedOn: '2025-03-03', amount: '4000.00' });
    expect(last.stage).toBe('ENFORCEMENT');
  });

  test('REC-5: a case waits on the Today page of legal affairs until it takes a step', async () => {
    const waiting = async (): Promise<number> => {
      const { today } = await cast.leg.ok<{ today: readonly { item: string; count: number }[] }>(
        '{ today { item count } }',
      );
      return today.find(({ item }) => item === 'LEGAL_CASES_WAITING')?.count ?? 0;
    };
    const before = await waiting();
    const { legal } = await handedOver();
    const opened = await waiting();
    await step(legal, { ...letter, steppedOn: '2025-03-03' });
    const stepped = await waiting();
    world.app.setTime('2025-04-10');
    expect([opened - before, stepped - before, (await waiting()) > stepped]).toEqual([1, 0, true]);
  });
});

test('REC-5: the limitation runs three years from the due date, anew from what interrupts it, and is warned of once', async () => {
  const { legal, item } = await handedOver();
  expect(legal.limitationOn).toBe('2028-02-01');
  await act(cast.fin, moneyActs.promise, {
    receivableId: item.id,
    amount: '4000.00',
    payBy: '2025-03-20',
    promisedBy: 'Li',
  });
  expect((await look(cast.leg, legal.id)).limitations).toMatchObject([
    { number: item.number, endsOn: '2028-03-03', cause: 'PROMISE' },
  ]);
  const night = async (day: string): Promise<number> => {
    world.app.setTime(day);
    await runJob(world.app.system(), watchLimitationJob);
    const kind = 'legal.limitation';
    return db().countBy(Notification, { kind, subjectId: item.contractId, userId: world.app.idOf('ann') });
  };
  expect([await night('2027-12-03'), await night('2027-12-04'), await night('2027-12-05')]).toEqual([
    0, 1, 1,
  ]);
  const { total } = (
    await cast.leg.ok<{ legalCases: { total: number } }>(
      'query ($f: LegalCaseFilter) { legalCases(filter: $f) { total } }',
      { f: { limitationNear: true, contractId: item.contractId } },
    )
  ).legalCases;
  expect(total).toBe(1);
  await step(legal, { ...letter, steppedOn: '2027-12-05' });
  expect((await look(cast.leg, legal.id)).limitationOn).toBe('2030-12-05');
  await step(legal, { stage: 'SUIT', steppedOn: '2027-12-05', amount: '4000.00' });
  expect((await look(cast.leg, legal.id)).limitationOn).toBeNull();
});

test('REC-5: a letter interrupts once it is proven received, a confirmation once it is back, a payment by its day, until it bounces', async () => {
  const run = await owing();
  world.app.setTime('2025-03-03');
  await tellCompany(world.app);
  const [issued] = await act<{ letter: { id: string } }[]>(cast.fin, letterActs.issue, {
    accountIds: [run.account.id],
    dryRun: false,
  });
  const letterId = issued?.letter.id ?? '';
  await cast.fin.ok('mutation ($input: SignOffLettersInput!) { signOffLetters(input: $input) }', {
    input: { letterIds: [letterId] },
  });
  const { id } = await act<Shown>(cast.vip, acts.open, { contractId: run.contract.id, reason: 'wound up' });
  const counts = async (): Promise<string> => {
    const [first] = (await look(cast.leg, id)).limitations;
    return `${first?.cause ?? ''} ${first?.endsOn ?? ''}`;
  };
  const sent = await act<{ id: string; version: number }>(cast.fin, letterActs.send, {
    letterId,
    channel: 'POST',
    reference: 'SF1',
    sentOn: '2025-03-03',
  });
  expect(await counts()).toBe('DUE 2028-02-01');
  world.app.setTime('2025-03-06');
  await act(cast.fin, letterActs.end, { ...sent, received: true, on: '2025-03-05', note: 'Wang' });
  expect(await counts()).toBe('LETTER 2028-03-05');
  const prepared = await act<{ id: string; version: number }>(cast.fin, letterActs.prepare, {
    accountId: run.account.id,
    asOf: '2025-03-06',
  });
  const out = await act<{ id: string; version: number }>(cast.fin, letterActs.out, {
    ...prepared,
    on: '2025-03-06',
  });
  expect(await counts()).toBe('LETTER 2028-03-05');
  world.app.setTime('2025-03-10');
  await act(cast.fin, letterActs.back, { ...out, agreed: true, on: '2025-03-10' });
  expect(await counts()).toBe('CONFIRMATION 2028-03-10');
  world.app.setTime('2025-03-20');
  const paid = await teller.pay(run.account, '500.00', '2025-03-18');
  expect(await counts()).toBe('PAYMENT 2028-03-18');
  await act(cast.fin, moneyActs.reverse, {
    receiptId: paid.id,
    cause: 'BOUNCED',
    reason: 'no cover',
    on: '2025-03-20',
  });
  expect(await counts()).toBe('CONFIRMATION 2028-03-10');
});

describe('REC-5: the evidence', () => {
  test('REC-5: one archive, its index first, each file where the index says, what is missing named', async () => {
    const { legal, item, account } = await handedOver();
    const fileIds = [await upload(cast.fin, 'note.jpg')];
    const note = { kind: 'DELIVERY_NOTE', title: 'signed note', datedOn: '2025-01-02', fileIds };
    const { deliveryId } = item;
    const other = await owing();
    const paper = { id: legal.id, ...note, deliveryId };
    expect(await cast.ann.refusal(acts.file, { input: paper })).toBe('auth.forbidden');
    expect(
      await cast.fin.refusal(acts.file, { input: { ...paper, deliveryId: other.item.deliveryId } }),
    ).toBe('legal.other_contract');
    expect(await cast.fin.refusal(acts.file, { input: { ...paper, fileIds: [] } })).toBe(
      'common.invalid_input',
    );
    world.app.setTime('2025-03-03');
    await act(cast.fin, acts.file, paper);
    await teller.pay(account, '1500.00', '2025-03-03');
    const { legalBundle: index } = await cast.leg.ok<{
      legalBundle: { number: string; part: string; title: string; fileName: string | null }[];
    }>('query ($id: ID!) { legalBundle(id: $id) { number part title fileName } }', { id: legal.id });
    expect(index.filter(({ fileName }) => !fileName).map(({ part }) => part)).toEqual([
      'CONTRACT',
      'LETTERS',
      'VISITS',
      'CONFIRMATIONS',
      'PROMISES',
      'CORRESPONDENCE',
    ]);
    const answer = await fetchBundle(cast.leg, legal.id);
    const files = unzipSync(answer.body as Buffer);
    const [first, ...rest] = Object.keys(files);
    expect(first).toBe('00 Index of evidence.pdf');
    expect(rest).toEqual(index.flatMap(({ fileName }) => fileName ?? []));
    for (const [name, bytes] of Object.entries(files))
      expect([name, Buffer.from(bytes).toString('latin1').slice(0, 4)]).toEqual([
        name,
        name.endsWith('.pdf') ? '%PDF' : '\u00ff\u00d8\u00ff\u00e0',
      ]);
    expect(await db().countBy(AuditEntry, { event: 'legal.bundle_taken', subjectId: legal.id })).toBe(1);
  });

  test('REC-5: who may not take the evidence gets nothing', async () => {
    const { legal } = await handedOver();
    for (const client of [cast.ann, cast.max, cast.vip, cast.mark, cast.aud])
      expect((await fetchBundle(client, legal.id)).status).toBe(403);
    expect((await fetchBundle(cast.leg, '00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await request(world.app.server).get(`/legal/${legal.id}.zip`)).status).toBe(401);
    expect(await cast.sue.refusal(ONE, { id: legal.id })).toBe('common.not_found');
  });
});
