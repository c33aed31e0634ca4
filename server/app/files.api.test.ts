import request from 'supertest';
import { aCustomer } from '../testing/contract-world';
import { act, mutation } from '../testing/acts';
import { useTestApp } from '../testing/create-test-app';
import { FileContent, StoredFile, sweepFilesJob } from '../modules/files';

const world = useTestApp('2026-03-02T09:00:00+08:00');
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2000, 7)]);
const PDF = Buffer.from('%PDF-1.7 nothing more');
const PLAN = mutation('planVisit', 'VisitInput', 'id version');
const REPORT = mutation('reportVisit', 'ReportVisitInput', 'id files { id name kind size digest }');

beforeAll(async () => {
  await world.app.addUnit('North', 'REGION');
  await world.app.addUnit('South', 'REGION');
  await world.app.addPeople({
    ann: { roles: ['REP'], unit: 'North' },
    bo: { roles: ['REP'], unit: 'North' },
    max: { roles: ['SALES_MANAGER'], unit: 'North' },
    moe: { roles: ['SALES_MANAGER'], unit: 'South' },
    fin: { roles: ['FINANCE'] },
  });
});
beforeEach(() => world.app.setTime('2026-03-02'));

async function send(
  username: string | null,
  name: string,
  bytes: Buffer,
  headers: Record<string, string> = {},
) {
  const cookie = username ? (await world.app.as(username)).cookie : '';
  return request(world.app.server)
    .post(`/files?name=${encodeURIComponent(name)}`)
    .set({ cookie, 'content-type': 'application/octet-stream', ...headers })
    .send(bytes);
}
const read = async (username: string, id: string) =>
  request(world.app.server)
    .get(`/files/${id}`)
    .set('cookie', (await world.app.as(username)).cookie);
const idOf = (answer: { body: unknown }): string => (answer.body as { id: string }).id;
const codeOf = (answer: { body: unknown }): string | undefined =>
  (answer.body as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

async function aVisit(): Promise<string> {
  const ann = await world.app.as('ann');
  const { id } = await aCustomer(world.app, 'ann');
  const visit = {
    accountId: id,
    visitOn: '2026-03-02',
    slot: 'AM',
    purpose: 'RELATIONSHIP',
    goal: 'see them',
  };
  return (await act<{ id: string }>(ann, PLAN, visit)).id;
}
const report = (visitId: string, fileIds: string[]) => ({
  visitId,
  metWhom: '王经理',
  outcome: 'fine',
  goalReached: true,
  nextStep: 'call',
  nextStepOn: '2026-03-05',
  fileIds,
});

test('VIS-6: photos come with the report and are seen by whoever sees the visit, by nobody else', async () => {
  const photo = idOf(await send('ann', '工地.jpg', JPEG));
  expect((await read('ann', photo)).status).toBe(200);
  expect((await read('max', photo)).status).toBe(404);
  const visitId = await aVisit();
  const reported = await act<{ files: object[] }>(
    await world.app.as('ann'),
    REPORT,
    report(visitId, [photo]),
  );
  expect(reported.files).toEqual([
    {
      id: photo,
      name: '工地.jpg',
      kind: 'JPEG',
      size: JPEG.length,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  const seen = await read('max', photo);
  expect(seen.status).toBe(200);
  expect(seen.headers['content-type']).toBe('image/jpeg');
  expect(seen.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
  expect(Buffer.compare(seen.body as Buffer, JPEG)).toBe(0);
  for (const other of ['bo', 'moe', 'fin']) expect((await read(other, photo)).status).toBe(404);
});

test('VIS-6: what is too large or not a picture or PDF is refused with its reason, and the report can still be made', async () => {
  const large = Buffer.concat([JPEG, Buffer.alloc(8_000_000, 1)]);
  expect(codeOf(await send('ann', 'large.jpg', large))).toBe('file.too_large');
  expect(codeOf(await send('ann', 'huge.jpg', Buffer.concat([JPEG, Buffer.alloc(13_000_000, 1)])))).toBe(
    'file.too_large',
  );
  expect(codeOf(await send('ann', 'photo.jpg', Buffer.from('<html><script>alert(1)</script>')))).toBe(
    'file.wrong_type',
  );
  expect(codeOf(await send('ann', 'nothing.jpg', Buffer.alloc(0)))).toBe('file.wrong_type');
  const visitId = await aVisit();
  const pdf = idOf(await send('ann', 'note.pdf', PDF));
  await act(await world.app.as('ann'), REPORT, report(visitId, [pdf]));
  expect((await read('ann', pdf)).headers['content-disposition']).toMatch(/^attachment/);
});

test('VIS-6: a file belongs to one record and to who sent it', async () => {
  const ann = await world.app.as('ann');
  const [visitId, otherId] = [await aVisit(), await aVisit()];
  const photo = idOf(await send('ann', 'a.jpg', JPEG));
  const foreign = idOf(await send('bo', 'b.jpg', JPEG));
  expect(await ann.refusal(REPORT, { input: report(visitId, [foreign]) })).toBe('common.not_found');
  await act(ann, REPORT, report(visitId, [photo]));
  expect(await ann.refusal(REPORT, { input: report(otherId, [photo]) })).toBe('file.attached');
  expect(
    await ann.refusal(REPORT, {
      input: report(
        otherId,
        Array.from({ length: 11 }, (_, at) => `${at}`),
      ),
    }),
  ).toBe('common.invalid_input');
});

test('ORG-2: nobody sends or reads files without a session, from a foreign page, or as a plain form', async () => {
  expect(codeOf(await send(null, 'a.jpg', JPEG))).toBe('auth.unauthenticated');
  expect(codeOf(await send('ann', 'a.jpg', JPEG, { origin: 'https://elsewhere.example' }))).toBe(
    'auth.cross_site',
  );
  expect(codeOf(await send('ann', 'a.jpg', JPEG, { 'content-type': 'text/plain' }))).toBe('auth.cross_site');
  expect((await request(world.app.server).get('/files/nothing')).status).toBe(401);
  expect((await read('ann', 'nothing')).status).toBe(404);
});

test('VIS-6: nobody fills the database, and what was not attached within a day goes', async () => {
  for (let at = 0; at < 40; at += 1) await send('moe', `${at}.pdf`, PDF);
  expect(codeOf(await send('moe', 'one more.pdf', PDF))).toBe('file.too_many');
  const attached = await world.app.database.reader.countBy(StoredFile, { subjectType: 'PlannedVisit' });
  world.app.setTime('2026-03-04');
  await sweepFilesJob.run(world.app.system());
  expect(await world.app.database.reader.count(StoredFile)).toBe(attached);
  expect(await world.app.database.reader.count(FileContent)).toBe(attached);
  expect((await send('moe', 'again.pdf', PDF)).status).toBe(201);
});
