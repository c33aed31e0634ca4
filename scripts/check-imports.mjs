// The import rules of the house, executed. Each rule says where it holds, what it forbids and why.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from './lib.mjs';

const ladder = [
  ['identity'],
  ['audit', 'policies', 'notifications'],
  ['calendar', 'files'],
  ['covers'],
  ['territories'],
  ['accounts'],
  ['archive'],
  // what was lost and whether it is accounted for: asked before new claims
  ['losses'],
  ['leads'],
  ['visits'],
  // how likely a customer buys, who came in, what a day brought: reads leads and visits
  ['intents', 'trips'],
  // how much a customer may owe: the modules above say what they owe, and ask before they add to it
  ['credit'],
  // what goods should cost, and who may grant less: asked by contracts
  ['prices'],
  ['contracts'],
  ['receivables'],
  // other terms of signed contracts
  ['amendments'],
  // what is released for production, what was accepted
  ['supply'],
  // what was billed, on paper
  ['invoices'],
  // sales against finance, month by month
  ['reconciliation'],
  // letters as documents, the monthly analysis
  ['letters'],
  // money on bank statements: whose it is and what it pays
  ['banking'],
  // goods that pay a debt
  ['inkind'],
  // complaints' and deliveries' call-backs
  ['service'],
  // where a sale stands, from the facts of all the modules above
  ['stages'],
  // plans and tasks of getting money in, and what class B means for its rep
  ['collections'],
  // what legal affairs pursue, with its evidence
  ['legal'],
  ['commissions'],
  // what weighs the money before it moves customers: both read every fact below
  ['tiers'],
  // next week's proposals and the meeting sheet: duties, follow-ups and debts together
  ['planning'],
  ['assignment'],
  ['handovers'],
  // one customer's whole file: reads every fact of it, and joins two files that are one
  ['dossier'],
  ['merges'],
  ['reporting', 'imports'],
];
const rung = (module) => ladder.findIndex((row) => row.includes(module));
const isTest = (file) => /\.(test|fixture)\.tsx?$/.test(file);

const rules = [
  {
    why: 'shared/ is the vocabulary of both sides: pure TypeScript that imports nothing but itself',
    forbids: (from, to) => from.startsWith('shared/') && !isTest(from) && !to.startsWith('shared/'),
  },
  {
    why: 'core/ knows no business word',
    forbids: (from, to) =>
      from.startsWith('server/core/') && !isTest(from) && /^server\/(modules|app|testing)\//.test(to),
  },
  {
    why: 'a rule is a pure function: it sees shared/, its own folder, its policy and errors, never the database',
    forbids: (from, to) =>
      /^server\/modules\/[^/]+\/rules\//.test(from) &&
      !isTest(from) &&
      !to.startsWith('shared/') &&
      !['server/core/errors', 'server/core/states'].includes(to) &&
      !(to.startsWith('server/modules/') && /\/(rules\/|policy$)/.test(to)) &&
      !(to.startsWith('npm:') && !/typeorm|graphql|node:(?!crypto$)/.test(to)),
  },
  {
    why: 'modules are entered through their index.ts',
    forbids: (from, to) => {
      const inside = /^server\/modules\/([^/]+)\/(.+)$/.exec(to);
      const own = /^server\/modules\/([^/]+)\//.exec(from);
      if (!inside || isTest(from) || from.startsWith('server/testing/')) return false;
      return inside[1] !== own?.[1] && inside[2] !== 'index' && !/\/rules\//.test(to);
    },
  },
  {
    why: 'the ladder: a module imports only modules below it',
    forbids: (from, to) => {
      const source = /^server\/modules\/([^/]+)\//.exec(from);
      const target = /^server\/modules\/([^/]+)/.exec(to);
      if (!source || !target || isTest(from) || source[1] === target[1]) return false;
      const [above, below] = [rung(source[1]), rung(target[1])];
      // the four services every module speaks with may know people, and people may be audited
      if (source[1] === 'identity' && target[1] === 'audit') return false;
      return below >= above && !(rung(source[1]) === 1 && below === 1);
    },
  },
  {
    why: 'a resolver declares: no database in graphql/ beyond the read context',
    forbids: (from, to) => /^server\/modules\/[^/]+\/graphql\//.test(from) && to.startsWith('server/app/'),
  },
  {
    why: 'migrations do not change when entities do',
    forbids: (from, to) =>
      from.startsWith('server/migrations/') && to !== 'server/core/columns' && !to.startsWith('npm:typeorm'),
  },
  {
    why: 'the portal speaks to the server through the API',
    forbids: (from, to) => from.startsWith('admin/') && to.startsWith('server/'),
  },
  {
    why: 'nothing imports scripts or the test bench',
    forbids: (from, to) =>
      (to.startsWith('scripts/') && !from.startsWith('scripts/')) ||
      (to.startsWith('server/testing/') &&
        !isTest(from) &&
        !from.startsWith('server/testing/') &&
        !from.startsWith('scripts/')),
  },
];

function* sources(folder) {
  for (const name of readdirSync(join(root, folder))) {
    if (name === 'node_modules' || name === 'dist') continue;
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(name)) yield path;
  }
}

let broken = 0;
for (const top of ['shared', 'server', 'admin', 'scripts']) {
  for (const from of sources(top)) {
    const text = readFileSync(join(root, from), 'utf8');
    for (const [, specifier] of text.matchAll(/^(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]/gm)) {
      const to = specifier.startsWith('.')
        ? relative(root, resolve(root, dirname(from), specifier)).replace(/\\/g, '/')
        : `npm:${specifier}`;
      for (const rule of rules) {
        if (!rule.forbids(from, to)) continue;
        broken += 1;
        process.stdout.write(`${from} imports ${specifier}: ${rule.why}\n`);
      }
    }
  }
}
process.exit(broken > 0 ? 1 : 0);
