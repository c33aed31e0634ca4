import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { localDate } from '../../../../shared/local-date';
import { ZERO, type Money } from '../../../../shared/money';
import { parseScaled } from '../../../../shared/rate';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { Account } from '../../accounts';
import { publishPlan, runCommissions, shippedPlan } from '../../commissions';
import type { Unit } from '../../identity';
import { setHomeTerritory } from '../../territories';
import type { ImportReport } from '../import-report';
import type { ImportSet } from '../import-set';
import { readTable } from '../read-table';
import { mapRow, type FileMapping, type Row } from '../rules/mapping';
import { importAccounts, type ImportedAccount } from './import-accounts';
import { importContracts, readLines } from './import-contracts';
import { importPeople, importUnits, type Known } from './import-people';
import { importReceipts } from './import-receipts';
import { importMemberships, importTerritories, type Membership } from './import-territories';

export interface Tie {
  readonly inFile: Money;
  readonly taken: Money;
}

export interface ImportedSet {
  readonly reports: readonly ImportReport[];
  readonly accounts: ReadonlyMap<string, ImportedAccount>;
  readonly memberships: readonly Membership[];
  readonly currentTerritories: ReadonlyMap<string, string>;
  /** Sums over the files' rows and over what was taken of them, to tie the books to the input. */
  readonly delivered: Tie;
  readonly received: Tie;
}

/**
 * Takes a whole set of another program's files into an empty company, through the same use cases and checks as people
 * (DESIGN §7): people, territories, accounts, contracts with deliveries, receipts; then runs the commissions.
 *
 * @throws DomainError import.not_empty, import.unreadable
 */
export async function importSet(
  ctx: RequestContext,
  set: ImportSet,
  folder: string,
  options: { company: Unit; password: string; progress?: (text: string) => void },
): Promise<ImportedSet> {
  if (await ctx.db.existsBy(Account, {})) throw new DomainError('import.not_empty', {});
  const reports: ImportReport[] = [];
  const say = (report: ImportReport): void => {
    reports.push(report);
    options.progress?.(`${report.kind}: ${report.taken} of ${report.read}`);
  };
  const rowsOf = (mapping: FileMapping): Promise<Row[]> => readFile(folder, mapping);
  let units: Known = new Map();
  let people: Known = new Map();
  let territories: Known = new Map();
  let memberships: Membership[] = [];
  if (set.units) {
    const taken = await importUnits(ctx, set.units, await rowsOf(set.units), options.company);
    units = taken.units;
    say(taken.report);
  }
  if (set.people) {
    const taken = await importPeople(ctx, set.people, await rowsOf(set.people), { units, ...options });
    people = taken.people;
    say(taken.report);
  }
  if (set.territories) {
    const taken = await importTerritories(ctx, set.territories, await rowsOf(set.territories));
    territories = taken.territories;
    say(taken.report);
  }
  if (set.memberships) {
    const taken = await importMemberships(ctx, set.memberships, await rowsOf(set.memberships), {
      territories,
      people,
    });
    memberships = taken.memberships;
    say(taken.report);
  }
  await publishPlan(ctx, planOf(set));
  let accounts: ReadonlyMap<string, ImportedAccount> = new Map();
  if (set.accounts) {
    const taken = await importAccounts(ctx, set.accounts, await rowsOf(set.accounts), people, territories);
    accounts = taken.accounts;
    say(taken.report);
  }
  const money = await importMoney(ctx, set, rowsOf, accounts, say);
  await runCommissions(ctx);
  const currentTerritories = new Map<string, string>();
  if (set.currentTerritories) {
    for (const row of await rowsOf(set.currentTerritories)) {
      const { personCode = '', territoryCode = '' } = mapRow(set.currentTerritories, row);
      if (!territoryCode) continue;
      currentTerritories.set(personCode, territoryCode);
      const [userId, territoryId] = [people.get(personCode), territories.get(territoryCode)];
      if (userId && territoryId)
        await setHomeTerritory(ctx, { userId, territoryId, origin: set.currentTerritories.file });
    }
  }
  return { reports, accounts, memberships, currentTerritories, ...money };
}

async function importMoney(
  ctx: RequestContext,
  set: ImportSet,
  rowsOf: (mapping: FileMapping) => Promise<Row[]>,
  accounts: ReadonlyMap<string, ImportedAccount>,
  say: (report: ImportReport) => void,
): Promise<{ delivered: Tie; received: Tie }> {
  let delivered: Tie = { inFile: ZERO, taken: ZERO };
  let received = delivered;
  if (set.contracts && set.contractLines) {
    const { report, lines } = readLines(set.contractLines, await rowsOf(set.contractLines));
    say(report);
    const taken = await importContracts(ctx, set.contracts, await rowsOf(set.contracts), lines, accounts);
    say(taken.contracts);
    say(taken.deliveries);
    delivered = { inFile: taken.inFile, taken: taken.delivered };
  }
  if (set.receipts) {
    const taken = await importReceipts(ctx, set.receipts, await rowsOf(set.receipts), accounts);
    say(taken.report);
    received = { inFile: taken.inFile, taken: taken.received };
  }
  return { delivered, received };
}

async function readFile(folder: string, mapping: FileMapping): Promise<Row[]> {
  const path = join(folder, mapping.file);
  if (!existsSync(path)) throw new DomainError('import.unreadable', { detail: mapping.file });
  return readTable(path);
}

/** The set's own plan in per cent of the amount, paid as the money comes in; the shipped one where it has none. */
function planOf(set: ImportSet): typeof shippedPlan {
  if (!set.plan) return shippedPlan;
  const band = [{ upTo: null, rate: parseScaled(set.plan.percent, 2) }];
  return {
    ...shippedPlan,
    name: set.plan.name,
    validFrom: localDate(set.plan.validFrom),
    basis: 'PERCENT',
    newBands: band,
    oldBands: band,
    releaseRule: 'PROPORTIONAL',
    reason: `import ${set.name}`,
  };
}
