import { act, mutation } from '../../testing/acts';
import {
  contractActs,
  contractWalk,
  terms,
  verdictOn,
  yes,
  type ShownContract,
} from '../../testing/contract-walk';
import { aCustomer, aLead, castOf, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { AuditEntry } from '../audit';
import { Notification } from '../notifications';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
let walk: ReturnType<typeof contractWalk>;
let ann: Client, max: Client, vip: Client, mark: Client, fin: Client, sup: Client;

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly no: number;
  readonly state: string;
  readonly rows: readonly { product: string; guidePrice: string; floorPrice: string; tier: string | null }[];
}
const list = 'id version no state effectiveFrom inForce rows { product unit tier guidePrice floorPrice }';
const acts = {
  draft: mutation('draftPriceList', 'DraftPriceListInput', list),
  save: mutation('savePriceRows', 'SavePriceRowsInput', list),
  release: mutation('releasePriceList', 'ReleasePriceListInput', list),
  discard: mutation('discardPriceList', 'DiscardPriceListInput', list),
  floor: mutation(
    'decideFloorPrice',
    'DecideFloorPriceInput',
    'id version state reviewRound belowFloor priceGrantedOn priceGrantedBy { name }',
  ),
};
const prices =
  'query ($id: ID!) { contract(id: $id) { belowFloor priceGrantedOn priceList { no } lines { product price { guidePrice floorPrice deviationBp decider because } } } }';

const row = (product: string, guidePrice: string, floorPrice: string, tier: string | null = null) => ({
  product,
  unit: 'm3',
  tier,
  guidePrice,
  floorPrice,
});

const to = (client: Client, document: string, input: object) => act<Shown>(client, document, input);
const refused = (client: Client, document: string, input: object) => client.refusal(document, { input });

async function released(rows: readonly object[], effectiveFrom: string): Promise<Shown> {
  const draft = await to(mark, acts.draft, { note: 'spring' });
  const saved = await to(mark, acts.save, { id: draft.id, version: draft.version, rows });
  return to(vip, acts.release, { id: saved.id, version: saved.version, effectiveFrom });
}

beforeAll(async () => {
  cast = await castOf(world.app);
  walk = contractWalk(world.app, cast);
  ({ ann, max, vip, mark, fin, sup } = cast);
});
beforeEach(() => world.app.setTime('2026-03-02'));

const lines = (unitPrice: string, product = 'C30') => [{ product, quantityMilli: '100.000', unitPrice }];

async function applied(unitPrice: string, product?: string): Promise<ShownContract> {
  const lead = await aLead(world.app, 'ann', await aCustomer(world.app, 'ann'));
  return act<ShownContract>(ann, contractActs.apply, {
    leadId: lead.id,
    ...terms,
    lines: lines(unitPrice, product),
  });
}
const submitted = async (unitPrice: string, product?: string): Promise<ShownContract> => {
  const { id, version } = await applied(unitPrice, product);
  return act<ShownContract>(ann, contractActs.submit, { id, version });
};

describe('versions', () => {
  test('CRE-4: without a price list nothing is judged', async () => {
    const draft = await walk.draft();
    expect(await ann.ok(prices, { id: draft.id })).toMatchObject({
      contract: { priceList: null, lines: [{ price: null }, { price: null }] },
    });
    expect(await walk.approved()).toMatchObject({ state: 'APPROVED' });
  });

  test('CRE-4: one draft at a time; released by the VP only, never for a past or taken day, never without rows', async () => {
    expect(await refused(ann, acts.draft, { note: 'x' })).toBe('auth.forbidden');
    const draft = await to(mark, acts.draft, { note: 'first' });
    expect(await refused(mark, acts.draft, { note: 'second' })).toBe('price.draft_open');
    const at = { id: draft.id, version: draft.version, effectiveFrom: '2026-03-02' };
    expect(await refused(mark, acts.release, at)).toBe('auth.forbidden');
    expect(await refused(vip, acts.release, at)).toBe('price.no_rows');
    expect(await refused(vip, acts.release, { ...at, effectiveFrom: '2026-03-01' })).toBe('price.day_past');
    const twice = {
      id: draft.id,
      version: draft.version,
      rows: [row('C30', '400.00', '350.00'), row('c30', '1.00', '1.00')],
    };
    expect(await refused(mark, acts.save, twice)).toBe('price.row_twice');
    const upside = { ...twice, rows: [row('C30', '350.00', '350.01')] };
    expect(await refused(mark, acts.save, upside)).toBe('price.floor_above_guide');
    const saved = await to(mark, acts.save, {
      ...twice,
      rows: [row('C30', '400.00', '350.00'), row('C30', '380.00', '340.00', 'STRATEGIC')],
    });
    expect(await refused(mark, acts.save, twice)).toBe('common.changed_meanwhile');
    const held = await to(vip, acts.release, { ...at, version: saved.version });
    expect(held).toMatchObject({ state: 'RELEASED', effectiveFrom: '2026-03-02', inForce: true });
    const late = { id: held.id, version: held.version };
    expect(await refused(mark, acts.save, { ...late, rows: [] })).toBe('price.not_draft');
    expect(await refused(mark, acts.discard, { ...late, reason: 'no' })).toBe('price.not_draft');
    expect(await refused(vip, acts.release, { ...late, effectiveFrom: '2026-04-01' })).toBe(
      'price.not_draft',
    );
    const { db } = world.app.system();
    expect(await db.countBy(Notification, { kind: 'price.released', subjectId: held.id })).toBeGreaterThan(3);
    expect((await db.findBy(AuditEntry, { subjectId: held.id })).map(({ event }) => event).sort()).toEqual([
      'price.drafted',
      'price.released',
      'price.rows_saved',
    ]);
  });

  test('CRE-4: a draft begins with the rows in force, shows what it changes, and gives way when discarded', async () => {
    const draft = await to(mark, acts.draft, { note: 'summer' });
    expect(draft.rows).toHaveLength(2);
    const saved = await to(mark, acts.save, {
      id: draft.id,
      version: draft.version,
      rows: [row('C30', '410.00', '350.00'), row('C40', '500.00', '450.00')],
    });
    const { priceList } = await ann.ok<{ priceList: { changes: { change: string }[] } }>(
      'query ($id: ID!) { priceList(id: $id) { before { no } changes { change before { guidePrice } after { guidePrice } } } }',
      { id: draft.id },
    );
    expect(priceList.changes.map(({ change }) => change)).toEqual(['CHANGED', 'ADDED', 'REMOVED']);
    const at = { id: saved.id, version: saved.version };
    expect(await refused(vip, acts.release, { ...at, effectiveFrom: '2026-03-02' })).toBe('price.day_taken');
    expect(await to(mark, acts.discard, { ...at, reason: 'not now' })).toMatchObject({ state: 'DISCARDED' });
    expect(await sup.refusal('{ priceLists { total } }')).toBe('auth.forbidden');
  });
});

describe('prices of contracts', () => {
  test.each([
    ['400.00', 'REP', 'AT_GUIDE', 0],
    ['392.00', 'REP', 'WITHIN_STEP', 200],
    ['391.99', 'MANAGER', 'WITHIN_STEP', 201],
    ['370.00', 'REVIEW', 'WITHIN_STEP', 750],
    ['351.00', 'VP', 'BEYOND_STEPS', 1225],
    ['349.99', 'VP', 'BELOW_FLOOR', 1251],
  ])('CRE-4: ¥%s is flagged for %s (%s)', async (price, decider, because, deviationBp) => {
    const draft = await applied(price);
    expect(await max.ok(prices, { id: draft.id })).toMatchObject({
      contract: {
        priceList: null,
        lines: [{ price: { guidePrice: '400.00', floorPrice: '350.00', deviationBp, decider, because } }],
      },
    });
    expect(await sup.ok(prices, { id: draft.id })).toMatchObject({ contract: { lines: [{ price: null }] } });
  });

  test('CRE-4: what is not listed is named and goes its way; what is beyond the manager is passed on with its flag', async () => {
    const unlisted = await submitted('1.00', 'C99');
    expect(await max.ok(prices, { id: unlisted.id })).toMatchObject({
      contract: { lines: [{ price: { guidePrice: null, decider: 'REP', because: 'NOT_LISTED' } }] },
    });
    const { id, version } = await submitted('351.00');
    expect(await act(max, contractActs.approve, { id, version, ...yes })).toMatchObject({
      state: 'IN_REVIEW',
    });
    const entry = await world.app
      .system()
      .db.findOneByOrFail(AuditEntry, { subjectId: id, event: 'contract.passed_to_review' });
    expect(entry.data).toMatchObject({ prices: [{ product: 'C30', price: '351.00', decider: 'VP' }] });
  });

  test('CRE-4: a contract keeps the price list of its submission', async () => {
    const before = await submitted('400.00');
    await released([row('C30', '500.00', '450.00')], '2026-03-10');
    world.app.setTime('2026-03-10');
    const after = await submitted('460.00');
    expect(await ann.ok(prices, { id: before.id })).toMatchObject({
      contract: { priceList: { no: 1 }, lines: [{ price: { guidePrice: '400.00', because: 'AT_GUIDE' } }] },
    });
    expect(await ann.ok(prices, { id: after.id })).toMatchObject({
      contract: { priceList: { no: 3 }, lines: [{ price: { guidePrice: '500.00', decider: 'REVIEW' } }] },
    });
  });

  test('CRE-4: below the floor neither manager nor review lets it pass; the VP does, and other lines void it', async () => {
    const handed = await submitted('300.00');
    const { id } = handed;
    expect(await refused(max, contractActs.approve, { id, version: handed.version, ...yes })).toBe(
      'price.below_floor',
    );
    const waiting = '{ contracts(filter: { priceAsked: true }) { items { id } } today { item count } }';
    expect(await vip.ok(waiting)).toMatchObject({ contracts: { items: [{ id }] } });
    expect(await refused(max, acts.floor, { id, version: handed.version, granted: true, reason: 'x' })).toBe(
      'auth.forbidden',
    );
    const granted = await act<ShownContract>(vip, acts.floor, {
      id,
      version: handed.version,
      granted: true,
      reason: 'opens the region',
    });
    expect(granted).toMatchObject({
      state: 'SUBMITTED',
      belowFloor: true,
      priceGrantedOn: '2026-03-02',
      priceGrantedBy: { name: 'vip' },
    });
    expect(
      await refused(vip, acts.floor, { id, version: granted.version, granted: true, reason: 'again' }),
    ).toBe('price.nothing_to_grant');
    const inReview = await act<ShownContract>(max, contractActs.approve, {
      id,
      version: granted.version,
      ...yes,
    });
    const cheaper = await act<ShownContract>(ann, contractActs.update, {
      id,
      version: inReview.version,
      lines: lines('290.00'),
    });
    expect(await ann.ok(prices, { id })).toMatchObject({
      contract: { belowFloor: true, priceGrantedOn: null },
    });
    expect(await refused(max, contractActs.speak, verdictOn(cheaper, 'SALES'))).toBe('price.below_floor');
    expect(await refused(fin, contractActs.speak, verdictOn(cheaper, 'FINANCE'))).toBe('price.below_floor');
    const dearer = await act<ShownContract>(ann, contractActs.update, {
      id,
      version: cheaper.version,
      lines: lines('480.00'),
    });
    expect(await act(max, contractActs.speak, verdictOn(dearer, 'SALES'))).toMatchObject({
      state: 'IN_REVIEW',
    });
  });

  test('CRE-4: the VP ends an application over its price, and a department may say no to it', async () => {
    const handed = await submitted('300.00');
    expect(
      await act(vip, acts.floor, { id: handed.id, version: handed.version, granted: false, reason: 'no' }),
    ).toMatchObject({ state: 'REJECTED' });
    const other = await submitted('480.00');
    const inReview = await act<ShownContract>(max, contractActs.approve, {
      id: other.id,
      version: other.version,
      ...yes,
    });
    const low = await act<ShownContract>(ann, contractActs.update, {
      id: other.id,
      version: inReview.version,
      lines: lines('200.00'),
    });
    expect(await act(fin, contractActs.speak, verdictOn(low, 'FINANCE', 'NO'))).toMatchObject({
      state: 'REJECTED',
    });
  });
});
