import exceljs from 'exceljs';
import request from 'supertest';
import { encode } from 'iconv-lite';
import { castOf, type Cast } from '../../testing/contract-world';
import { useTestApp } from '../../testing/create-test-app';
import { AuditEntry } from '../audit';
import { bankActs, bankTeller, csvOf } from './banking.fixture';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
let bank: ReturnType<typeof bankTeller>;
beforeAll(async () => {
  cast = await castOf(world.app);
  bank = bankTeller(world.app);
});

/** A statement as a bank here exports it: a preamble, money out, a sum, and lines nobody can take. */
const whole = [
  '示例混凝土有限公司账户明细,,,,,,,',
  '账号：,6222 0000 1111 2222,,,,,,',
  '交易日期,借方发生额（元）,贷方发生额（元）,余额,对方户名,对方账号,摘要,流水号',
  '2026-03-01,,"1,000.00","11,000.00",腾越建筑,6222020001,货款 "HT-1",R1',
  '2026-03-01,400.00,,"10,600.00",水泥厂,6222020002,采购,R2',
  '20260302,,50.50,"10,650.50",华西路桥,6222020003,,R3',
  '合计,400.00,"1,050.50",,,,,',
  '',
].join('\r\n');
const broken = `${whole}2026-03-03,,7.00,,明日公司,,预付,R4\n02/03/2026,,7.00,,甲,,,R5\n2026-03-02,,seven,,=乙(),,,R6\n2026-03-02,,8.00,,丙,,,R7\n`;

const workbookOf = async (rows: readonly (readonly unknown[])[]): Promise<Buffer> => {
  const book = new exceljs.Workbook();
  book.addWorksheet('流水').addRows(rows.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
};

test('BANK-1: a preview says what would be taken and what not, and writes nothing', async () => {
  const preview = await bank.check(cast.fin, broken);
  expect(preview).toMatchObject({
    lines: 3,
    amount: '1058.50',
    duplicates: 0,
    outgoing: 1,
    refused: 3,
    firstOn: '2026-03-01',
    lastOn: '2026-03-02',
    ownAccount: '6222000011112222',
    balance: null,
  });
  expect(preview.first[0]).toMatchObject({ lineNo: 4, payer: '腾越建筑', text: '货款 "HT-1"' });
  expect(
    preview.faults.map(({ lineNo, faults }) => `${lineNo} ${faults.map(({ fault }) => fault).join()}`),
  ).toEqual(['8 FUTURE_DAY', '9 BAD_DAY', '10 BAD_AMOUNT']);
  expect(await bank.lines(cast.fin, {})).toEqual([]);
});

test('BANK-1: the lines that cannot be taken come as a workbook in the language of the reader', async () => {
  const answer = await bank
    .send(cast.fin, 'faults?name=a.csv', broken, 'zh')
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  const book = new exceljs.Workbook();
  await book.xlsx.load(answer.body as never);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) =>
    rows.push(Array.from(row.values as unknown[], (cell) => String(cell ?? '')).slice(1)),
  );
  expect(rows[0]?.slice(0, 6)).toEqual(['行号', '栏目', '原值', '问题', '交易日期', '借方发生额（元）']);
  expect(rows.slice(1).map((row) => row.slice(0, 4))).toEqual([
    ['8', '交易日期', '2026-03-03', '日期在今天之后'],
    ['9', '交易日期', '02/03/2026', '日期无法识别'],
    ['10', '贷方发生额（元）', 'seven', '金额无法识别'],
  ]);
  // the line as it was, and no formula
  expect(rows[3]?.slice(4)).toEqual(['2026-03-02', '', 'seven', '', '=乙()', '', '', 'R6']);
});

test('BANK-1: good lines enter and wait, with the sum check; the same file again and an overlapping one add nothing twice', async () => {
  const { statementId, lines } = await bank.imported(cast.fin, whole);
  const { bankStatement } = await cast.fin.ok<{ bankStatement: object }>(bankActs.statement, {
    id: statementId,
  });
  expect(bankStatement).toMatchObject({
    fileName: 'statement.csv',
    ownAccount: '6222000011112222',
    lines: 2,
    waiting: 2,
    amount: '1050.50',
    duplicates: 0,
    outgoing: 1,
    refused: 0,
    opening: '10000.00',
    closing: '10650.50',
    difference: '0.00',
    importedBy: { name: 'fin' },
  });
  expect(lines.map(({ state, amount, payer, reference }) => [state, amount, payer, reference])).toEqual([
    ['OPEN', '1000.00', '腾越建筑', 'R1'],
    ['OPEN', '50.50', '华西路桥', 'R3'],
  ]);
  const again = await bank.check(cast.fin, whole);
  expect(again).toMatchObject({ lines: 0, duplicates: 2 });
  const refused = await bank.send(cast.fin, `import?name=a.csv&previewed=${again.digest}`, whole).expect(409);
  expect(JSON.stringify(refused.body)).toContain('bank.nothing_new');
  const more = await bank.imported(cast.fin, broken);
  expect(more.lines.map(({ reference }) => reference)).toEqual(['R7']);
});

test('BANK-1: GB18030, UTF-16, tabs and workbooks read alike', async () => {
  const text = '日期\t收入\t付款人\t附言\n2026-02-01\t１２３．００\t𠮷野建设\t一期\n';
  const rows = [
    ['公司流水'],
    ['日期', '收入', '付款人', '附言'],
    [new Date('2026-02-01T00:00:00Z'), 123, '𠮷野建设', { richText: [{ text: '一' }, { text: '期' }] }],
    ['2026/2/2', 0.1 + 0.2, '乙公司', { formula: '1+1', result: 'R' }],
  ];
  const files = [
    Buffer.from(`\uFEFF${text}`),
    encode(text, 'gb18030'),
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
    await workbookOf(rows),
  ];
  const previews = await Promise.all(files.map((file) => bank.check(cast.fin, file)));
  for (const { first } of previews)
    expect(first[0]).toMatchObject({
      paidOn: '2026-02-01',
      amount: '123.00',
      payer: '𠮷野建设',
      text: '一期',
    });
  expect(previews[3]?.first[1]).toMatchObject({ paidOn: '2026-02-02', amount: '0.30', text: 'R' });
});

test.each([
  ['an empty file', '', 'bank.no_header'],
  ['a letter', 'Dear Sirs,\nno table here\n', 'bank.no_header'],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'bank.wrong_type'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'bank.wrong_type'],
  ['a broken workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'import.unreadable'],
])('BANK-1: %s is refused in words, by each of the ways', async (_name, bytes, code) => {
  for (const path of ['check?name=a', 'faults?name=a']) {
    const answer = await bank.send(cast.fin, path, bytes);
    expect([answer.status >= 400 && answer.status < 500, JSON.stringify(answer.body).includes(code)]).toEqual(
      [true, true],
    );
  }
});

test('BANK-1: what was not previewed is not imported', async () => {
  const { digest } = await bank.check(cast.fin, csvOf([{ amount: '1.00', reference: 'P1' }]));
  const other = csvOf([{ amount: '2.00', reference: 'P1' }]);
  const answer = await bank.send(cast.fin, `import?name=a&previewed=${digest}`, other).expect(409);
  expect(JSON.stringify(answer.body)).toContain('bank.file_changed');
});

test('BANK-1: only finance sends statements, and only from our own pages', async () => {
  for (const who of [cast.ann, cast.max, cast.vip, cast.off, cast.aud])
    expect((await bank.send(who, 'check?name=a', whole)).status).toBe(403);
  expect((await bank.send(world.app.nobody(), 'check?name=a', whole)).status).toBe(401);
  expect(
    (await bank.send(cast.fin, 'check?name=a', whole).set('Origin', 'https://evil.example')).status,
  ).toBe(403);
  expect((await bank.send(cast.fin, 'check?name=a', whole).set('Content-Type', 'text/plain')).status).toBe(
    403,
  );
  for (const who of [cast.ann, cast.max, cast.vip, cast.off])
    expect(await who.refusal(bankActs.lines, {})).toBe('auth.forbidden');
});

test('BANK-1: of five imports of one file at once one takes it in', async () => {
  const file = csvOf(Array.from({ length: 900 }, (_, at) => ({ amount: '1.00', reference: `RACE${at}` })));
  const { digest } = await bank.check(cast.fin, file);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => bank.send(cast.fin, `import?name=a&previewed=${digest}`, file)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  const { bankLineSums } = await cast.fin.ok<{ bankLineSums: object }>(bankActs.sums, {
    filter: { q: 'RACE' },
  });
  expect(bankLineSums).toEqual({ lines: 900, amount: '900.00', posted: '0.00' });
});

test('BANK-1: without references two equal payments of a day stay two, whichever files they come in', async () => {
  const twice = [
    { amount: '3.33', payer: 'Twin' },
    { amount: '3.33', payer: 'Twin' },
  ];
  expect((await bank.imported(cast.fin, csvOf(twice))).lines).toHaveLength(2);
  expect(await bank.check(cast.fin, csvOf(twice))).toMatchObject({ lines: 0, duplicates: 2 });
  expect(await bank.check(cast.fin, csvOf([...twice, ...twice.slice(1)]))).toMatchObject({
    lines: 1,
    duplicates: 2,
  });
});

test('BANK-3, ARC-3: the lines go out as a workbook, the export is logged, a payer account is masked for the auditor', async () => {
  const account = { amount: '9.00', account: '6222020299887766', reference: 'MASK' };
  await bank.imported(cast.fin, csvOf([account]));
  const query = 'query { bankLines(filter: { q: "MASK" }) { items { payerAccount } } }';
  const shown = async (client: typeof cast.fin): Promise<string> => JSON.stringify(await client.ok(query));
  expect([
    (await shown(cast.fin)).includes('6222020299887766'),
    (await shown(cast.aud)).includes('7766'),
  ]).toEqual([true, true]);
  expect(await shown(cast.aud)).not.toContain('6222020299887766');

  const exported = () => world.app.database.reader.countBy(AuditEntry, { event: 'list.exported' });
  const before = await exported();
  const [line] = await bank.lines(cast.fin, { q: 'MASK' });
  const rowsFor = async (client: typeof cast.fin): Promise<string> => {
    const answer = await request(world.app.server)
      .get('/bank-files/lines.xlsx?state=OPEN')
      .set('Cookie', client.cookie)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    const book = new exceljs.Workbook();
    await book.xlsx.load(answer.body as never);
    const found: string[] = [];
    book.worksheets[0]?.eachRow((row) => found.push(JSON.stringify(row.values)));
    return found.find((row) => row.includes(line?.reference ?? '?')) ?? '';
  };
  expect(await rowsFor(cast.fin)).toContain('6222020299887766');
  expect(await rowsFor(cast.aud)).toMatch(/^(?!.*6222020299887766).*7766/);
  expect(await exported()).toBe(before + 2);
  const denied = await request(world.app.server).get('/bank-files/lines.xlsx').set('Cookie', cast.ann.cookie);
  expect(denied.status).toBe(403);
});
