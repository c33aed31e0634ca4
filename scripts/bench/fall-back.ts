import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../shared/local-date';
import { systemContext, type ContextSource } from '../../server/app/create-context';
import { openDatabase } from '../../server/app/data-source';
import { foundDemarc } from '../../server/app/found-demarc';
import type { Config } from '../../server/config';
import { insertMany } from '../../server/core/persistence';
import { inTransaction } from '../../server/core/transaction';
import { createUser } from '../../server/modules/identity';
import { FollowUp, Lead, LeadClaim } from '../../server/modules/leads';
import { openBare } from './bare';
import { once, table } from './measure';

const CLAIMS = Number(process.env['BENCH_CLAIMS'] ?? 100_000);
const KILLS = 6;
export const NIGHT = '2026-03-02T01:30:00+08:00';

/** The rows that one night writes, by the engine alone: as many statements of the set kind as there are tables. */
const bareNight = [
  'BEGIN',
  "CREATE TABLE bench_ended AS SELECT id, leadId FROM lead_claim WHERE openKey = 1 AND fallsBackOn <= '2026-03-02'",
  "UPDATE lead_claim SET openKey = NULL, endCause = 'EXPIRED' WHERE id IN (SELECT id FROM bench_ended)",
  "UPDATE `lead` SET state = 'POOL', ownerId = NULL WHERE id IN (SELECT leadId FROM bench_ended)",
  'CREATE TABLE bench_trail AS SELECT id, leadId, leadId AS subjectId, leadId AS data FROM bench_ended',
  'CREATE TABLE bench_notice AS SELECT id, leadId, leadId AS userId, leadId AS params FROM bench_ended',
  'COMMIT',
] as const;

/**
 * The nightly fall-back over 100,000 claims: one undisturbed night, the same night in a process that is killed at random
 * moments and started again until it is done, and the same rows written by the engine alone.
 */
export async function benchFallBack(config: Config, name: string): Promise<string> {
  await loadClaims(config);
  const path = config.databaseUrl.slice('sqlite:'.length);
  const copyOf = (what: string): string => {
    const folder = join(config.dataDir, what);
    mkdirSync(folder, { recursive: true });
    const copy = join(folder, 'demarc.sqlite');
    copyFileSync(path, copy);
    return `sqlite:${copy}`;
  };
  const [undisturbed, killed, plain] = [copyOf('undisturbed'), copyOf('killed'), copyOf('plain')];
  let took = 0;
  const ours = await once(async () => {
    took = (await night(undisturbed, null)) ?? 0;
  });
  const moments: number[] = [];
  for (let at = 0; at < KILLS; at += 1) {
    // at moments spread over the whole night, each counted from the job's beginning
    const after = Math.round((took / KILLS) * (0.05 + ((at * 7919) % 100) / 100));
    if ((await night(killed, after)) !== null) break;
    moments.push(after);
  }
  await night(killed, null);
  const same = (await digestOf(config, undisturbed)) === (await digestOf(config, killed));
  const bare = await openBare({ ...config, databaseUrl: plain });
  const written = await once(async () => {
    for (const statement of bareNight) await bare.all(statement);
  });
  await bare.close();
  const row = { name: `night over ${CLAIMS} claims`, ours: { median: took, p95: ours.p95 }, bare: written };
  return `${table(`${name}: the nightly fall-back (ours: the job; p95: with its process started)`, [row])}\nkilled after ${moments.join(', ')} ms and run again: ${same ? 'the same as undisturbed' : 'DIFFERENT from undisturbed'}`;
}

/** Runs one night in a process of its own; killed after so many milliseconds. Null: it was killed; else what the job took. */
function night(databaseUrl: string, killAfter: number | null): Promise<number | null> {
  const child = fork(join(__dirname, 'fall-back-night.js'), [databaseUrl], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let took: number | null = null;
    let timer: NodeJS.Timeout | null = null;
    child.on('message', (message) => {
      if (message !== 'begun') took = Number(message);
      else if (killAfter !== null) timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
    });
    child.on('exit', (code, signal) => {
      if (timer) clearTimeout(timer);
      if (signal === 'SIGKILL') resolve(null);
      else if (code === 0) resolve(took);
      else reject(new Error(`the night ended with ${code}`));
    });
  });
}

/** What a night leaves behind, without ids and stamps of its own. */
async function digestOf(config: Config, databaseUrl: string): Promise<string> {
  const bare = await openBare({ ...config, databaseUrl });
  const hash = createHash('sha256');
  for (const sql of [
    'SELECT id, state, ownerId, version FROM `lead` ORDER BY id',
    'SELECT id, openKey, endCause, warnedDays, version FROM lead_claim ORDER BY id',
    "SELECT event, subjectId, data, reason FROM audit_entry WHERE subjectType = 'Lead' ORDER BY subjectId, event, reason",
    'SELECT userId, kind, subjectId, params FROM notification ORDER BY subjectId, userId, kind',
  ])
    hash.update(JSON.stringify(await bare.all(sql)));
  await bare.close();
  return hash.digest('hex');
}

/** Held leads whose protection ended weeks ago up to those that end in months, some followed up since. */
async function loadClaims(config: Config): Promise<void> {
  const database = await openDatabase(config);
  const source: ContextSource = { config, database, clock: () => new Date(NIGHT) };
  const { unit } = await foundDemarc(source, {
    companyName: 'Bench',
    username: 'admin',
    password: 'demarc-bench-2026',
  });
  const ctx = systemContext(source);
  const person = async (username: string, role: 'REP' | 'SALES_MANAGER'): Promise<string> =>
    (
      await createUser(ctx, {
        username,
        name: username,
        unitId: unit.id,
        roles: [role],
        password: 'demarc-bench-2026',
        joinedOn: '2020-01-01',
      })
    ).id;
  await person('boss', 'SALES_MANAGER');
  const reps: string[] = [];
  for (let n = 0; n < 100; n += 1) reps.push(await person(`rep${n}`, 'REP'));
  for (let from = 0; from < CLAIMS; from += 2_000) {
    await inTransaction(ctx, async (tx) => {
      const numbers = Array.from({ length: Math.min(2_000, CLAIMS - from) }, (_, at) => from + at);
      const leads = await insertMany(
        tx,
        Lead,
        numbers.map((at) => aLead(at, reps)),
      );
      const claims = leads.map((lead, index) => {
        const at = numbers[index] ?? 0;
        const startedOn = addDays(ctx.today, -60 + (at % 61));
        return {
          leadId: lead.id,
          repId: lead.ownerId ?? '',
          startedAt: ctx.now,
          startedOn,
          level: 'C' as const,
          fromPool: false,
          anchorEventId: lead.id,
          extensionsGranted: 0,
          freezes: [],
          fallsBackOn: addDays(startedOn, 23),
          openKey: 1,
        };
      });
      await insertMany(tx, LeadClaim, claims);
      const contacted = claims.filter((_, index) => index % 3 === 0);
      await insertMany(
        tx,
        FollowUp,
        contacted.map((claim) => ({
          leadId: claim.leadId,
          repId: claim.repId,
          channel: 'PHONE' as const,
          contactedOn: claim.startedOn,
          recordedOn: claim.startedOn,
          reached: true,
          note: 'talked',
          level: 'C' as const,
          effective: true,
        })),
      );
    });
  }
  await database.close();
}

const aLead = (at: number, reps: readonly string[]) => ({
  customerName: `客户${at}`,
  nameKey: `客户${at}`,
  brandKey: `客户${at}`,
  pinyinKey: `kehu${at}`,
  state: at % 11 === 0 ? ('REGISTERED' as const) : ('PURSUING' as const),
  level: 'C' as const,
  source: 'VISIT' as const,
  ownerId: reps[at % reps.length] ?? null,
  registeredById: reps[at % reps.length] ?? '',
  claimKey: `bench-${at}`,
  siteName: '',
  siteKey: '',
  productLine: 'C30',
  signedTooSoon: false,
});
