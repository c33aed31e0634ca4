import request from 'supertest';
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { act, mutation } from '../../testing/acts';
import { aCustomer, aRunningContract, castOf, type Cast } from '../../testing/contract-world';
import { atOnce } from '../../testing/at-once';
import { TestApp, useTestApp, type Client } from '../../testing/create-test-app';
import { moneyTeller, type MoneyWorld } from '../../testing/money-acts';
import { textOfPdf } from '../../testing/pdf-text';
import { tellCompany } from '../../testing/tell-company';
import { LetterDocument } from './entities/letter-document.entity';
import { shippedTemplate } from './rules/shipped-template';

const world = useTestApp('2026-01-05T09:00:00+08:00');
let cast: Cast;
let teller: ReturnType<typeof moneyTeller>;
beforeAll(async () => {
  cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  await tellCompany(world.app);
});
beforeEach(() => world.app.setTime('2026-03-02'));

const acts = {
  issue: mutation('issueLetters', 'IssueLettersInput', 'outcome sequence letter { id number }'),
  send: mutation('recordLetterDelivery', 'RecordLetterDeliveryInput', 'id version state'),
  end: mutation('endLetterDelivery', 'EndLetterDeliveryInput', 'id version state'),
  use: mutation('useLetterTemplate', 'UseLetterTemplateInput', 'id version inForce'),
  pack: mutation('packLetters', 'PackLettersInput', 'id total'),
  sign: 'mutation ($input: SignOffLettersInput!) { signOffLetters(input: $input) }',
} as const;

const publish = mutation('publishPolicy', 'PublishPolicyInput', 'id');
const company = {
  area: 'letters',
  data: { company: '临江混凝土有限公司', bankAccount: '6222 0000 1234 5678' },
  reason: 'who we are',
};

/** A customer with ¥40,000 overdue, and this month's letter to it. */
async function lettered(): Promise<MoneyWorld & { readonly letterId: string }> {
  const run = await teller.running('2026-01-05');
  await teller.delivered(run, '100', '2026-01-06');
  return { ...run, letterId: await issued(run) };
}

async function issued(run: MoneyWorld): Promise<string> {
  const [result] = await act<{ letter: { id: string } }[]>(cast.fin, acts.issue, {
    accountIds: [run.account.id],
    dryRun: false,
  });
  return result?.letter.id ?? '';
}

const get = (client: Client, path: string) =>
  request(world.app.server)
    .get(path)
    .set('Cookie', client.cookie)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });

const post = (client: Client, tone: string, bytes: Uint8Array) =>
  request(world.app.server)
    .post(`/letters/templates?tone=${tone}&name=mine.docx`)
    .set('Cookie', client.cookie)
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from(bytes));

test('DUN-1: a letter is a PDF and a Word file that say the same, in Chinese, with its sum in capitals', async () => {
  const { letterId, account } = await lettered();
  const pdf = (await get(cast.fin, `/letters/${letterId}.pdf`)).body as Buffer;
  const text = textOfPdf(pdf);
  for (const said of ['工作联系函', account.name, '40,000.00', '肆万元整', '回', '第'])
    expect(text).toContain(said);
  expect(pdf.toString('latin1')).toContain('NotoSansSC');
  const again = (await get(cast.fin, `/letters/${letterId}.pdf`)).body as Buffer;
  expect(textOfPdf(again)).toBe(text);
  const docx = unzipSync((await get(cast.fin, `/letters/${letterId}.docx`)).body as Buffer);
  expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).toContain('肆万元整');
});

test('DUN-1: finance signs off, only then it goes out; the proof follows what became of it', async () => {
  const { letterId, account } = await lettered();
  const sending = { letterId, channel: 'POST', reference: 'SF1234567890', sentOn: '2026-03-02' };
  expect(await cast.mark.refusal(acts.send, { input: sending })).toBe('letter.not_signed_off');
  expect(await cast.mark.refusal(acts.sign, { input: { letterIds: [letterId] } })).toBe('auth.forbidden');
  await cast.fin.ok(acts.sign, { input: { letterIds: [letterId] } });
  expect(await cast.fin.refusal(acts.sign, { input: { letterIds: [letterId] } })).toBe(
    'letter.nothing_to_sign',
  );
  expect(await cast.sue.refusal(acts.send, { input: sending })).toBe('common.not_found');
  for (const sentOn of ['2026-03-01', '2026-03-03'])
    expect(await cast.mark.refusal(acts.send, { input: { ...sending, sentOn } })).toBe(
      'letter.day_not_possible',
    );
  const proofIs = async (proof: string): Promise<void> => {
    const filter = { accountId: account.id, proof };
    const { letters } = await cast.ann.ok<{ letters: { items: { proof: string }[] } }>(
      'query ($filter: LetterFilter) { letters(filter: $filter) { items { proof } } }',
      { filter },
    );
    expect(letters.items).toEqual([{ proof }]);
  };
  await proofIs('NOT_SENT');
  const sent = await act<{ id: string; version: number }>(cast.mark, acts.send, sending);
  await proofIs('MISSING');
  const end = { id: sent.id, version: sent.version, on: '2026-03-02' };
  expect(await cast.sue.refusal(acts.end, { input: { ...end, received: true, note: 'Wang' } })).toBe(
    'common.not_found',
  );
  await act(cast.mark, acts.end, { ...end, received: false, note: 'moved' });
  await proofIs('RETURNED');
  const second = await act<{ id: string; version: number }>(cast.ann, acts.send, {
    ...sending,
    channel: 'HAND',
    reference: 'Wang',
  });
  await act(cast.ann, acts.end, {
    id: second.id,
    version: second.version,
    on: '2026-03-02',
    received: true,
    note: 'Wang',
  });
  await proofIs('PROVEN');
});

test('DUN-1: an edited template prints letters from then on; those before keep theirs; the shipped one comes back', async () => {
  const before = await lettered();
  const files = unzipSync(shippedTemplate('REMIND'));
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const mine = zipSync({ ...files, 'word/document.xml': strToU8(xml.replace('工作联系函', '商务函')) });
  expect((await post(cast.ann, 'REMIND', mine)).status).toBe(403);
  const broken = await post(cast.mark, 'REMIND', strToU8('no zip'));
  expect((broken.body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe(
    'letter_template.not_docx',
  );
  const kept = (await post(cast.mark, 'REMIND', mine)).body as { id: string; versionNo: number };
  expect(((await post(cast.mark, 'REMIND', mine)).body as { id: string }).id).toBe(kept.id);
  expect(textOfPdf((await get(cast.mark, `/letters/templates/${kept.id}.pdf`)).body as Buffer)).toContain(
    '商务函',
  );
  await act(cast.mark, acts.use, { id: kept.id, version: 1 });
  const after = await lettered();
  const textOf = async (id: string) => textOfPdf((await get(cast.fin, `/letters/${id}.pdf`)).body as Buffer);
  expect(await textOf(after.letterId)).toContain('商务函');
  expect(await textOf(before.letterId)).not.toContain('商务函');
  const { letterTemplates } = await cast.fin.ok<{
    letterTemplates: { id: string; version: number; source: string; inForce: boolean }[];
  }>('{ letterTemplates(tone: REMIND) { id version source inForce } }');
  const shipped = letterTemplates.find(({ source }) => source === 'SHIPPED');
  await act(cast.fin, acts.use, { id: shipped?.id, version: shipped?.version });
  expect(await textOf((await lettered()).letterId)).not.toContain('商务函');
  expect(await cast.sup.refusal('{ letterTemplates { id } }')).toBe('auth.forbidden');
});

test('DUN-1: an archive holds the letters that the reader sees in full, and is its own', async () => {
  const { letterId, account } = await lettered();
  const other = await aRunningContract(world.app, account, 'bo', { signedOn: '2026-01-05' });
  await teller.delivered(other, '50', '2026-01-06');
  world.app.setTime('2026-04-02');
  const shared = await issued({ account, ...other });
  expect((await get(cast.ann, `/letters/${letterId}.pdf`)).status).toBe(200);
  expect((await get(cast.ann, `/letters/${shared}.pdf`)).status).toBe(403);
  expect((await get(cast.sue, `/letters/${letterId}.pdf`)).status).toBe(404);
  expect((await get(world.app.nobody(), `/letters/${letterId}.pdf`)).status).toBe(401);
  const input = { form: 'PDF', filter: { accountId: account.id } };
  const batch = await act<{ id: string; total: number }>(cast.fin, acts.pack, input);
  expect(batch.total).toBe(2);
  expect(await act(cast.ann, acts.pack, input)).toMatchObject({ total: 1 });
  expect(await cast.sue.refusal(acts.pack, { input })).toBe('letter.nothing_to_pack');
  expect((await get(cast.mark, `/letters/batches/${batch.id}.zip`)).status).toBe(404);
  const files = unzipSync((await get(cast.fin, `/letters/batches/${batch.id}.zip`)).body as Buffer);
  expect(Object.keys(files)).toHaveLength(2);
  const { letterBatch } = await cast.fin.ok<{ letterBatch: { done: number; finishedAt: string | null } }>(
    'query ($id: ID!) { letterBatch(id: $id) { done finishedAt } }',
    { id: batch.id },
  );
  expect([letterBatch.done, letterBatch.finishedAt !== null]).toEqual([2, true]);
});

test('DUN-1: two people who issue or sign the same batch make one letter and one signature each', async () => {
  const run = await teller.running('2026-01-05');
  await teller.delivered(run, '100', '2026-01-06');
  const send = { input: { accountIds: [run.account.id], dryRun: false } };
  await atOnce(4, () => cast.fin.send(acts.issue, send));
  const { letters } = await cast.fin.ok<{ letters: { items: { id: string; document: object | null }[] } }>(
    'query ($filter: LetterFilter) { letters(filter: $filter) { items { id document { state } } } }',
    { filter: { accountId: run.account.id } },
  );
  expect(letters.items.map(({ document }) => document)).toEqual([{ state: 'ISSUED' }]);
  const sign = { input: { letterIds: letters.items.map(({ id }) => id) } };
  const codes = await atOnce(4, () => cast.fin.send(acts.sign, sign));
  expect(codes.filter((code) => code === 'taken')).toHaveLength(1);
});

interface Shown {
  readonly totals: Record<string, unknown>;
  readonly rows: { readonly name: string; readonly effect: string; readonly closing: string }[];
  readonly ties: boolean;
  readonly openingControl: string | null;
  readonly closingControl: string | null;
}
const ANALYSIS = `query ($month: Month!, $by: AnalysisKey, $repId: ID, $unitId: ID) { receivablesAnalysis(month: $month, by: $by, repId: $repId, unitId: $unitId) {
  ties openingControl closingControl rowCount rows { name opening closing letters effect stopped class } totals { opening billed collected credited writtenOff closing letters effect } } }`;

test('RPT-2: the month leads from the ageing of one end to that of the other; letters and what they brought', async () => {
  const run = await lettered();
  world.app.setTime('2026-03-20');
  await teller.pay(run.account, '15000.00', '2026-03-18');
  world.app.setTime('2026-04-10');
  const read = async (client: Client, more: object = {}): Promise<Shown> =>
    (await client.ok<{ receivablesAnalysis: Shown }>(ANALYSIS, { month: '2026-03', ...more }))
      .receivablesAnalysis;
  for (const by of ['CUSTOMER', 'CONTRACT']) {
    const shown = await read(cast.fin, { by });
    expect(shown).toMatchObject({ ties: true, openingControl: shown.totals['opening'] });
    expect(shown.closingControl).toBe(shown.totals['closing']);
    const name = by === 'CUSTOMER' ? run.account.name : run.contract.number;
    expect(shown.rows.find((row) => row.name === name)).toMatchObject({
      opening: '40000.00',
      closing: '25000.00',
      letters: 1,
      effect: '15000.00',
    });
  }
  const hers = await read(cast.ann, { repId: world.app.idOf('ann') });
  expect(hers).toMatchObject({ ties: true, openingControl: null });
  expect((await read(cast.fin, { unitId: world.app.unitId('South') })).rows).toEqual([]);
  expect((await read(cast.sue)).rows).toEqual([]);
  const book = await get(cast.fin, '/letters/analysis.xlsx?month=2026-03');
  expect((book.body as Buffer).subarray(0, 2).toString()).toBe('PK');
  expect((await get(cast.sup, '/letters/analysis.xlsx?month=2026-03')).status).toBe(403);
});

test('DUN-1: a customer without overdue money has no letter to open', async () => {
  await aCustomer(world.app, 'ann');
  expect((await get(cast.fin, '/letters/00000000-0000-4000-8000-000000000000.pdf')).status).toBe(404);
});

test('DUN-1: no letter is signed before the company told its name and account; then also those of before', async () => {
  const app = await TestApp.create('2026-03-02T09:00:00+08:00');
  try {
    const people = await castOf(app);
    const run = await moneyTeller(app, people).running('2026-01-05');
    await moneyTeller(app, people).delivered(run, '100', '2026-01-06');
    const [result] = await act<{ letter: { id: string } }[]>(people.fin, acts.issue, {
      accountIds: [run.account.id],
      dryRun: false,
    });
    const input = { letterIds: [result?.letter.id ?? ''] };
    expect(await people.fin.refusal(acts.sign, { input })).toBe('letter.company_missing');
    const { data, ...rest } = { ...company, effectiveFrom: '2026-03-02' };
    await act(people.vip, publish, { ...rest, data: { company: data.company } });
    expect(await people.fin.refusal(acts.sign, { input })).toBe('letter.company_missing');
    app.setTime('2026-03-03');
    await act(people.vip, publish, { ...rest, data, effectiveFrom: '2026-03-03' });
    await people.fin.ok(acts.sign, { input });
    const document = await app
      .system()
      .db.findOneByOrFail(LetterDocument, { letterId: input.letterIds[0] ?? '' });
    expect([document.state, document.texts.我司, document.texts.账号]).toEqual([
      'SIGNED_OFF',
      data.company,
      data.bankAccount,
    ]);
  } finally {
    await app.close();
  }
});
