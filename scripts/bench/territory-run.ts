import { customerType } from '../../shared/vocabulary/accounts';
import { createContext, systemContext, type ContextSource } from '../../server/app/create-context';
import { openDatabase } from '../../server/app/data-source';
import { foundDemarc } from '../../server/app/found-demarc';
import type { Config } from '../../server/config';
import type { RequestContext } from '../../server/core/context';
import { insertMany } from '../../server/core/persistence';
import { inTransaction } from '../../server/core/transaction';
import { AccountOwnership } from '../../server/modules/accounts';
import { applyAssignment, confirmSimulation, simulate } from '../../server/modules/assignment';
import { actorOfUser, createUser } from '../../server/modules/identity';
import { createTerritory, createTerritoryModel, saveTerritoryRule } from '../../server/modules/territories';
import { Random } from '../demo/random';
import { openBare, type Bare } from './bare';
import { loadAccounts, loadContracts } from './load-world';
import { once, table, type Row } from './measure';

const ACCOUNTS = Number(process.env['BENCH_RUN_ACCOUNTS'] ?? 100_000);
const RULES = Number(process.env['BENCH_RUN_RULES'] ?? 200);
const CONTRACTS = Math.round(ACCOUNTS / 50);
const TIMES = 5;

/** Every fact that a simulation reads, for every account, in one statement of the engine alone. */
const onePass = `SELECT a.id, a.code, a.name, a.tier, a.regionCode, a.customerType, a.industry, a.sizeBand, a.ownerId,
    a.territoryId, a.version, pin.ownerId AS pinOwner, ruling.ownerId AS rulingOwner, claim.ownerId AS claimOwner,
    running.primaryRepId AS runningRep, running.rest, debt.accountId AS indebted, open_case.accountId AS colliding,
    prospect.total AS expected, owed.total AS owed, visits.total AS visits
  FROM account a
  LEFT JOIN account_pin pin ON pin.accountId = a.id AND pin.openKey = 1
  LEFT JOIN account_ownership ruling ON ruling.accountId = a.id AND ruling.openKey = 1 AND ruling.cause = 'RULING'
  LEFT JOIN (SELECT accountId, MIN(ownerId) AS ownerId FROM \`lead\`
     WHERE accountId IS NOT NULL AND state IN ('REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING', 'DISPUTED') GROUP BY accountId) claim ON claim.accountId = a.id
  LEFT JOIN (SELECT c.accountId, MIN(c.primaryRepId) AS primaryRepId, SUM(c.amount - d.total) AS rest FROM contract c
     JOIN (SELECT contractId, SUM(amount) AS total FROM delivery GROUP BY contractId) d ON d.contractId = c.id
     WHERE c.state IN ('APPROVED', 'SIGNED', 'DELIVERED') GROUP BY c.accountId) running ON running.accountId = a.id
  LEFT JOIN (SELECT DISTINCT accountId FROM contract WHERE delinquencyClass IN ('B', 'C')) debt ON debt.accountId = a.id
  LEFT JOIN (SELECT DISTINCT accountId FROM collision_case WHERE state = 'OPEN') open_case ON open_case.accountId = a.id
  LEFT JOIN (SELECT accountId, SUM(expectedAmount) AS total FROM \`lead\` WHERE accountId IS NOT NULL GROUP BY accountId) prospect ON prospect.accountId = a.id
  LEFT JOIN (SELECT accountId, SUM(amount - collected - adjusted) AS total FROM receivable GROUP BY accountId) owed ON owed.accountId = a.id
  LEFT JOIN (SELECT accountId, COUNT(*) AS total FROM planned_visit WHERE accountId IS NOT NULL AND state = 'PLANNED' GROUP BY accountId) visits ON visits.accountId = a.id
  ORDER BY a.id`;

/** The rows an application writes, by the engine alone: as many rows of the same width in as many tables. */
const bareApply = [
  'BEGIN',
  `CREATE TABLE bench_move AS SELECT m.* FROM assignment_move m WHERE m.runId = ?`,
  `CREATE TABLE bench_ownership AS SELECT o.* FROM account_ownership o WHERE o.runId = ?`,
  `CREATE TABLE bench_audit AS SELECT e.* FROM audit_entry e JOIN assignment_move m ON m.accountId = e.subjectId
     WHERE m.runId = ? AND e.event = 'account.owner_changed'`,
  `UPDATE account SET version = version + 0 WHERE id IN (SELECT accountId FROM bench_move)`,
  `UPDATE account_ownership SET version = version + 0 WHERE runId = ?`,
  'COMMIT',
] as const;

/**
 * A redraw of the whole map: simulation against one bare pass over the same rows, then the run against the same rows
 * written bare, then the run again.
 */
export async function benchTerritoryRun(config: Config, name: string): Promise<string> {
  const database = await openDatabase(config);
  const source: ContextSource = { config, database, clock: () => new Date('2026-03-02T01:00:00.000Z') };
  const { unit } = await foundDemarc(source, {
    companyName: 'Bench',
    username: 'admin',
    password: 'demarc-bench-2026',
  });
  const system = systemContext(source);
  const person = (username: string, role: 'REP' | 'SALES_DIRECTOR') =>
    createUser(system, {
      username,
      name: username,
      unitId: unit.id,
      roles: [role],
      password: 'demarc-bench-2026',
      joinedOn: '2020-01-01',
    });
  const director = await person('director', 'SALES_DIRECTOR');
  const reps: string[] = [];
  for (let n = 0; n < 40; n += 1) reps.push((await person(`rep${n}`, 'REP')).id);
  const actor = await actorOfUser(database.reader, director.id);
  const ctx = (): RequestContext => createContext(source, { actor, language: 'en', ip: 'bench' });
  const { accountIds } = await loadAccounts(system, reps, ACCOUNTS);
  await loadHistory(system);
  await loadContracts(system, reps, accountIds, CONTRACTS);
  const modelId = await drawMap(ctx(), reps);
  const bare = await openBare(config);
  try {
    const scenario = { modelId, mode: 'REEVALUATE_ALL' } as const;
    const simulation = await fastest(TIMES, () => simulate(ctx(), scenario));
    const plain = await fastest(TIMES, () => bare.all(onePass));
    const { digest, moves } = await simulate(ctx(), scenario);
    await confirmSimulation(ctx(), { ...scenario, digest });
    let runId = '';
    const applied = await once(async () => {
      runId = (await applyAssignment(ctx(), { ...scenario, digest }))?.id ?? '';
    });
    const written = await once(() => writeBare(bare, runId));
    const live = { mode: 'REEVALUATE_ALL' } as const;
    const rest = await simulate(ctx(), live);
    const again = await applyAssignment(ctx(), { ...live, digest: rest.digest });
    const rows: Row[] = [
      { name: `simulation, ${RULES} rules`, ours: simulation, bare: plain },
      { name: `run that moves ${moves.length}`, ours: applied, bare: written },
    ];
    return `${table(`${name}: territory run, ${ACCOUNTS} accounts × ${RULES} rules`, rows)}\nrun again: ${rest.moves.length} moves, ${again ? 'a run' : 'nothing'} written`;
  } finally {
    await bare.close();
    await database.close();
  }
}

async function fastest(times: number, act: () => Promise<unknown>) {
  const samples = [];
  for (let at = 0; at < times; at += 1) samples.push((await once(act)).median);
  samples.sort((a, b) => a - b);
  return { median: samples[Math.floor(times / 2)] ?? 0, p95: samples.at(-1) ?? 0 };
}

async function writeBare(bare: Bare, runId: string): Promise<void> {
  for (const statement of bareApply) await bare.all(statement, statement.includes('?') ? [runId] : []);
}

/** The open row of each account's history: the loaded accounts come without. */
async function loadHistory(ctx: RequestContext): Promise<void> {
  const accounts = (await ctx.db.query('SELECT id, ownerId FROM account')) as {
    id: string;
    ownerId: string;
  }[];
  for (let at = 0; at < accounts.length; at += 5000) {
    await inTransaction(ctx, (tx) =>
      insertMany(
        tx,
        AccountOwnership,
        accounts.slice(at, at + 5000).map(({ id, ownerId }) => ({
          accountId: id,
          ownerId,
          cause: 'IMPORT' as const,
          validFrom: '2025-01-01' as const,
          openKey: 1,
        })),
      ),
    );
  }
}

/** Rules over the regions there are: prefixes of each length, types, named accounts, ranks. */
async function drawMap(ctx: RequestContext, reps: readonly string[]): Promise<string> {
  const random = new Random(13);
  const regions = (
    (await ctx.db.query('SELECT DISTINCT regionCode FROM account WHERE regionCode IS NOT NULL')) as {
      regionCode: string;
    }[]
  ).map((row) => row.regionCode);
  const territories = [];
  for (let n = 0; n < 40; n += 1)
    territories.push(await createTerritory(ctx, { code: `B${n}`, name: `Bench ${n}` }));
  const { id: modelId } = await createTerritoryModel(ctx, { name: 'bench', empty: true });
  for (let n = 0; n < RULES; n += 1) {
    const region = random.pick(regions);
    await saveTerritoryRule(ctx, {
      modelId,
      territoryId: territories[n % territories.length]?.id ?? '',
      ownerId: reps[n % reps.length] ?? '',
      groups: [
        {
          regionPrefixes: [region.slice(0, 2 + 2 * (n % 3))],
          ...(n % 2 === 0 ? { customerTypes: [random.pick(customerType.list)] } : {}),
        },
        ...(n % 5 === 0 ? [{ accountCodes: [`B${String(n).padStart(7, '0')}`] }] : []),
      ],
      rank: 1 + (n % 7),
    });
  }
  return modelId;
}
