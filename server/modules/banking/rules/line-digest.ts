import { createHash } from 'node:crypto';
import type { StatementLine } from './read-line';

export interface LineDigest {
  /** The same for the same line of the same account in whichever file. */
  readonly digest: string;
  /** The file itself has this line already. */
  readonly repeated: boolean;
}

/**
 * Tells lines apart. With the bank's reference: account, reference, day and amount; without: all fields and which of
 * the equal lines of the file it is, so that two equal payments of one day stay two in every file that has both.
 *
 * Rule BANK-1.
 */
export function lineDigests(ownAccount: string | null): (line: StatementLine) => LineDigest {
  // half a digest in one-byte characters: a hundred thousand lines cost a few megabytes
  const seen = new Map<string, number>();
  return (line) => {
    const { reference, paidOn, amount, payerKey, payer, text, balance } = line;
    const fields = reference
      ? ['R', ownAccount, reference, paidOn, amount]
      : ['F', ownAccount, paidOn, amount, payerKey, payer, text, balance];
    const bytes = createHash('sha256').update(JSON.stringify(fields)).digest();
    const short = bytes.toString('latin1', 0, 16);
    const before = seen.get(short) ?? 0;
    seen.set(short, before + 1);
    if (reference) return { digest: bytes.toString('hex'), repeated: before > 0 };
    const digest = createHash('sha256').update(bytes).update(String(before)).digest('hex');
    return { digest, repeated: false };
  };
}
