/**
 * npm run match -- PAIRS.json: compares registrations as the product does. The file holds an array of
 * { id, a: { name, uscc?, phone?, site?, city? }, b: { … } }; one JSON line a pair comes out.
 * npm run match: the project's own labelled pairs, and how well the matcher does on both halves of them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  matchRegistrations,
  type WrittenRegistration,
} from '../server/modules/accounts/rules/match-registrations';

interface Pair {
  readonly id: string | number;
  readonly a: WrittenRegistration;
  readonly b: WrittenRegistration;
}

interface LabelledPair extends Pair {
  readonly half: 'tune' | 'unseen';
  readonly truth: 'same' | 'related' | 'different';
  readonly sameClaim?: boolean;
}

const OWN = 'server/modules/accounts/rules/labelled-pairs.json';

function readPairs<T extends Pair>(path: string): T[] {
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  if (!Array.isArray(parsed)) throw new Error(`${path} must hold an array of pairs`);
  for (const [at, pair] of (parsed as Partial<Pair>[]).entries())
    if (typeof pair?.a?.name !== 'string' || typeof pair.b?.name !== 'string')
      throw new Error(`${path}, pair ${at + 1}: both a and b need a name`);
  return parsed as T[];
}

function judge(pairs: readonly LabelledPair[]): string {
  const judged = pairs.map((pair) => ({ ...pair, ...matchRegistrations(pair.a, pair.b) }));
  const blocked = judged.filter((pair) => pair.verdict === 'BLOCK');
  const same = judged.filter((pair) => pair.truth === 'same');
  const related = judged.filter((pair) => pair.truth === 'related');
  const different = judged.filter((pair) => pair.truth === 'different');
  const claims = pairs.filter((pair) => pair.sameClaim !== undefined);
  const share = (part: readonly unknown[], whole: readonly unknown[]): string =>
    `${part.length}/${whole.length} = ${whole.length === 0 ? '—' : (part.length / whole.length).toFixed(3)}`;
  return [
    `precision of block ${share(
      blocked.filter((pair) => pair.truth === 'same'),
      blocked,
    )}`,
    `recall at review ${share(
      same.filter((pair) => pair.verdict !== 'NONE'),
      same,
    )}`,
    `blocked of the same ${share(
      same.filter((pair) => pair.verdict === 'BLOCK'),
      same,
    )}`,
    `related shown ${share(
      related.filter((pair) => pair.verdict === 'REVIEW'),
      related,
    )}`,
    `different left alone ${share(
      different.filter((pair) => pair.verdict === 'NONE'),
      different,
    )}`,
    `claims right ${share(
      claims.filter((pair) => pair.sameClaim === matchRegistrations(pair.a, pair.b).sameClaim),
      claims,
    )}`,
  ].join(', ');
}

function main(): void {
  const [path] = process.argv.slice(2);
  if (path) {
    // npm runs in the project's folder: a relative path is meant from where the command was given
    const given = resolve(process.env['INIT_CWD'] ?? '.', path);
    for (const { id, a, b } of readPairs(existsSync(given) ? given : path)) {
      const { verdict, sameClaim, score, reasons } = matchRegistrations(a, b);
      process.stdout.write(
        `${JSON.stringify({ id, verdict: verdict.toLowerCase(), sameClaim, score, reasons })}\n`,
      );
    }
    return;
  }
  const own = readPairs<LabelledPair>(OWN);
  for (const half of ['tune', 'unseen'] as const) {
    const pairs = own.filter((pair) => pair.half === half);
    process.stdout.write(`${half} half, ${pairs.length} pairs: ${judge(pairs)}\n`);
  }
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
