import { lookup } from 'node:dns/promises';
import { BlockList, isIPv6 } from 'node:net';
import { createTransport } from 'nodemailer';

/** How messages leave the product. Tests and the recorder put their own in its place. */
export interface Transport {
  /** @throws Error with what the mail server said */
  readonly mail: (to: string, subject: string, text: string) => Promise<void>;
  /** @throws Error where the address cannot be reached or may not be */
  readonly post: (url: string, body: string) => Promise<{ readonly status: number; readonly body: string }>;
}

const inside = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, prefix, 'ipv6');

/** Whether an IP address (also an IPv4 one written as IPv6, which the list reads as IPv4) lies in a network of one's own or of the machine. */
export function isInsideAddress(address: string): boolean {
  return inside.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

const TIMEOUT_MS = 10_000;
const MOST_ANSWER = 2_000;

/** Sends for real: mail by the SMTP server of the address, robots by https, never along a redirect or to an inside address. */
export function liveTransport(config: { readonly mailUrl: string; readonly mailFrom: string }): Transport {
  const mailer = config.mailUrl ? createTransport(config.mailUrl) : null;
  return {
    mail: async (to, subject, text) => {
      if (!mailer) throw new Error('MAIL_URL is not set');
      await mailer.sendMail({ from: config.mailFrom, to, subject, text });
    },
    post: async (url, body) => {
      const { hostname } = new URL(url);
      const found = await lookup(hostname, { all: true });
      if (found.some(({ address }) => isInsideAddress(address)))
        throw new Error('the host is an inside address');
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return { status: answer.status, body: (await answer.text()).slice(0, MOST_ANSWER) };
    },
  };
}
