import type { LocalDate } from '../../../../shared/local-date';
import { money } from '../../../../shared/money';
import { delivered, factsOf, planOf } from '../../../testing/commission-facts';
import type { ContractFacts, PlanClauses } from './commission-facts';
import { commissionMovements, commissionStates } from './contract-commission';

const LATE: LocalDate = '2027-12-31';

function lastState(facts: ContractFacts, plan: PlanClauses = planOf(), upTo = LATE) {
  return commissionStates(facts, plan, upTo).at(-1);
}

function figures(
  facts: ContractFacts,
  plan?: PlanClauses,
  upTo?: LocalDate,
): Record<string, [accrued: number, released: number]> {
  const state = lastState(facts, plan, upTo);
  return Object.fromEntries(
    (state?.shares ?? []).map((s) => [`${s.repId}:${s.part[0]}`, [s.accrued, s.released]]),
  );
}

const tenThousand = delivered('2026-02-10', 10_000);
const withBo = (shareBp: number): ContractFacts['parties'] => [
  { repId: 'ann', part: 'PRIMARY', shareBp: 0, from: '2026-01-01', to: null },
  { repId: 'bo', part: 'ASSISTANT', shareBp, from: '2026-01-01', to: null },
];
const full = factsOf({
  parties: withBo(800),
  deliveries: [tenThousand.delivery],
  settlements: [tenThousand.settlement],
  collections: [{ on: '2026-03-20', amount: money(400_000_000) }],
  deliveredInFullOn: '2026-02-28',
});

describe('COM-2, COM-3, COM-6, COM-7: a contract of 10,000 m³ for a new customer, ruled 92/8', () => {
  test('earned on delivery: 37,500.00, of which the assistant 3,000.00', () => {
    expect(figures(full, planOf(), '2026-03-19')).toEqual({ 'ann:P': [3_450_000, 0], 'bo:A': [300_000, 0] });
  });

  test('released when the last cent is in', () => {
    expect(figures(full)).toEqual({ 'ann:P': [3_450_000, 3_450_000], 'bo:A': [300_000, 300_000] });
  });

  test('COM-3: not before the contract is marked delivered in full', () => {
    expect(figures({ ...full, deliveredInFullOn: null })['ann:P']).toEqual([3_450_000, 0]);
  });

  test('COM-7, COLL-7: in proportion the primary is released, the assistant waits for 100 %', () => {
    const half = { ...full, collections: [{ on: '2026-03-20' as const, amount: money(200_000_000) }] };
    expect(figures(half, planOf({ releaseRule: 'PROPORTIONAL', holdbackBp: 2000 }))).toEqual({
      'ann:P': [3_450_000, 1_380_000],
      'bo:A': [300_000, 0],
    });
  });

  test('COM-6: on top, the primary keeps the whole', () => {
    expect(figures(full, planOf({ splitMode: 'ON_TOP' }))).toEqual({
      'ann:P': [3_750_000, 3_750_000],
      'bo:A': [300_000, 300_000],
    });
  });

  test('COM-6: assistants rounded down, the primary absorbs the rest', () => {
    const one = delivered('2026-02-10', 1);
    const facts = factsOf({
      parties: [
        ...withBo(777),
        { repId: 'cy', part: 'ASSISTANT', shareBp: 501, from: '2026-01-01', to: null },
      ],
      deliveries: [one.delivery],
      settlements: [one.settlement],
    });
    // 3.50: 7.77 % = 0.27195, 5.01 % = 0.17535
    expect(figures(facts)).toEqual({ 'ann:P': [306, 0], 'bo:A': [27, 0], 'cy:A': [17, 0] });
  });
});

describe('COM-3: what counts as collected', () => {
  test('a credit note lowers what is to be collected', () => {
    const facts = {
      ...full,
      settlements: [
        ...full.settlements,
        { on: '2026-03-01' as const, creditedOn: '2026-02-10' as const, amount: money(-100_000_000) },
      ],
      collections: [{ on: '2026-03-20' as const, amount: money(300_000_000) }],
    };
    expect(figures(facts)['ann:P']).toEqual([3_450_000, 3_450_000]);
  });

  test('a bounce takes back what it had released, on its own day', () => {
    const bounced = {
      ...full,
      collections: [...full.collections, { on: '2026-04-05' as const, amount: money(-400_000_000) }],
    };
    const movements = commissionMovements(bounced, planOf(), LATE).filter(
      (movement) => movement.factOn === '2026-04-05',
    );
    expect(movements.map(({ repId, accrued, released }) => [repId, accrued, released])).toEqual([
      ['ann', 0, -3_450_000],
      ['bo', 0, -300_000],
    ]);
  });
});

describe('COM-9: who earns is decided by the day of the delivery', () => {
  const first = delivered('2026-02-10', 6000);
  const second = delivered('2026-04-10', 4000);
  const handedOver = factsOf({
    parties: [
      { repId: 'ann', part: 'PRIMARY', shareBp: 0, from: '2026-01-01', to: '2026-03-01' },
      { repId: 'cy', part: 'PRIMARY', shareBp: 0, from: '2026-03-01', to: null },
    ],
    deliveries: [first.delivery, second.delivery],
    settlements: [first.settlement, second.settlement],
  });

  test('a hand-over moves what is delivered afterwards, never what was', () => {
    expect(figures(handedOver)).toEqual({ 'ann:P': [2_250_000, 0], 'cy:P': [1_500_000, 0] });
  });

  test('a reversal takes from the one who had earned it', () => {
    const back = delivered('2026-05-02', -1000, '2026-02-10');
    const facts = {
      ...handedOver,
      deliveries: [...handedOver.deliveries, back.delivery],
      settlements: [...handedOver.settlements, back.settlement],
    };
    // 9,000 m³ at 3.75: 5,000 of Ann's, 4,000 of Cy's
    expect(figures(facts)).toEqual({ 'ann:P': [1_875_000, 0], 'cy:P': [1_500_000, 0] });
  });
});

describe('CON-2: without a signed contract nothing is earned', () => {
  test.each([
    ['not signed', { signedOn: null }],
    ['signed later than asked', { signedOn: '2028-01-01' as const }],
    ['nobody is party', { parties: [] }],
  ])('%s', (_, changes) => expect(commissionMovements({ ...full, ...changes }, planOf(), LATE)).toEqual([]));
});

test('COM-1: an old customer earns 3.00', () => {
  expect(figures({ ...full, customerAge: 'OLD' })['ann:P']).toEqual([2_760_000, 2_760_000]);
});

test('COM-2: a plan in per cent of the settled amount releases with each receipt', () => {
  const percent = planOf({
    basis: 'PERCENT',
    newBands: [{ upTo: null, rate: 120 }],
    releaseRule: 'PROPORTIONAL',
  });
  const facts = {
    ...full,
    parties: withBo(800).slice(0, 1),
    collections: [{ on: '2026-03-01' as const, amount: money(100_000_000) }],
  };
  expect(figures(facts, percent)['ann:P']).toEqual([4_800_000, 1_200_000]);
});
