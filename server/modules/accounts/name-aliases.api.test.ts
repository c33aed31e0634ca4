import { account, CREATE, world } from './accounts.fixture';
import { findSimilarAccounts, readCompanyName } from '.';

const ADD = `mutation ($input: AddNameAliasInput!) { addNameAlias(input: $input) { id version aliasName inUse source } }`;
const RETIRE = `mutation ($input: RetireNameAliasInput!) { retireNameAlias(input: $input) { inUse } }`;
interface Added {
  addNameAlias: { id: string; version: number };
}
const facts = (name: string) => ({ name: readCompanyName(name), uscc: null, phoneKeys: [] });

describe('ARC-2: aliases', () => {
  test('a customer under its other name is the same customer; retired, it is another again', async () => {
    await account({ name: '湖北神龙湾建设有限公司' });
    const director = await world.app.as('director');
    const input = { name: '黑石滩大坝公司', customerType: 'CONTRACTOR', regionCode: '420106' };
    const ctx = await world.app.contextOf('director');
    expect(await findSimilarAccounts(ctx, facts(input.name))).toEqual([]);
    const { addNameAlias: alias } = await director.ok<Added>(ADD, {
      input: { aliasName: '黑石滩大坝', firmName: '神龙湾建设' },
    });
    expect(alias).toMatchObject({ inUse: true, source: 'MANUAL' });
    expect(await director.refusal(CREATE, { input })).toBe('account.duplicate');
    const [hit] = await findSimilarAccounts(await world.app.contextOf('director'), facts(input.name));
    expect(hit?.match).toMatchObject({ verdict: 'BLOCK', reasons: ['ALIAS'] });
    await director.ok(RETIRE, { input: { id: alias.id, version: alias.version, reason: '误录' } });
    expect(await director.refusal(RETIRE, { input: { id: alias.id, reason: 'x' } })).toBe(
      'account.alias_retired',
    );
    await director.ok(CREATE, { input });
  });
  test('the same alias twice, and one that says nothing, are refused', async () => {
    const director = await world.app.as('director');
    const input = { aliasName: '小江南', firmName: '湖北大江北置业有限公司' };
    await director.ok(ADD, { input });
    expect(await director.refusal(ADD, { input })).toBe('account.alias_exists');
    expect(
      await director.refusal(ADD, {
        input: { aliasName: '湖北省大江北置业', firmName: '湖北大江北置业有限公司' },
      }),
    ).toBe('account.alias_same');
  });
  test('reps neither read nor change the list', async () => {
    const ann = await world.app.as('ann');
    expect(await ann.refusal(ADD, { input: { aliasName: 'a', firmName: 'b' } })).toBe('auth.forbidden');
    expect(await ann.refusal('{ nameAliases { total } }')).toBe('auth.forbidden');
  });
});

describe('ARC-2: candidates come from keys', () => {
  test.each([
    ['同音', '湖北晟科建筑有限公司', '湖北盛科建筑有限公司', 'SAME_SOUND'],
    ['形近', '湖北晟耘建筑有限公司', '湖北晨耘建筑有限公司', 'NEAR_SPELLING'],
    ['近音', '湖北凌岚建筑有限公司', '湖北宁岚建筑有限公司', 'NEAR_SOUND'],
    ['缺字', '湖北金碧泽江建筑有限公司', '湖北金碧泽建筑有限公司', 'NEAR_SPELLING'],
    ['换字', '湖北西岭雪川建筑有限公司', '湖北西岭雪原建筑有限公司', 'NEAR_SPELLING'],
    ['全称', '中国建筑第七工程局有限公司', '中建七局', 'SAME_NAME'],
  ])('%s: %s is found by %s', async (_, known, written, reason) => {
    const { id } = await account({ name: known, differentReason: '测试' });
    const hits = await findSimilarAccounts(await world.app.contextOf('director'), facts(written));
    const hit = hits.find((similar) => similar.account.id === id);
    expect(hit?.match.reasons).toContain(reason);
    expect(hit?.match.verdict).toBe(reason === 'SAME_NAME' ? 'BLOCK' : 'REVIEW');
  });
});
