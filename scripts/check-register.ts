/** Holds texts and rule register complete: placeholders equal in both languages, every cited rule in the register. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorTexts } from '../shared/errors/all';
import type { ErrorText } from '../shared/errors/define';
import { noticeTexts } from '../shared/messages/notices';

const faults: string[] = [];
const holes = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join(',');

for (const [code, text] of Object.entries({ ...errorTexts, ...noticeTexts } as Record<string, ErrorText>)) {
  if (!text.zh || !text.en) faults.push(`${code}: a language is missing`);
  if (holes(text.zh) !== holes(text.en)) faults.push(`${code}: zh and en take different values`);
}

function* sources(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name === 'node_modules' || name === 'dist') continue;
    if (statSync(path).isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(name)) yield path;
  }
}

// every rule that a test proves stands in docs/rules.md, and every rule of the register has its test
const rows = [...readFileSync('docs/rules.md', 'utf8').matchAll(/^\| ([A-Z]+-\d+)/gm)].map(
  (match) => match[1],
);
const register = new Set(rows);
for (const rule of register)
  if (rows.filter((row) => row === rule).length > 1) faults.push(`${rule}: twice in docs/rules.md`);
const proven = new Set<string>();
for (const file of ['server', 'shared', 'admin', 'scripts'].flatMap((folder) => [...sources(folder)])) {
  if (!/\.test\.tsx?$/.test(file)) continue;
  for (const [rule] of readFileSync(file, 'utf8').matchAll(
    /\b(?:ORG|TER|TIER|ARC|LEAD|INT|COLL|LOSS|VIS|TRIP|EXP|CRE|CON|REC|BANK|DUN|TASK|KIND|COM|TGT|SVC|RPT|AUD)-\d+\b/g,
  )) {
    proven.add(rule);
  }
}
for (const rule of proven)
  if (!register.has(rule)) faults.push(`${rule}: proven by a test, missing in docs/rules.md`);
for (const rule of register)
  if (rule && !proven.has(rule)) faults.push(`${rule}: in docs/rules.md, proven by no test`);

for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exit(faults.length > 0 ? 1 : 0);
