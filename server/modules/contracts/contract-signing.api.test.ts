import { inTransaction } from '../../core/transaction';
import { act } from '../../testing/acts';
import { contractActs, contractWalk, seenBy, terms, type ShownContract } from '../../testing/contract-walk';
import { aCustomer, aLead, aRunningContract, castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { Lead } from '../leads';
import { ContractTouch } from './entities/contract-touch.entity';
import { Contract } from './entities/contract.entity';
import { touchContract } from './touch-contract';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
let walk: ReturnType<typeof contractWalk>;
let ann: Client,
  bo: Client,
  sue: Client,
  max: Client,
  moe: Client,
  vip: Client,
  mark: Client,
  fin: Client,
  sup: Client,
  leg: Client;

beforeAll(async () => {
  cast = await castOf(world.app);
  walk = contractWalk(world.app, cast);
  ({ ann, bo, sue, max, moe, vip, mark, fin, sup, leg } = cast);
});
beforeEach(() => world.app.setTime('2026-03-02'));

const to = (client: Client, document: string, input: object) => act<ShownContract>(client, document, input);

describe('signing', () => {
  test('COM-9, ARC-5: signing gives the number, fixes new/old, snapshots primary and assistants, wins the lead', async () => {
    const account = await aCustomer(world.app, 'ann');
    const lead = await aLead(world.app, 'ann', account, { assistants: [{ rep: 'bo', shareBp: 800 }] });
    const decided = await walk.approve(await to(ann, contractActs.apply, { leadId: lead.id, ...terms }));
    const { id } = decided;
    const input = { id, version: decided.version, signedOn: '2026-03-02' };
    expect(await ann.refusal(contractActs.sign, { input })).toBe('auth.forbidden');
    expect(await mark.refusal(contractActs.sign, { input: { ...input, signedOn: '2026-03-03' } })).toBe(
      'contract.day_in_future',
    );
    expect(await mark.refusal(contractActs.sign, { input: { ...input, signedOn: '2026-03-01' } })).toBe(
      'common.dates_out_of_order',
    );
    expect(await to(mark, contractActs.sign, { ...input, idempotencyKey: 'sign' })).toMatchObject({
      state: 'SIGNED',
      customerAge: 'NEW',
      number: expect.stringMatching(/^HT-2026-\d{4}$/),
    });
    expect(await to(mark, contractActs.sign, { ...input, idempotencyKey: 'sign' })).toMatchObject({
      state: 'SIGNED',
    });
    expect(await mark.refusal(contractActs.sign, { input })).toBe('common.changed_meanwhile');

    expect(await seenBy(bo, id)).toMatchObject({
      parties: [
        {
          rep: { name: 'ann' },
          part: 'PRIMARY',
          shareBp: 0,
          validFrom: '2026-03-02',
          validTo: null,
          cause: 'SIGNING',
        },
        { rep: { name: 'bo' }, part: 'ASSISTANT', shareBp: 800 },
      ],
    });
    const ctx = world.app.system();
    expect(await ctx.db.findOneByOrFail(Lead, { id: lead.id })).toMatchObject({
      state: 'WON',
      accountId: account.id,
    });
    expect(await ctx.db.existsBy(ContractTouch, { contractId: id })).toBe(true);
  });

  test('CON-1: numbers have no gaps and no doubles when ten are signed at once, one after a refusal', async () => {
    const ready = [
      await walk.approved(),
      await walk.approved(),
      await walk.approved(),
      await walk.approved(),
    ];
    await mark.refusal(contractActs.sign, {
      input: { id: ready[0]?.id, version: 1, signedOn: '2026-03-02' },
    });
    const signed = await Promise.all(
      ready.map(({ id, version }) => to(mark, contractActs.sign, { id, version, signedOn: '2026-03-02' })),
    );
    const numbers = signed.map(({ number }) => Number(number?.slice(-4))).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
  });

  test('ARC-5: a customer with a contract older than twelve months is old', async () => {
    const account = await aCustomer(world.app, 'ann');
    await aRunningContract(world.app, account, 'ann', { signedOn: '2025-03-02' });
    const second = await aRunningContract(world.app, account, 'ann', { signedOn: '2026-03-02' });
    expect(second.contract.customerAge).toBe('NEW');
    world.app.setTime('2026-03-03');
    const third = await aRunningContract(world.app, account, 'ann', { signedOn: '2026-03-03' });
    expect(third.contract.customerAge).toBe('OLD');
  });

  test('COLL-5: no signing while the lead is disputed', async () => {
    const contract = await walk.approved();
    const { leadId } = await world.app.system().db.findOneByOrFail(Contract, { id: contract.id });
    await inTransaction(world.app.system(), (tx) =>
      tx.db.update(Lead, { id: leadId ?? '' }, { state: 'DISPUTED' }),
    );
    expect(
      await mark.refusal(contractActs.sign, {
        input: { id: contract.id, version: contract.version, signedOn: '2026-03-02' },
      }),
    ).toBe('lead.disputed');
  });

  test('CON-1: a taken number is refused at import; only those who import may', async () => {
    const account = await aCustomer(world.app, 'ann');
    await aRunningContract(world.app, account, 'ann', { signedOn: '2026-01-05', number: 'OLD-1' });
    await expect(
      aRunningContract(world.app, account, 'ann', { signedOn: '2026-01-05', number: 'OLD-1' }),
    ).rejects.toMatchObject({ code: 'contract.number_taken' });
    await expect(
      aRunningContract(world.app, account, 'ann', { signedOn: '2026-04-05' }),
    ).rejects.toMatchObject({ code: 'contract.day_in_future' });
  });
});

describe('parties', () => {
  test('COM-9: a hand-over closes the old parties on its day and opens the new ones; the past stays', async () => {
    const { contract } = await aRunningContract(world.app, await aCustomer(world.app, 'ann'), 'ann', {
      signedOn: '2026-01-05',
    });
    const input = {
      contractId: contract.id,
      version: contract.version,
      primaryRepId: world.app.idOf('bo'),
      assistants: [{ repId: world.app.idOf('ann'), shareBp: 1000 }],
      from: '2026-02-01',
      reason: 'Ann moves',
    };
    expect(await ann.refusal(contractActs.change, { input })).toBe('auth.forbidden');
    expect(await moe.refusal(contractActs.change, { input })).toBe('common.not_found');
    expect(await max.refusal(contractActs.change, { input: { ...input, from: '2026-01-04' } })).toBe(
      'contract.parties_backdated',
    );
    expect(await max.refusal(contractActs.change, { input: { ...input, from: '2026-03-03' } })).toBe(
      'contract.day_in_future',
    );
    expect(
      await max.refusal(contractActs.change, {
        input: { ...input, assistants: [{ repId: world.app.idOf('ann'), shareBp: 1001 }] },
      }),
    ).toBe('contract.assistant_share');
    expect(
      await max.refusal(contractActs.change, {
        input: { ...input, assistants: [{ repId: world.app.idOf('bo'), shareBp: 500 }] },
      }),
    ).toBe('contract.assistant_twice');
    await to(max, contractActs.change, input);
    expect(await seenBy(max, contract.id)).toMatchObject({
      primaryRepId: world.app.idOf('bo'),
      parties: [
        { rep: { name: 'ann' }, part: 'PRIMARY', validFrom: '2026-01-05', validTo: '2026-02-01' },
        { rep: { name: 'bo' }, part: 'PRIMARY', validFrom: '2026-02-01', validTo: null, cause: 'HAND_OVER' },
        { rep: { name: 'ann' }, part: 'ASSISTANT', shareBp: 1000, validFrom: '2026-02-01', validTo: null },
      ],
    });
    expect(
      await max.refusal(contractActs.change, {
        input: { ...input, version: contract.version + 1, from: '2026-01-20' },
      }),
    ).toBe('contract.parties_backdated');
  });

  test('COM-9: a manager sees a contract that their rep assists in, but does not hand it over', async () => {
    const { contract } = await aRunningContract(world.app, await aCustomer(world.app, 'ann'), 'ann', {
      signedOn: '2026-01-05',
      assistants: [{ repId: world.app.idOf('sue'), shareBp: 500 }],
    });
    const input = {
      contractId: contract.id,
      version: contract.version,
      primaryRepId: world.app.idOf('sue'),
      assistants: [],
      from: '2026-02-01',
      reason: 'mine now',
    };
    expect(await moe.refusal(contractActs.change, { input })).toBe('contract.not_your_rep');
  });

  test('COM-9: of two hand-overs at once one is refused, and one primary stays', async () => {
    const { contract } = await aRunningContract(world.app, await aCustomer(world.app, 'ann'), 'ann', {
      signedOn: '2026-01-05',
    });
    const input = (rep: string) => ({
      contractId: contract.id,
      version: contract.version,
      primaryRepId: world.app.idOf(rep),
      assistants: [],
      from: '2026-02-01',
      reason: 'race',
    });
    const answers = await Promise.all([
      max.send(contractActs.change, { input: input('bo') }),
      vip.send(contractActs.change, { input: input('sue') }),
    ]);
    expect(
      answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'common.changed_meanwhile'),
    ).toHaveLength(1);
    const { parties } = (await seenBy(vip, contract.id)) as unknown as {
      parties: { part: string; validTo: string | null }[];
    };
    expect(parties.filter(({ part, validTo }) => part === 'PRIMARY' && validTo === null)).toHaveLength(1);
  });
});

describe('sight', () => {
  const list = 'query($filter: ContractFilter) { contracts(filter: $filter) { total items { id } } }';

  test('ORG-1: own, subtree, class C, all: in lists, totals and single records alike', async () => {
    const account = await aCustomer(world.app, 'ann');
    const { contract } = await aRunningContract(world.app, account, 'ann', {
      signedOn: '2026-01-05',
      assistants: [{ repId: world.app.idOf('sue'), shareBp: 500 }],
    });
    const other = await aRunningContract(world.app, account, 'ann', { signedOn: '2026-01-05' });
    const seen = async (client: Client) =>
      (await client.ok<{ contracts: { total: number } }>(list, { filter: { accountId: account.id } }))
        .contracts.total;
    expect(await Promise.all([ann, bo, sue, max, moe, vip, fin, sup, leg].map(seen))).toEqual([
      2, 0, 1, 2, 1, 2, 2, 2, 0,
    ]);
    expect(await seenBy(sue, contract.id)).toMatchObject({ id: contract.id });
    for (const [client, id] of [
      [bo, contract.id],
      [sue, other.contract.id],
      [leg, contract.id],
    ] as const) {
      expect(await client.refusal(contractActs.one, { id })).toBe('common.not_found');
    }
    await inTransaction(world.app.system(), (tx) =>
      tx.db.update(Contract, { id: contract.id }, { delinquencyClass: 'C' }),
    );
    expect(await seen(leg)).toBe(1);
    expect(await world.app.nobody().refusal(contractActs.one, { id: contract.id })).toBe(
      'auth.unauthenticated',
    );
  });

  test('lists are found by text, sorted by known fields only, paged', async () => {
    const account = await aCustomer(world.app, 'ann', 'Findable 100% Ltd');
    await aRunningContract(world.app, account, 'ann', { signedOn: '2026-01-05' });
    const found = await fin.ok<{ contracts: { total: number } }>(list, {
      filter: { q: '100%', states: ['SIGNED'] },
    });
    expect(found.contracts.total).toBe(1);
    expect(await fin.refusal('{ contracts(sort: { field: "password" }) { total } }')).toBe(
      'common.sort_unknown',
    );
  });
});

test('COM-4: facts that arrive at once all touch the contract', async () => {
  const { contract } = await aRunningContract(world.app, await aCustomer(world.app, 'ann'), 'ann', {
    signedOn: '2026-01-05',
  });
  await Promise.all(
    Array.from({ length: 8 }, () =>
      inTransaction(world.app.system(), (tx) => touchContract(tx, contract.id)),
    ),
  );
  expect(
    await world.app.system().db.findOneByOrFail(ContractTouch, { contractId: contract.id }),
  ).toMatchObject({ touches: 9 });
});
