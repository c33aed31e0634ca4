import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { encode } from 'iconv-lite';
import type { RequestContext } from '../../core/context';
import { readInteger } from '../../core/persistence';
import { TestApp, TEST_PASSWORD } from '../../testing/create-test-app';
import { verifyLedger } from '../commissions';
import { importSet, oddFindings, type ImportSet } from '.';
import { readCsv, readTable } from './read-table';
import { takeOver as takeOverAs } from './sample-company.fixture';

let app: TestApp;
let folder: string;
beforeEach(async () => {
  app = await TestApp.create('2026-03-02T09:00:00+08:00');
  folder = mkdtempSync(join(tmpdir(), 'demarc-import-'));
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const takeOver = (): Promise<RequestContext> => takeOverAs(app);
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const column = (name: string) => ({ column: name });

const set: ImportSet = {
  name: 'small',
  company: 'Small',
  people: {
    file: 'people.csv',
    fields: {
      code: column('no'),
      username: column('mail'),
      name: column('name'),
      joinedOn: { text: '2020-01-01' },
      title: { column: 'job', values: { rep: 'REP' }, otherwise: '' },
    },
  },
  plan: { name: '1.2 %', validFrom: '2020-01-01', percent: '1.20' },
  accounts: {
    file: 'accounts.csv',
    fields: {
      code: column('编号'),
      name: column('客户名称'),
      region: column('地区'),
      ownerCode: column('业务员'),
      creditLimit: column('授信'),
    },
  },
  contracts: {
    file: 'orders.csv',
    leaveOut: { column: 'status', values: ['void'], reason: 'void' },
    fields: {
      number: column('no'),
      accountCode: column('customer'),
      signedOn: column('date'),
      deliveredOn: column('shipped'),
    },
  },
  contractLines: {
    file: 'lines.csv',
    fields: {
      contractNumber: column('order'),
      product: column('product'),
      quantity: column('qty'),
      price: column('price'),
    },
  },
  receipts: {
    file: 'money.csv',
    fields: {
      accountCode: column('customer'),
      receivedOn: column('date'),
      amount: column('amount'),
      reference: column('ref'),
    },
  },
};

function writeSmallSet(): void {
  write('people.csv', 'no,mail,name,job\n1,ann@x,Ann,rep\n2,ann@y,Anna,rep\n3,boss@x,Boss,boss\n');
  // as Excel writes it here: GB18030, a name twice in two spellings, an owner nobody knows
  writeFileSync(
    join(folder, 'accounts.csv'),
    encode(
      '编号,客户名称,地区,业务员,授信\nA1,杭州岚川建设有限公司,330102,1,1000\nA2,杭州岚川建设（有限公司）,330102,1,0\nA3,云岭璟越置业有限公司,349802,2,1万\nA4,海宁湾骁禾管桩有限公司,339702,9,0\nA5,临江翊泽贸易有限公司,339902,,0\n',
      'gb18030',
    ),
  );
  write(
    'orders.csv',
    'no,customer,date,shipped,status\nO1,A1,2026/1/5,2026年1月10日,ok\nO2,A3,2026-01-06,,ok\nO3,A1,2026-01-07,,void\nO4,A9,2026-01-07,,ok\nO5,A1,2026-02-30,,ok\n',
  );
  write(
    'lines.csv',
    'order,product,qty,price\nO1,P1,10,"1,234.50"\nO1,P2,1,0.5\nO2,P1,１２,10\nO2,P1,-3,10\nO5,P1,1,1\n',
  );
  write(
    'money.csv',
    'customer,date,amount,ref\nA1,2026-01-20,12345.50,R1\nA1,2026-01-21,0.10,R2\nA1,2026-01-22,lots,R3\n',
  );
}

test('a dirty set: what can be taken is taken, the rest is refused with file, row, column and code, and sums tie', async () => {
  writeSmallSet();
  const ctx = await takeOver();
  const company = app.units.get('Demarc');
  if (!company) throw new Error('no company');
  const imported = await importSet(ctx, set, folder, { company, password: TEST_PASSWORD });
  const counts = Object.fromEntries(
    imported.reports.map((report) => [report.kind, [report.read, report.taken, report.refused.length]]),
  );
  expect(counts).toEqual({
    people: [3, 2, 1],
    accounts: [5, 3, 2],
    'contract lines': [5, 4, 1],
    contracts: [5, 2, 2],
    deliveries: [2, 2, 0],
    receipts: [3, 2, 1],
  });
  const refused = imported.reports
    .flatMap((report) => report.refused)
    .map(({ file, row, column: cell, code }) => [file, row, cell, code]);
  expect(refused).toEqual([
    ['people.csv', 4, 'title', 'import.bad_value'],
    ['accounts.csv', 3, 'name', 'account.duplicate'],
    ['accounts.csv', 5, 'ownerCode', 'import.unknown_reference'],
    ['lines.csv', 5, 'quantity', 'import.bad_value'],
    ['orders.csv', 5, 'accountCode', 'import.unknown_reference'],
    ['orders.csv', 6, 'signedOn', 'import.bad_value'],
    ['money.csv', 4, 'amount', 'import.bad_value'],
  ]);
  expect(imported.delivered).toEqual({ inFile: 1_234_550, taken: 1_234_550 });
  expect(imported.received).toEqual({ inFile: 1_234_560, taken: 1_234_560 });
  const odd = [
    ...imported.reports.flatMap((report) => report.odd),
    ...(await oddFindings(ctx, imported)),
  ].map(({ kind }) => kind);
  expect(odd).toEqual(['SIGN_IN_NAME_TAKEN', 'ACCOUNT_WITHOUT_REP', 'RECEIPT_MATCHES_NO_ORDER']);
  // 1.2 % of what was collected for the order, to the cent: 12,345.50 × 1.2 %
  const [sum] = (await ctx.db.query('SELECT SUM(payableDelta) AS released FROM commission_entry')) as {
    released: unknown;
  }[];
  expect(readInteger(sum?.released)).toBe(14_815);
  expect((await verifyLedger(app.system())).differences).toEqual([]);
});

test('a set is taken into an empty company only', async () => {
  writeSmallSet();
  const ctx = await takeOver();
  const company = app.units.get('Demarc');
  if (!company) throw new Error('no company');
  const take = () => importSet(ctx, set, folder, { company, password: TEST_PASSWORD });
  await take();
  await expect(take()).rejects.toMatchObject({ code: 'import.not_empty' });
});

test.each([
  ['a quote that never ends', 'a,b\n"x,y\n1,2\n'],
  ['a row with too many cells', 'a,b\n1,2,3\n'],
])('broken CSV is refused with its row: %s', (_, text) => {
  expect(() => readCsv(text)).toThrow(expect.objectContaining({ code: 'import.unreadable' }) as Error);
});

test('Excel is read like CSV: days as days, formulas by their result', async () => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('客户');
  sheet.addRow(['名称', '日期', '金额']);
  sheet.addRow(['岚川', new Date('2026-01-05T00:00:00Z'), { formula: '1+2', result: 3 }]);
  await workbook.xlsx.writeFile(join(folder, 'x.xlsx'));
  expect(await readTable(join(folder, 'x.xlsx'))).toEqual([{ 名称: '岚川', 日期: '2026-01-05', 金额: '3' }]);
  write('y.xlsx', 'not a workbook');
  await expect(readTable(join(folder, 'y.xlsx'))).rejects.toMatchObject({ code: 'import.unreadable' });
});
