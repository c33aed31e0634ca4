import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** What a large statement holds, so that what is read of it can be held against it. */
export interface LargeStatement {
  readonly incoming: number;
  readonly outgoing: number;
  readonly broken: number;
  /** Sum of what came in, in cents. */
  readonly cents: number;
}

/** Writes a bank statement of many lines: every tenth with money out, every five-hundredth with a day nobody can read. */
export async function writeLargeStatement(path: string, lines: number): Promise<LargeStatement> {
  const out = createWriteStream(path);
  out.write('账号：6222000011112222\n交易日期,支出,收入,对方户名,对方账号,摘要,流水号\n');
  let [incoming, outgoing, broken, cents] = [0, 0, 0, 0];
  for (let at = 0; at < lines; at += 1) {
    const amount = 100 + (at % 9_999);
    const yuan = (amount / 100).toFixed(2);
    let day = `2026-0${1 + (at % 2)}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const leaves = at % 10 === 3;
    if (leaves) outgoing += 1;
    else if (at % 500 === 7) {
      day = '2026-02-31';
      broken += 1;
    } else {
      incoming += 1;
      cents += amount;
    }
    const line = `${day},${leaves ? yuan : ''},${leaves ? '' : yuan},第${at % 5_000}建设工程有限公司,62220200${at % 5_000},"货款, 合同 HT-2026-${at % 9_000}",L${at}\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return { incoming, outgoing, broken, cents };
}
