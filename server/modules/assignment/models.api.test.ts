import { TerritoryModel, TerritoryRule } from '../territories';
import {
  account,
  APPLY,
  CONFIRM,
  draw,
  MODEL,
  SAVE_RULE,
  simulateAs,
  territoryId,
  world,
} from './assignment.fixture';

const idOf = (name: string): string => world.app.idOf(name);
interface Model {
  model: {
    state: string;
    number: number | null;
    version: number;
    behind: boolean;
    simulatedDigest: string | null;
    differences: { kind: string; before: { id: string } | null; after: { id: string } | null }[];
  };
}

describe('versions of the rules', () => {
  test('TER-3: a draft is a copy; what is edited in it shows as differences and touches nothing live', async () => {
    const director = await world.app.as('director');
    const { reader } = world.app.database;
    const before = await reader.find(TerritoryRule, { order: { id: 'ASC' } });
    const live = await reader.findOneByOrFail(TerritoryModel, { activeKey: 1 });
    const draft = await draw(director, '春季方案');
    expect(draft).toMatchObject({ state: 'DRAFT' });
    expect(draft.rules.map((rule) => rule.lineageId)).toEqual(
      before.filter((rule) => rule.endedIn === null).map((rule) => rule.lineageId),
    );
    const read = async () => (await director.ok<Model>(MODEL, { id: draft.id })).model;
    expect((await read()).differences).toEqual([]);
    const [first] = draft.rules;
    await director.ok(SAVE_RULE, {
      input: {
        id: first?.id,
        version: first?.version,
        territoryId: await territoryId(director),
        ownerId: idOf('eve'),
        groups: [{ regionPrefixes: ['42'] }, { industries: ['E47'], sizeBands: ['LARGE'] }],
        rank: 10,
      },
    });
    await director.ok(SAVE_RULE, {
      input: {
        modelId: draft.id,
        territoryId: await territoryId(director),
        ownerId: idOf('bob'),
        regionPrefixes: ['44'],
      },
    });
    await director.ok(
      `mutation ($input: DeleteTerritoryRuleInput!) { deleteTerritoryRule(input: $input) { id } }`,
      { input: { id: draft.rules[1]?.id } },
    );
    expect((await read()).differences.map(({ kind }) => kind).sort()).toEqual([
      'ADDED',
      'CHANGED',
      'REMOVED',
    ]);
    const after = await reader.find(TerritoryRule, { order: { id: 'ASC' } });
    expect(after.filter((rule) => rule.bornIn !== null)).toEqual(before);
    expect((await account()).ownerId).toBe(idOf('ann'));
    expect(await reader.findOneByOrFail(TerritoryModel, { activeKey: 1 })).toEqual(live);
  });

  test('TER-3: simulated and confirmed, then edited: a draft again; unconfirmed it does not come in force', async () => {
    const director = await world.app.as('director');
    const draft = await draw(director, '夏季方案');
    const scenario = { modelId: draft.id, mode: 'REEVALUATE_ALL' };
    const { digest } = await simulateAs(director, scenario);
    expect(await director.refusal(APPLY, { input: { ...scenario, digest } })).toBe('territory.not_simulated');
    expect(await director.refusal(CONFIRM, { input: { ...scenario, digest: 'other' } })).toBe(
      'territory.moved_meanwhile',
    );
    await director.ok(CONFIRM, { input: { ...scenario, digest } });
    expect((await director.ok<Model>(MODEL, { id: draft.id })).model).toMatchObject({
      state: 'SIMULATED',
      simulatedDigest: digest,
    });
    await director.ok(SAVE_RULE, {
      input: {
        modelId: draft.id,
        territoryId: await territoryId(director),
        ownerId: idOf('bob'),
        regionPrefixes: ['45'],
      },
    });
    expect((await director.ok<Model>(MODEL, { id: draft.id })).model).toMatchObject({
      state: 'DRAFT',
      simulatedDigest: null,
    });
  });

  test('TER-3: a version comes in force, exactly one is, and its rules are sealed; who is not in charge sees no drafts', async () => {
    const director = await world.app.as('director');
    const { reader } = world.app.database;
    const draft = await draw(director, '秋季方案');
    const hidden = await world.app.as('ann');
    expect(await hidden.refusal(MODEL, { id: draft.id })).toBe('common.not_found');
    const former = await reader.findOneByOrFail(TerritoryModel, { activeKey: 1 });
    const scenario = { modelId: draft.id, mode: 'REEVALUATE_ALL' };
    const { digest } = await simulateAs(director, scenario);
    await director.ok(CONFIRM, { input: { ...scenario, digest } });
    await director.ok(APPLY, { input: { ...scenario, digest } });
    expect(await reader.countBy(TerritoryModel, { state: 'ACTIVE' })).toBe(1);
    expect((await director.ok<Model>(MODEL, { id: draft.id })).model).toMatchObject({
      state: 'ACTIVE',
      number: (former.number ?? 0) + 1,
    });
    expect((await reader.findOneByOrFail(TerritoryModel, { id: former.id })).state).toBe('SUPERSEDED');
    expect((await hidden.ok<Model>(MODEL, { id: draft.id })).model.state).toBe('ACTIVE');
    const withdraw = `mutation ($input: WithdrawTerritoryModelInput!) { withdrawTerritoryModel(input: $input) { id } }`;
    expect(
      await director.refusal(withdraw, { input: { id: draft.id, version: draft.version + 2, reason: 'x' } }),
    ).toBe('common.invalid_state');
    const rule = { modelId: former.id, territoryId: await territoryId(director), ownerId: idOf('bob') };
    expect(await director.refusal(SAVE_RULE, { input: { ...rule, regionPrefixes: ['1'] } })).toBe(
      'territory.model_sealed',
    );
  });

  test('TER-9: a change of the rules in force is a version of its own; the rule as it was stays and cannot be saved over', async () => {
    const director = await world.app.as('director');
    const { reader } = world.app.database;
    const made = await account({ regionCode: '430100' });
    const live = await reader.findOneByOrFail(TerritoryModel, { activeKey: 1 });
    const [rule] = (await reader.find(TerritoryRule, { order: { id: 'ASC' } })).filter(
      (one) => one.bornIn !== null && one.endedIn === null && one.ownerId === idOf('bob'),
    );
    const input = {
      id: rule?.id,
      version: rule?.version,
      territoryId: rule?.territoryId,
      ownerId: idOf('eve'),
      regionPrefixes: ['43'],
      rank: 10,
    };
    const saved = await director.ok<{ rule: { id: string; lineageId: string } }>(SAVE_RULE, { input });
    expect(saved.rule.id).not.toBe(rule?.id);
    expect(saved.rule.lineageId).toBe(rule?.lineageId);
    const next = await reader.findOneByOrFail(TerritoryModel, { activeKey: 1 });
    expect(next).toMatchObject({ number: (live.number ?? 0) + 1, isAmendment: true, basedOnId: live.id });
    const former = await reader.findOneByOrFail(TerritoryRule, { id: rule?.id ?? '' });
    expect(former).toMatchObject({ ownerId: idOf('bob'), endedIn: next.number });
    expect(await director.refusal(SAVE_RULE, { input: { ...input, version: former.version } })).toBe(
      'territory.rule_superseded',
    );
    const why = await director.ok<{
      whyMine: { sentence: string; row: { rule: { id: string; endedIn: number } } };
    }>(`query ($id: ID!) { whyMine(accountId: $id) { sentence row { rule { id endedIn } } } }`, {
      id: made.id,
    });
    expect(why.whyMine.row.rule).toEqual({ id: rule?.id, endedIn: next.number });
    expect(why.whyMine.sentence).toContain('“region begins with 43” of version');
    expect((await account({ regionCode: '430100' })).ownerId).toBe(idOf('eve'));
  });

  test('TER-3: rank and place of a node decide too: such a change is a version, and what was simulated is a draft again', async () => {
    const director = await world.app.as('director');
    const { reader } = world.app.database;
    const draft = await draw(director, '冬季方案');
    const scenario = { modelId: draft.id, mode: 'REEVALUATE_ALL' };
    const { digest } = await simulateAs(director, scenario);
    await director.ok(CONFIRM, { input: { ...scenario, digest } });
    const before = await reader.findOneByOrFail(TerritoryModel, { activeKey: 1 });
    const node = await director.ok<{ territory: { version: number } }>(
      `query ($id: ID!) { territory(id: $id) { version } }`,
      { id: await territoryId(director) },
    );
    const change = `mutation ($input: UpdateTerritoryInput!) { updateTerritory(input: $input) { version } }`;
    const id = await territoryId(director);
    const renamed = await director.ok<{ updateTerritory: { version: number } }>(change, {
      input: { id, version: node.territory.version, name: '湖北省' },
    });
    expect((await reader.findOneByOrFail(TerritoryModel, { activeKey: 1 })).id).toBe(before.id);
    await director.ok(change, { input: { id, version: renamed.updateTerritory.version, rank: 7 } });
    expect((await reader.findOneByOrFail(TerritoryModel, { activeKey: 1 })).id).not.toBe(before.id);
    expect((await director.ok<Model>(MODEL, { id: draft.id })).model).toMatchObject({
      state: 'DRAFT',
      behind: true,
    });
  });

  test('TER-10: a rule that names somebody who left is an error at simulation and refused after', async () => {
    const director = await world.app.as('director');
    await world.app.addPeople({ leaver: { roles: ['REP'], unit: 'West' } });
    const draft = await draw(director, '离职方案');
    const { rule } = await director.ok<{ rule: { id: string } }>(SAVE_RULE, {
      input: {
        modelId: draft.id,
        territoryId: await territoryId(director),
        ownerId: idOf('leaver'),
        regionPrefixes: ['46'],
      },
    });
    await world.app.database.write((manager) =>
      manager.query('UPDATE app_user SET active = ? WHERE id = ?', [0, idOf('leaver')]),
    );
    const scenario = { modelId: draft.id, mode: 'REEVALUATE_ALL' };
    const seen = await simulateAs(director, scenario);
    expect(seen.faults).toEqual([{ personName: 'leaver', rule: { id: rule.id } }]);
    expect(await director.refusal(CONFIRM, { input: { ...scenario, digest: seen.digest } })).toBe(
      'territory.rule_inactive_person',
    );
    expect(
      await director.refusal(SAVE_RULE, {
        input: { territoryId: await territoryId(director), ownerId: idOf('leaver'), regionPrefixes: ['47'] },
      }),
    ).toBe('territory.person_inactive');
  });
});
