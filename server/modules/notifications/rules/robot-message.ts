import { createHmac } from 'node:crypto';
import type { RobotKind } from '../../../../shared/vocabulary/notifications';

export interface RobotTarget {
  readonly kind: RobotKind;
  readonly url: string;
  /** The signing secret of the robot, where it has one. WeCom carries its key in the address. */
  readonly secret: string | null;
}

export interface RobotRequest {
  readonly url: string;
  readonly body: string;
}

/** The only hosts that messages are sent to, by kind. */
export const robotHosts: Readonly<Record<RobotKind, readonly string[]>> = {
  WECOM: ['qyapi.weixin.qq.com'],
  DINGTALK: ['oapi.dingtalk.com'],
  FEISHU: ['open.feishu.cn', 'open.larksuite.com'],
};

/**
 * Whether messages may be sent to an address: https, a host of the kind's list, the usual port, nobody's name in it.
 *
 * Rule AUD-3.
 *
 * @example https://oapi.dingtalk.com/robot/send?access_token=x → true; http://169.254.169.254/ → false
 */
export function isAllowedRobot(kind: RobotKind, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    robotHosts[kind].includes(url.hostname)
  );
}

/** Longest text that every robot takes, in bytes of UTF-8 (WeCom: 4096 of markdown). */
const MOST_BYTES = 3_900;

/** The text cut at a whole line so that it stays within the bytes; says how many lines are missing. */
export function fitLines(lines: readonly string[], more: (count: number) => string): string {
  const kept: string[] = [];
  let bytes = 0;
  for (const [at, line] of lines.entries()) {
    bytes += Buffer.byteLength(`${line}\n`);
    if (bytes > MOST_BYTES - 60) return [...kept, more(lines.length - at)].join('\n');
    kept.push(line);
  }
  return kept.join('\n');
}

const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64');

/**
 * The request that a robot takes, signed as its maker asks: DingTalk signs "milliseconds\nsecret" with the secret into the
 * address, Feishu signs nothing with "seconds\nsecret" as the key into the body, WeCom signs nothing.
 *
 * Rule AUD-3.
 */
export function robotRequest(target: RobotTarget, title: string, text: string, now: Date): RobotRequest {
  switch (target.kind) {
    case 'WECOM':
      return {
        url: target.url,
        body: JSON.stringify({ msgtype: 'markdown', markdown: { content: `**${title}**\n${text}` } }),
      };
    case 'DINGTALK': {
      const url = new URL(target.url);
      if (target.secret) {
        const timestamp = String(now.getTime());
        url.searchParams.set('timestamp', timestamp);
        url.searchParams.set('sign', hmac(target.secret, `${timestamp}\n${target.secret}`));
      }
      const body = {
        msgtype: 'markdown',
        markdown: { title, text: `#### ${title}\n${text.replace(/\n/g, '\n\n')}` },
      };
      return { url: url.toString(), body: JSON.stringify(body) };
    }
    case 'FEISHU': {
      const timestamp = String(Math.floor(now.getTime() / 1000));
      const signed = target.secret ? { timestamp, sign: hmac(`${timestamp}\n${target.secret}`, '') } : {};
      const content = { text: `${title}\n${text}` };
      return { url: target.url, body: JSON.stringify({ ...signed, msg_type: 'text', content }) };
    }
  }
}

/**
 * Why a robot refused, by its answer; null: it took the message. All three answer 200 and put the outcome into the body.
 *
 * @example DingTalk {"errcode":310000,"errmsg":"sign not match"} → '310000 sign not match'
 */
export function robotRefusal(kind: RobotKind, status: number, body: string): string | null {
  if (status !== 200) return `HTTP ${status}`;
  let answer: Record<string, unknown>;
  try {
    answer = JSON.parse(body) as Record<string, unknown>;
  } catch {
    return 'no JSON';
  }
  const [code, message] =
    kind === 'FEISHU'
      ? [answer['code'] ?? answer['StatusCode'], answer['msg']]
      : [answer['errcode'], answer['errmsg']];
  return code === 0 ? null : `${String(code)} ${String(message ?? '')}`.trim().slice(0, 200);
}
