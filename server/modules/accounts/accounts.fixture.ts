import { freshName } from '../../testing/customer-names';
import { useTestApp } from '../../testing/create-test-app';

/** Two teams and a territory with a rule for each, for the tests of accounts. */
export const world = useTestApp();
export const CREATE = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) { id code name ownerId territoryId version onSupplyStop } }`;
export const LIST = `query ($filter: AccountFilter) { accounts(filter: $filter) { total items { id name ownerId } } accountSummary(filter: $filter) { total unowned byTier { tier count } } }`;
export const WHY = `query ($id: ID!, $on: LocalDate) { whyMine(accountId: $id, on: $on) { sentence row { cause decidedBy ownerId validFrom } } }`;

export interface Made {
  createAccount: { id: string; code: string; ownerId: string | null; territoryId: string; version: number };
}

beforeAll(async () => {
  const { app } = world;
  await app.addUnit('East', 'TEAM');
  await app.addUnit('West', 'TEAM');
  await app.addPeople({
    director: { roles: ['SALES_DIRECTOR'] },
    manager: { roles: ['SALES_MANAGER'], unit: 'East' },
    wanda: { roles: ['SALES_MANAGER'], unit: 'West' },
    ann: { roles: ['REP'], unit: 'East' },
    bob: { roles: ['REP'], unit: 'West' },
    eve: { roles: ['REP'], unit: 'East' },
    fin: { roles: ['FINANCE'] },
    sup: { roles: ['SUPPLY'] },
    legal: { roles: ['LEGAL'] },
  });
  const director = await app.as('director');
  const made = await director.ok<{ createTerritory: { id: string } }>(
    `mutation { createTerritory(input: { code: "HB", name: "湖北" }) { id } }`,
  );
  const rule = `mutation ($input: SaveTerritoryRuleInput!) { saveTerritoryRule(input: $input) { id version } }`;
  await director.ok(rule, {
    input: {
      territoryId: made.createTerritory.id,
      ownerId: app.idOf('ann'),
      regionPrefixes: ['42'],
      rank: 10,
    },
  });
  await director.ok(rule, {
    input: {
      territoryId: made.createTerritory.id,
      ownerId: app.idOf('bob'),
      regionPrefixes: ['43'],
      rank: 10,
    },
  });
});

export async function account(more: object = {}): Promise<Made['createAccount']> {
  const director = await world.app.as('director');
  return (
    await director.ok<Made>(CREATE, {
      input: { name: freshName(), customerType: 'CONTRACTOR', regionCode: '420106', ...more },
    })
  ).createAccount;
}
