import { noticeTexts } from '../../../../shared/messages/notices';
import { nextAttempt, tokensLeft } from './delivery-times';
import { areaOf } from './notice-area';
import { fitLines, isAllowedRobot, robotRefusal, robotRequest } from './robot-message';

const now = new Date('2026-03-02T01:02:03.456Z');

// signatures computed apart from this code: python3 hmac over the same secret and time
test('AUD-3: DingTalk is signed as its maker says', () => {
  const { url, body } = robotRequest(
    { kind: 'DINGTALK', url: 'https://oapi.dingtalk.com/robot/send?access_token=abc', secret: 'SECdemarc' },
    '撞单',
    '天华\n等待裁定',
    now,
  );
  expect(url).toBe(
    'https://oapi.dingtalk.com/robot/send?access_token=abc&timestamp=1772413323456&sign=wAr6Lyj4JocEHewoUO5RCNNrqosQ05P29MVLtPa8woI%3D',
  );
  expect(JSON.parse(body)).toEqual({
    msgtype: 'markdown',
    markdown: { title: '撞单', text: '#### 撞单\n天华\n\n等待裁定' },
  });
});

test('AUD-3: Feishu is signed as its maker says', () => {
  const { url, body } = robotRequest(
    { kind: 'FEISHU', url: 'https://open.feishu.cn/open-apis/bot/v2/hook/abc', secret: 'demarc' },
    '撞单',
    '天华',
    now,
  );
  expect(url).toBe('https://open.feishu.cn/open-apis/bot/v2/hook/abc');
  expect(JSON.parse(body)).toEqual({
    timestamp: '1772413323',
    sign: '04GM9TGeb1uDdb8XV4L92gfyMJ68ngyF6W6vx5p2H6M=',
    msg_type: 'text',
    content: { text: '撞单\n天华' },
  });
});

test('AUD-3: WeCom carries its key in the address, and a robot without a secret signs nothing', () => {
  const wecom = robotRequest(
    { kind: 'WECOM', url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k', secret: null },
    'T',
    'x',
    now,
  );
  expect(wecom).toEqual({
    url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k',
    body: '{"msgtype":"markdown","markdown":{"content":"**T**\\nx"}}',
  });
  const plain = robotRequest(
    { kind: 'DINGTALK', url: 'https://oapi.dingtalk.com/robot/send?access_token=a', secret: null },
    'T',
    'x',
    now,
  );
  expect(plain.url).toBe('https://oapi.dingtalk.com/robot/send?access_token=a');
});

test.each([
  ['DINGTALK', 'https://oapi.dingtalk.com/robot/send?access_token=x', true],
  ['WECOM', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x', true],
  ['FEISHU', 'https://open.larksuite.com/open-apis/bot/v2/hook/x', true],
  ['DINGTALK', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x', false],
  ['WECOM', 'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x', false],
  ['WECOM', 'https://qyapi.weixin.qq.com:8443/', false],
  ['WECOM', 'https://qyapi.weixin.qq.com@169.254.169.254/', false],
  ['WECOM', 'https://qyapi.weixin.qq.com.evil.example/', false],
  ['WECOM', 'https://user:pw@qyapi.weixin.qq.com/', false],
  ['DINGTALK', 'https://127.0.0.1/robot', false],
  ['DINGTALK', 'file:///etc/passwd', false],
  ['FEISHU', 'not an address', false],
] as const)('AUD-3: %s takes %s: %s', (kind, url, allowed) => {
  expect(isAllowedRobot(kind, url)).toBe(allowed);
});

test.each([
  ['DINGTALK', 200, '{"errcode":0,"errmsg":"ok"}', null],
  ['DINGTALK', 200, '{"errcode":310000,"errmsg":"sign not match"}', '310000 sign not match'],
  ['FEISHU', 200, '{"code":0,"msg":"success"}', null],
  ['FEISHU', 200, '{"StatusCode":0,"StatusMessage":"success"}', null],
  ['FEISHU', 200, '{"code":19021,"msg":"sign match fail"}', '19021 sign match fail'],
  ['WECOM', 200, '{"errcode":45009,"errmsg":"api freq out of limit"}', '45009 api freq out of limit'],
  ['WECOM', 302, '', 'HTTP 302'],
  ['WECOM', 200, '<html>', 'no JSON'],
] as const)('AUD-3: the answer of %s, %i %s, is read as %j', (kind, status, body, refusal) => {
  expect(robotRefusal(kind, status, body)).toBe(refusal);
});

test('AUD-3: a message is tried again ever more slowly and given up after the sixth time', () => {
  const waits = [1, 2, 3, 4, 5, 6].map((attempts) => {
    const next = nextAttempt(attempts, now);
    return next && (next.getTime() - now.getTime()) / 60_000;
  });
  expect(waits).toEqual([1, 5, 15, 60, 240, null]);
});

test('AUD-3: a robot gets 18 messages a minute', () => {
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  expect(tokensLeft([], now)).toBe(18);
  expect(
    tokensLeft(
      Array.from({ length: 17 }, () => ago(59)),
      now,
    ),
  ).toBe(1);
  expect(
    tokensLeft(
      Array.from({ length: 30 }, () => ago(1)),
      now,
    ),
  ).toBe(0);
  expect(
    tokensLeft(
      Array.from({ length: 30 }, () => ago(61)),
      now,
    ),
  ).toBe(18);
});

test('AUD-3: a long message ends at a whole line and says how many are missing', () => {
  const lines = Array.from({ length: 200 }, (_, at) => `第 ${at} 条：某某混凝土有限公司的保护期还剩 3 天`);
  const text = fitLines(lines, (count) => `还有 ${count} 条`);
  expect(Buffer.byteLength(text)).toBeLessThan(3_900);
  const shown = text.split('\n');
  expect(shown.at(-1)).toBe(`还有 ${200 - (shown.length - 1)} 条`);
  expect(fitLines(['一', '二'], String)).toBe('一\n二');
});

test('AUD-3: every kind of notice belongs to an area of its own', () => {
  for (const kind of Object.keys(noticeTexts)) expect([kind, areaOf(kind)]).not.toEqual([kind, 'OTHER']);
  expect(areaOf('something.else')).toBe('OTHER');
});
