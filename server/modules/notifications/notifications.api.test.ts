import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { act, mutation } from '../../testing/acts';
import { useTestApp } from '../../testing/create-test-app';
import { inTransaction } from '../../core/transaction';
import { liveTransport, NoticeDelivery, notify, sendBy, sendDeliveries, sendDigestsJob } from '.';
import { isInsideAddress, type Transport } from './transport';

const world = useTestApp('2026-03-02T09:00:00+08:00');
const SAVE = mutation('saveNoticeRobot', 'SaveNoticeRobotInput', 'id version shownUrl signed areas');
const CHOOSE = 'mutation ($input: SaveNoticeChoicesInput!) { saveNoticeChoices(input: $input) }';
const CHOICES = '{ noticeChoices { mail live choices { area mode } } }';
const OUTBOX =
  '{ noticeDeliveries(page: { number: 1, size: 200 }) { total items { id state attempts lastError title body address robot { name } } } }';
const DING = 'https://oapi.dingtalk.com/robot/send?access_token=secret-token-9f3a';

interface Sent {
  readonly to: string;
  readonly text: string;
}

/** Stands where the network would be: keeps what is sent and answers as told. */
class Wire implements Transport {
  readonly mails: Sent[] = [];
  readonly posts: Sent[] = [];
  answer: { status: number; body: string } | Error = { status: 200, body: '{"errcode":0}' };
  mail = async (to: string, subject: string, text: string): Promise<void> => {
    if (this.answer instanceof Error) throw this.answer;
    this.mails.push({ to, text: `${subject}\n${text}` });
  };
  post = async (url: string, body: string): Promise<{ status: number; body: string }> => {
    if (this.answer instanceof Error) throw this.answer;
    this.posts.push({ to: url, text: body });
    return this.answer;
  };
}

const robot = (change: object = {}) => ({
  name: '东区群',
  kind: 'DINGTALK',
  url: DING,
  secret: 'SECx',
  unitId: world.app.unitId('East'),
  areas: ['COLLISION', 'LEAD'],
  active: true,
  ...change,
});
let robots = 0;
const aRobot = async (change: object = {}) =>
  act<{ id: string; version: number; shownUrl: string; signed: boolean }>(
    await world.app.as('root'),
    SAVE,
    robot({ name: `群 ${++robots}`, ...change }),
  );
const tell = (
  names: readonly string[],
  kind: 'lead.given' | 'commission.statement_ready' | 'collision.opened',
  customer: string,
) =>
  inTransaction(world.app.system(), (tx) =>
    notify(
      tx,
      names.map((name) => world.app.idOf(name)),
      kind,
      { type: 'Lead', id: customer },
      { customer, other: 'x', month: '2026-02' },
    ),
  );
const send = (wire: Transport | null) => sendDeliveries(world.app.system(), wire);
const outbox = async () =>
  (
    await (
      await world.app.as('root')
    ).ok<{
      noticeDeliveries: {
        items: {
          id: string;
          state: string;
          attempts: number;
          lastError: string | null;
          body: string;
          address: string | null;
        }[];
      };
    }>(OUTBOX)
  ).noticeDeliveries.items;

beforeAll(async () => {
  await world.app.addUnit('East', 'TEAM');
  await world.app.addUnit('West', 'TEAM');
  await world.app.addPeople({
    root: { roles: ['ADMIN'] },
    ann: { roles: ['REP'], unit: 'East' },
    eve: { roles: ['REP'], unit: 'East' },
    bob: { roles: ['REP'], unit: 'West' },
  });
});
beforeEach(async () => {
  world.app.setTime('2026-03-02');
  await inTransaction(world.app.system(), async (tx) => {
    await tx.db.query('DELETE FROM notice_delivery');
    await tx.db.query('DELETE FROM notice_robot');
    await tx.db.query('DELETE FROM notice_choice');
    await tx.db.query('DELETE FROM notice_setting');
  });
});
afterAll(() => sendBy(null));

test('AUD-3: a group hears once what its people are told, in one message, and nothing of others or of pay', async () => {
  await aRobot();
  await tell(['ann', 'eve'], 'lead.given', '天华');
  await tell(['ann'], 'collision.opened', '地平');
  await tell(['bob'], 'lead.given', '西边');
  await tell(['ann'], 'commission.statement_ready', 'x');
  const wire = new Wire();
  expect(await send(wire)).toEqual({ sent: 2, failed: 0 });
  expect(wire.posts).toHaveLength(1);
  expect(wire.posts[0]?.to).toContain('&sign=');
  const { markdown } = JSON.parse(wire.posts[0]?.text ?? '{}') as { markdown: { text: string } };
  expect(markdown.text.match(/天华/g)).toHaveLength(1);
  expect(markdown.text).toContain('地平');
  expect(markdown.text).not.toContain('西边');
  expect(await send(wire)).toEqual({ sent: 0, failed: 0 });
});

test('AUD-3: of two senders at once each message goes out once', async () => {
  await aRobot();
  const ann = await world.app.as('ann');
  await ann.ok(CHOOSE, { input: { mail: 'ann@example.com', choices: [{ area: 'LEAD', mode: 'MAIL' }] } });
  for (const customer of ['一', '二', '三']) await tell(['ann'], 'lead.given', customer);
  const wire = new Wire();
  await Promise.all([send(wire), send(wire), send(wire)]);
  expect(wire.mails.map(({ to }) => to)).toEqual(Array(3).fill('ann@example.com'));
  const lines = wire.posts.flatMap(({ text }) =>
    ['一', '二', '三'].filter((customer) => text.includes(`线索 ${customer} `)),
  );
  expect(lines.sort()).toEqual(['一', '三', '二'].sort());
});

test('AUD-3: what is refused is tried again later, given up after six times, and sent when asked for', async () => {
  await aRobot();
  await tell(['ann'], 'lead.given', '天华');
  const wire = new Wire();
  wire.answer = { status: 200, body: '{"errcode":310000,"errmsg":"sign not match"}' };
  const minutes = [0, 2, 6, 16, 61, 241];
  let at = new Date(world.app.now);
  for (const [attempt, wait] of minutes.entries()) {
    at = new Date(at.getTime() + wait * 60_000);
    world.app.setTime(at.toISOString());
    expect(await send(wire)).toEqual({ sent: 0, failed: 1 });
    const [row] = await outbox();
    expect(row).toMatchObject({
      attempts: attempt + 1,
      lastError: '310000 sign not match',
      state: attempt === 5 ? 'FAILED' : 'PENDING',
    });
    expect(await send(wire)).toEqual({ sent: 0, failed: 0 });
  }
  const [given] = await outbox();
  const root = await world.app.as('root');
  await root.ok('mutation ($id: ID!) { retryDelivery(id: $id) { state } }', { id: given?.id });
  wire.answer = { status: 200, body: '{"errcode":0}' };
  expect(await send(wire)).toEqual({ sent: 1, failed: 0 });
  expect(
    await root.refusal('mutation ($id: ID!) { retryDelivery(id: $id) { state } }', { id: given?.id }),
  ).toBe('common.invalid_state');
});

test('AUD-3: without a transport messages are recorded and nothing is sent', async () => {
  await aRobot();
  await tell(['ann'], 'lead.given', '天华');
  await send(null);
  expect(await outbox()).toEqual([
    expect.objectContaining({ state: 'RECORDED', body: '线索 天华 已分配给您' }),
  ]);
  sendBy(null);
  const { id } = await aRobot();
  const { testNoticeRobot } = await (
    await world.app.as('root')
  ).ok<{ testNoticeRobot: object }>('mutation ($id: ID!) { testNoticeRobot(id: $id) { taken note } }', {
    id,
  });
  expect(testNoticeRobot).toEqual({ taken: false, note: 'NOTICES=record' });
});

test('AUD-3: the test button says what the robot answered', async () => {
  const wire = new Wire();
  sendBy(wire);
  const { id } = await aRobot();
  const ask = async () =>
    (
      await (
        await world.app.as('root')
      ).ok<{ testNoticeRobot: object }>('mutation ($id: ID!) { testNoticeRobot(id: $id) { taken note } }', {
        id,
      })
    ).testNoticeRobot;
  expect(await ask()).toEqual({ taken: true, note: null });
  wire.answer = { status: 302, body: '' };
  expect(await ask()).toEqual({ taken: false, note: 'HTTP 302' });
  wire.answer = new Error('the host is an inside address');
  expect(await ask()).toEqual({ taken: false, note: 'the host is an inside address' });
});

test('AUD-3: each person chooses; a digest gathers the unread of the day, once', async () => {
  const [ann, eve] = [await world.app.as('ann'), await world.app.as('eve')];
  expect(
    await ann.refusal(CHOOSE, { input: { mail: null, choices: [{ area: 'LEAD', mode: 'MAIL' }] } }),
  ).toBe('notice.mail_missing');
  expect(await ann.refusal(CHOOSE, { input: { mail: 'no address', choices: [] } })).toBe(
    'common.invalid_input',
  );
  await ann.ok(CHOOSE, {
    input: { mail: 'ann@example.com', choices: [{ area: 'COLLISION', mode: 'PORTAL' }] },
  });
  await eve.ok(CHOOSE, { input: { mail: 'eve@example.com', choices: [{ area: 'LEAD', mode: 'PORTAL' }] } });
  const { noticeChoices } = await ann.ok<{ noticeChoices: { mail: string; choices: object[] } }>(CHOICES);
  expect(noticeChoices.mail).toBe('ann@example.com');
  expect(noticeChoices.choices).toContainEqual({ area: 'COLLISION', mode: 'PORTAL' });
  expect(noticeChoices.choices).toContainEqual({ area: 'LEAD', mode: 'DIGEST' });
  await tell(['ann', 'eve'], 'lead.given', '天华');
  await tell(['ann'], 'collision.opened', '地平');
  world.app.setTime('2026-03-03T08:00:00+08:00');
  expect(await sendDigestsJob.run(world.app.system())).toEqual({ digests: 1 });
  expect(await sendDigestsJob.run(world.app.system())).toEqual({ digests: 0 });
  const wire = new Wire();
  await send(wire);
  expect(wire.mails).toHaveLength(1);
  expect(wire.mails[0]).toMatchObject({ to: 'ann@example.com' });
  expect(wire.mails[0]?.text).toContain('天华');
  expect(wire.mails[0]?.text).not.toContain('地平');
});

test('AUD-3: a robot goes to its makers hosts only, keeps its secrets to itself and never tells pay', async () => {
  const root = await world.app.as('root');
  const saved = await aRobot();
  expect(saved).toMatchObject({ shownUrl: 'oapi.dingtalk.com/…9f3a', signed: true });
  for (const url of [
    'http://oapi.dingtalk.com/x',
    'https://127.0.0.1/x',
    'https://oapi.dingtalk.com.evil.example/x',
    'https://qyapi.weixin.qq.com/x',
  ])
    expect(await root.refusal(SAVE, { input: robot({ name: url.slice(0, 50), url }) })).toBe(
      'notice.robot_host',
    );
  expect(await root.refusal(SAVE, { input: robot({ name: 'pay', areas: ['PAY'] }) })).toBe(
    'notice.robot_private',
  );
  expect(await root.refusal(SAVE, { input: robot({ name: `群 ${robots}` }) })).toBe(
    'notice.robot_name_taken',
  );
  const kept = await act<{ shownUrl: string; signed: boolean }>(
    root,
    SAVE,
    robot({ id: saved.id, version: saved.version, name: '改名', url: null, secret: null }),
  );
  expect(kept).toMatchObject({ shownUrl: 'oapi.dingtalk.com/…9f3a', signed: true });
  expect(await (await world.app.as('ann')).refusal(SAVE, { input: robot() })).toBe('auth.forbidden');
  expect(await (await world.app.as('ann')).refusal(OUTBOX)).toBe('auth.forbidden');
  const trail = JSON.stringify(
    await world.app.database.reader.query("SELECT data FROM audit_entry WHERE event = 'notice.robot_saved'"),
  );
  expect(trail).not.toContain('secret-token');
  expect(trail).not.toContain('SECx');
});

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.100.100.200', true],
  ['0.0.0.0', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['fd00::1', true],
  ['203.119.1.1', false],
  ['2400:3200::1', false],
])('AUD-3: %s is an inside address: %s', (address, inside) => {
  expect(isInsideAddress(address)).toBe(inside);
});

test('AUD-3: robots are never posted to an inside address, whatever its name resolves to', async () => {
  const { post } = liveTransport({ mailUrl: '', mailFrom: 'x@example.com' });
  await expect(post('https://localhost/robot', '{}')).rejects.toThrow('inside address');
});

describe('AUD-3: mail', () => {
  let server: Server;
  const heard: string[] = [];

  beforeAll(async () => {
    server = createServer((socket: Socket) => {
      let data = false;
      socket.write('220 here\r\n');
      socket.setEncoding('utf8').on('data', (text: string) => {
        for (const line of text.split('\r\n').filter(Boolean)) {
          heard.push(line);
          if (data) {
            if (line === '.') {
              data = false;
              socket.write('250 taken\r\n');
            }
            continue;
          }
          data = line === 'DATA';
          socket.write(data ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
        }
      });
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('AUD-3: mail reaches a mail server as a letter, with a Chinese subject', async () => {
    const { port } = server.address() as AddressInfo;
    const live = liveTransport({
      mailUrl: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
      mailFrom: 'demarc@example.com',
    });
    await (
      await world.app.as('ann')
    ).ok(CHOOSE, { input: { mail: 'ann@example.com', choices: [{ area: 'LEAD', mode: 'MAIL' }] } });
    await tell(['ann'], 'lead.given', '天华');
    expect(await send(live)).toEqual({ sent: 1, failed: 0 });
    expect(heard).toContain('RCPT TO:<ann@example.com>');
    expect(heard.join('\n')).toContain(`Subject: =?UTF-8?`);
    expect(await world.app.database.reader.countBy(NoticeDelivery, { state: 'SENT' })).toBe(1);
  });

  test('AUD-3: without a mail server the message waits and says why', async () => {
    await (
      await world.app.as('ann')
    ).ok(CHOOSE, { input: { mail: 'ann@example.com', choices: [{ area: 'LEAD', mode: 'MAIL' }] } });
    await tell(['ann'], 'lead.given', '天华');
    expect(await send(liveTransport({ mailUrl: '', mailFrom: 'x@example.com' }))).toEqual({
      sent: 0,
      failed: 1,
    });
    expect(await outbox()).toEqual([
      expect.objectContaining({ state: 'PENDING', lastError: 'MAIL_URL is not set' }),
    ]);
  });
});
