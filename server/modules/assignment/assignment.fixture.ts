import { createHash } from 'node:crypto';
import { account, world } from '../accounts/accounts.fixture';
import { entities } from '../../app/entities';
import type { Client } from '../../testing/create-test-app';

export { account, world };

export interface Figures {
  readonly digest: string;
  readonly looked: number;
  readonly moved: number;
  readonly ownersChanged: number;
  readonly disturbedBp: number;
  readonly gaps: number;
  readonly overlaps: number;
  readonly heldBack: number;
  readonly frozenDay: boolean;
  readonly faults: readonly { personName: string; rule: { id: string } }[];
  readonly moves: {
    readonly total: number;
    readonly items: readonly {
      accountId: string;
      fromOwnerId: string | null;
      toOwnerId: string | null;
      cause: string;
      rule: { id: string; spoken: string } | null;
    }[];
  };
  readonly findings: {
    readonly total: number;
    readonly items: readonly {
      accountId: string;
      kind: string;
      because: string | null;
      rules: { id: string }[];
    }[];
  };
  readonly loads: readonly {
    userId: string;
    gained: number;
    lost: number;
    before: { accounts: number; expected: string; open: string; visits: number };
    after: { accounts: number; expected: string; open: string; visits: number };
  }[];
}

const SIMULATE = `query ($scenario: ScenarioInput!, $moveFilter: PlannedMoveFilter, $movePage: PageInput, $findingFilter: FindingFilter) {
  simulation: territorySimulation(scenario: $scenario, moveFilter: $moveFilter, movePage: $movePage, findingFilter: $findingFilter, findingPage: { size: 200 }) {
    digest looked moved ownersChanged disturbedBp gaps overlaps heldBack frozenDay
    faults { personName rule { id } }
    moves { total items { accountId fromOwnerId toOwnerId cause rule { id spoken } } }
    findings { total items { accountId kind because rules { id } } }
    loads { userId gained lost before { accounts expected open visits } after { accounts expected open visits } }
  } }`;

export async function simulateAs(client: Client, scenario: object, more: object = {}): Promise<Figures> {
  const variables = { scenario, movePage: { size: 200 }, ...more };
  return (await client.ok<{ simulation: Figures }>(SIMULATE, variables)).simulation;
}

export const CONFIRM = `mutation ($input: ConfirmSimulationInput!) { model: confirmSimulation(input: $input) { id state version } }`;
export const APPLY = `mutation ($input: ApplyAssignmentInput!) { run: applyAssignment(input: $input) { id state moved looked version model { id number state } } }`;
export const SCHEDULE = `mutation ($input: ApplyAssignmentInput!) { run: scheduleAssignment(input: $input) { id state effectiveOn version } }`;
export const ROLL_BACK = `mutation ($input: RollBackAssignmentInput!) { back: rollBackAssignment(input: $input) { restored notRestoredCount notRestored { accountId because } restoresModel digest runId } }`;
export const DRAW = `mutation ($input: CreateTerritoryModelInput!) { model: createTerritoryModel(input: $input) { id state version rules { id version ownerId lineageId } } }`;
export const SAVE_RULE = `mutation ($input: SaveTerritoryRuleInput!) { rule: saveTerritoryRule(input: $input) { id version ownerId lineageId modelId } }`;
export const MODEL = `query ($id: ID!) { model: territoryModel(id: $id) { id state number version simulatedDigest behind ruleCount differences { kind before { id } after { id } } } }`;

export interface Drawn {
  readonly model: {
    readonly id: string;
    readonly state: string;
    readonly version: number;
    readonly rules: readonly { id: string; version: number; ownerId: string; lineageId: string }[];
  };
}

/** A draft beside the rules in force. */
export async function draw(client: Client, name: string, more: object = {}): Promise<Drawn['model']> {
  return (await client.ok<Drawn>(DRAW, { input: { name, ...more } })).model;
}

export async function territoryId(client: Client, code = 'HB'): Promise<string> {
  const { territories } = await client.ok<{ territories: { items: { id: string; code: string }[] } }>(
    `{ territories(page: { size: 200 }) { items { id code } } }`,
  );
  return territories.items.find((item) => item.code === code)?.id ?? '';
}

/** What the whole database holds: every row of every table. */
export async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const { reader } = world.app.database;
  for (const entity of entities) {
    const table = reader.connection.getMetadata(entity).tableName;
    const rows = (await reader.query(`SELECT * FROM \`${table}\``)) as object[];
    hash.update(table);
    for (const line of rows.map((row) => JSON.stringify(row)).sort()) hash.update(line);
  }
  return hash.digest('hex');
}
