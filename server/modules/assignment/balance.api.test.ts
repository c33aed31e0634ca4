import { account, fingerprint, simulateAs, territoryId, world } from './assignment.fixture';

const BALANCE = `query ($id: ID!) { balance: territoryBalance(territoryId: $id) {
  accounts fixed moveCount digest before { variationBp } after { variationBp }
  people { userId loadBeforeBp loadAfterBp gained lost before { accounts } after { accounts } }
  moves { accountId accountCode fromOwnerId toOwner { name } } } }`;
const DRAFT = `mutation ($input: DraftBalanceInput!) { draft: draftBalance(input: $input) { id state rules { rank owner { name } spoken } } }`;
const MEMBER = `mutation ($input: SetTerritoryMemberInput!) { setTerritoryMember(input: $input) { id } }`;
const PIN = `mutation ($input: PinAccountInput!) { pinAccount(input: $input) { id } }`;

interface Proposed {
  readonly balance: {
    readonly accounts: number;
    readonly fixed: number;
    readonly moveCount: number;
    readonly digest: string;
    readonly before: { variationBp: number };
    readonly after: { variationBp: number };
    readonly people: readonly { userId: string; gained: number; lost: number; loadAfterBp: number }[];
    readonly moves: readonly { accountId: string; fromOwnerId: string; toOwner: { name: string } }[];
  };
}

const director = () => world.app.as('director');
const propose = async (id: string) => (await (await director()).ok<Proposed>(BALANCE, { id })).balance;

describe('TER-8: balance of a territory', () => {
  const made: string[] = [];
  let id = '';
  beforeAll(async () => {
    for (let n = 0; n < 9; n += 1) made.push((await account()).id);
    const client = await director();
    id = await territoryId(client);
    await client.ok(MEMBER, {
      input: { territoryId: id, userId: world.app.idOf('eve'), role: 'OWNER', validFrom: '2026-01-01' },
    });
    await client.ok(PIN, { input: { accountId: made[0], reason: '总监指定' } });
  });

  test('evens what one rep holds alone, leaves the pinned where it is, and writes nothing', async () => {
    const before = await fingerprint();
    const balance = await propose(id);
    expect(await fingerprint()).toBe(before);
    expect(balance).toMatchObject({ accounts: 9, fixed: 1, moveCount: 4 });
    expect(balance.after.variationBp).toBeLessThan(balance.before.variationBp);
    expect(balance.moves.map((move) => move.accountId)).not.toContain(made[0]);
    expect(new Set(balance.moves.map((move) => move.toOwner.name))).toEqual(new Set(['eve']));
    expect(balance.people.find((row) => row.userId === world.app.idOf('eve'))).toMatchObject({
      gained: 4,
      lost: 0,
    });
  });

  test('becomes a draft that moves exactly the proposed accounts, once it is simulated and applied', async () => {
    const client = await director();
    const balance = await propose(id);
    const { draft } = await client.ok<{
      draft: { id: string; state: string; rules: { rank: number; owner: { name: string } }[] };
    }>(DRAFT, { input: { territoryId: id, digest: balance.digest } });
    expect(draft.state).toBe('DRAFT');
    expect(draft.rules.filter((rule) => rule.rank === 1).map((rule) => rule.owner.name)).toEqual(['eve']);
    const figures = await simulateAs(client, { modelId: draft.id, mode: 'REEVALUATE_ALL' });
    expect(figures.moves.items.map((move) => move.accountId).sort()).toEqual(
      balance.moves.map((move) => move.accountId).sort(),
    );
    // what is live has not moved
    expect((await propose(id)).digest).toBe(balance.digest);
  });

  test('a proposal that the data left behind is refused, and so are those who may not', async () => {
    const client = await director();
    const balance = await propose(id);
    await client.ok(PIN, { input: { accountId: balance.moves[0]?.accountId, reason: '锁定' } });
    const input = { territoryId: id, digest: balance.digest };
    expect(await client.refusal(DRAFT, { input })).toBe('territory.moved_meanwhile');
    for (const name of ['ann', 'manager', 'fin']) {
      const other = await world.app.as(name);
      expect(await other.refusal(BALANCE, { id })).toBe('auth.forbidden');
      expect(await other.refusal(DRAFT, { input })).toBe('auth.forbidden');
    }
  });
});
