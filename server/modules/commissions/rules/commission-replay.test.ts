import fc from 'fast-check';
import { addDays, monthOf, type LocalDate, type Month } from '../../../../shared/local-date';
import { money } from '../../../../shared/money';
import { planOf } from '../../../testing/commission-facts';
import type {
  CollectionFact,
  ContractFacts,
  DeliveryFact,
  PartyFact,
  PlanClauses,
  SettlementFact,
} from './commission-facts';
import { commissionMovements, commissionStates } from './contract-commission';
import { entriesToPost, type NewEntry, type Posted } from './post-difference';

/**
 * Random histories: deliveries, receipts, bounces, credit notes, rulings, hand-overs, completion, in any order of entry,
 * with runs and month closes in between. PRICE makes a delivery's amount follow its quantity.
 */
const PRICE = 40_000;
const START: LocalDate = '2026-01-01';
const HORIZON = 400;

type Act =
  | { kind: 'deliver'; day: number; units: number }
  | { kind: 'return'; day: number; of: number }
  | { kind: 'receive'; day: number; amount: number }
  | { kind: 'bounce'; day: number; of: number }
  | { kind: 'credit'; day: number; amount: number; of: number }
  | { kind: 'rule'; day: number; shareBp: number }
  | { kind: 'handOver'; day: number; to: string }
  | { kind: 'complete'; day: number }
  | { kind: 'run'; day: number }
  | { kind: 'close'; month: number };

const day = fc.integer({ min: 0, max: HORIZON });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('deliver' as const),
      day,
      units: fc.integer({ min: 1, max: 9000 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('return' as const), day, of: fc.nat(20) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('receive' as const),
      day,
      amount: fc.integer({ min: 1, max: 400_000_000 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('bounce' as const), day, of: fc.nat(20) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('credit' as const),
      day,
      amount: fc.integer({ min: 1, max: 90_000_000 }),
      of: fc.nat(20),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rule' as const),
      day,
      shareBp: fc.integer({ min: 500, max: 1000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('handOver' as const),
      day,
      to: fc.constantFrom('ann', 'bo', 'cy'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('complete' as const), day }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('run' as const), day }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('close' as const), month: fc.integer({ min: 0, max: 12 }) }),
  },
);

const plan: fc.Arbitrary<PlanClauses> = fc
  .record({
    basis: fc.constantFrom('PER_UNIT' as const, 'PERCENT' as const),
    bandMode: fc.constantFrom('SLAB' as const, 'MARGINAL' as const),
    releaseRule: fc.constantFrom(
      'FULL' as const,
      'PROPORTIONAL' as const,
      'THRESHOLD' as const,
      'STEPS' as const,
    ),
    ratioBase: fc.constantFrom('SETTLED' as const, 'CONTRACT' as const),
    holdbackBp: fc.constantFrom(0, 2000),
    thresholdBp: fc.constantFrom(5000, 8000),
    thresholdReleasesAll: fc.boolean(),
    splitMode: fc.constantFrom('CARVE_OUT' as const, 'ON_TOP' as const),
  })
  .map((clauses) =>
    planOf({
      ...clauses,
      steps: [
        { atBp: 4000, releaseBp: 4000 },
        { atBp: 8000, releaseBp: 8000 },
        { atBp: 10_000, releaseBp: 10_000 },
      ],
      ...(clauses.basis === 'PERCENT'
        ? {
            newBands: [
              { upTo: 100_000_000, rate: 100 },
              { upTo: null, rate: 120 },
            ],
          }
        : {}),
    }),
  );

/** The facts as they stand after some acts, and the ledger that runs between them made. */
class World {
  readonly deliveries: (DeliveryFact & { returned?: boolean })[] = [];
  readonly settlements: SettlementFact[] = [];
  readonly collections: (CollectionFact & { bounced?: boolean })[] = [];
  readonly ledger: NewEntry[] = [];
  parties: PartyFact[] = [{ repId: 'ann', part: 'PRIMARY', shareBp: 0, from: START, to: null }];
  completeOn: LocalDate | null = null;
  closed: Month | null = null;

  constructor(readonly plan: PlanClauses) {}

  facts(): ContractFacts {
    return {
      contractId: 'c',
      signedOn: START,
      customerAge: 'NEW',
      contractAmount: money(200_000_000),
      deliveredInFullOn: this.completeOn,
      parties: this.parties,
      deliveries: this.deliveries,
      settlements: this.settlements,
      collections: this.collections,
    };
  }

  posted(): Posted[] {
    const sums = new Map<string, Posted>();
    for (const { repId, part, factOn, heldDelta, payableDelta } of this.ledger) {
      const key = `${factOn}${part}${repId}`;
      const before = sums.get(key);
      sums.set(key, {
        repId,
        part,
        factOn,
        accrued: money((before?.accrued ?? 0) + heldDelta + payableDelta),
        released: money((before?.released ?? 0) + payableDelta),
      });
    }
    return [...sums.values()];
  }

  run(upTo: LocalDate): NewEntry[] {
    const entries = entriesToPost(
      commissionMovements(this.facts(), this.plan, upTo),
      this.posted(),
      this.closed,
    );
    this.ledger.push(...entries);
    return entries;
  }

  apply(step: Act): void {
    const on = 'day' in step ? addDays(START, step.day) : START;
    switch (step.kind) {
      case 'deliver': {
        this.deliveries.push({ on, creditedOn: on, quantityMilli: step.units * 1000 });
        this.settlements.push({ on, creditedOn: on, amount: money(step.units * PRICE) });
        break;
      }
      case 'return': {
        const original = this.deliveries[step.of];
        if (!original || original.returned || original.quantityMilli < 0 || original.on > on) break;
        original.returned = true;
        this.deliveries.push({ on, creditedOn: original.on, quantityMilli: -original.quantityMilli });
        this.settlements.push({
          on,
          creditedOn: original.on,
          amount: money((-original.quantityMilli / 1000) * PRICE),
        });
        break;
      }
      case 'receive':
        this.collections.push({ on, amount: money(step.amount) });
        break;
      case 'bounce': {
        const original = this.collections[step.of];
        if (!original || original.bounced || original.amount < 0 || original.on > on) break;
        original.bounced = true;
        this.collections.push({ on, amount: money(-original.amount) });
        break;
      }
      case 'credit': {
        const item = this.settlements[step.of];
        const most = item && !this.deliveries.find((d) => d.on === item.on)?.returned ? item.amount : 0;
        if (!item || most <= 0 || item.on > on || this.credited.has(step.of)) break;
        this.credited.add(step.of);
        this.settlements.push({
          on,
          creditedOn: item.on,
          amount: money(-Math.min(step.amount, Math.floor(most / 4))),
        });
        break;
      }
      case 'rule':
        this.setAssistant(on, step.shareBp);
        break;
      case 'handOver':
        this.parties = [
          ...this.parties
            .filter((party) => party.part === 'ASSISTANT' || party.from < on)
            .map((party) =>
              party.part === 'PRIMARY' && (party.to === null || party.to > on) ? { ...party, to: on } : party,
            ),
          { repId: step.to, part: 'PRIMARY' as const, shareBp: 0, from: on, to: null },
        ].filter((party) => party.to === null || party.from < party.to);
        break;
      case 'complete':
        this.completeOn = on;
        break;
      case 'run':
        this.run(on);
        break;
      case 'close':
        this.closed = monthOf(addDays(START, Math.max(step.month * 31, 0)));
        break;
    }
  }

  private readonly credited = new Set<number>();

  private setAssistant(on: LocalDate, shareBp: number): void {
    this.parties = [
      ...this.parties.filter((party) => party.part === 'PRIMARY'),
      { repId: 'zoe', part: 'ASSISTANT', shareBp, from: on, to: null },
    ];
  }
}

const END: LocalDate = addDays(START, HORIZON + 40);
/** Months only ever close forward. */
function play(acts: readonly Act[], clauses: PlanClauses): World {
  const world = new World(clauses);
  for (const step of acts) {
    const before = world.closed;
    world.apply(step);
    if (before && world.closed && world.closed < before) world.closed = before;
  }
  world.run(END);
  return world;
}

function sumsOf(rows: readonly Posted[]): Record<string, [number, number]> {
  const entries = rows
    .filter((row) => row.accrued !== 0 || row.released !== 0)
    .map(
      (row) =>
        [`${row.factOn} ${row.part} ${row.repId}`, [row.accrued, row.released]] as [string, [number, number]],
    );
  return Object.fromEntries(entries.sort((a, b) => (a[0] < b[0] ? -1 : 1)));
}

describe('COM-10: the ledger is what the facts say', () => {
  test('property: after any history the incremental ledger equals a replay from nothing, to the cent and the day', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), plan, (acts, clauses) => {
        const world = play(acts, clauses);
        expect(sumsOf(world.posted())).toEqual(sumsOf(commissionMovements(world.facts(), clauses, END)));
        expect(world.run(END)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test('property: the order in which the same facts were entered changes nothing', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), plan, fc.nat(), (acts, clauses, seed) => {
        const world = play(acts, clauses);
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((item, at) => ({ item, key: (at * 7919 + seed) % 1009 }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const facts = world.facts();
        const shuffled = {
          ...facts,
          parties: shuffle(facts.parties),
          deliveries: shuffle(facts.deliveries),
          settlements: shuffle(facts.settlements),
          collections: shuffle(facts.collections),
        };
        expect(commissionStates(shuffled, clauses, END)).toEqual(commissionStates(facts, clauses, END));
      }),
      { numRuns: 500 },
    );
  });

  test('property: COM-8: a closed month never gets another entry', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), plan, (acts, clauses) => {
        const world = new World(clauses);
        for (const step of acts) {
          const { closed } = world;
          const before = world.ledger.length;
          world.apply(step);
          if (closed && world.closed && world.closed < closed) world.closed = closed;
          for (const entry of world.ledger.slice(before))
            if (closed) expect(entry.period > closed).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('COM-4, COM-6: nothing is lost, nobody gets more than the plan gives', () => {
  test("property: shares add up to the contract's commission, released stays between zero and earned", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), plan, (acts, clauses) => {
        const world = play(acts, clauses);
        for (const state of commissionStates(world.facts(), clauses, END)) {
          const carved = clauses.splitMode === 'CARVE_OUT';
          const counted = state.shares.filter((share) => carved || share.part === 'PRIMARY');
          expect(counted.reduce((sum, share) => sum + share.accrued, 0)).toBe(state.total);
          for (const share of state.shares) {
            expect(share.accrued).toBeGreaterThanOrEqual(0);
            expect(share.released).toBeGreaterThanOrEqual(0);
            expect(share.released).toBeLessThanOrEqual(share.accrued);
            if (share.part === 'ASSISTANT' && !state.full) expect(share.released).toBe(0);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('property: a second implementation in exact fractions agrees on the final figures', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const clauses = planOf({ releaseRule: 'PROPORTIONAL', holdbackBp: 2000 });
        const world = play(
          acts.filter((step) => step.kind !== 'handOver' && step.kind !== 'rule'),
          clauses,
        );
        const state = commissionStates(world.facts(), clauses, END).at(-1);
        if (!state) return;
        const sum = (list: readonly { on: string }[], value: (fact: never) => number): number =>
          list.reduce((total, fact) => total + value(fact as never), 0);
        const quantity = sum(world.deliveries, (fact: DeliveryFact) => fact.quantityMilli);
        const settled = sum(world.settlements, (fact: SettlementFact) => fact.amount);
        const collected = sum(world.collections, (fact: CollectionFact) => fact.amount);
        const rate = quantity <= 5_000_000 ? 35_000 : quantity <= 20_000_000 ? 37_500 : 40_000;
        // quantity is whole units × 1000 and rates are whole tenths of a fen: exact without rounding
        const earned = Math.max(0, (quantity / 1000) * (rate / 100));
        const complete = world.completeOn !== null && settled > 0 && collected >= settled;
        const got = Math.max(0, Math.min(collected, settled));
        const exact = complete
          ? BigInt(earned)
          : settled > 0
            ? (2n * BigInt(earned) * BigInt(got) * 8n + BigInt(settled) * 10n) / (2n * BigInt(settled) * 10n)
            : 0n;
        const ann = state.shares.find((share) => share.repId === 'ann');
        expect([ann?.accrued ?? 0, ann?.released ?? 0]).toEqual([earned, Number(exact)]);
      }),
      { numRuns: 1000 },
    );
  });
});
