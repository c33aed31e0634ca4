import { money } from '../../../../shared/money';
import type { PlanClauses } from './commission-facts';
import { faultOfRelease, releasedPart, releaseFraction } from './release-ratio';
import { planOf } from '../../../testing/commission-facts';

const released = (plan: Partial<PlanClauses>, collected: number, full = false): number =>
  releasedPart(
    money(1_000_000),
    releaseFraction(planOf(plan), { collected: money(collected), base: money(40_000_000), full }),
  );

describe('COM-2: what is released of ¥10,000.00 earned when … of ¥400,000.00 is collected', () => {
  test.each([
    ['FULL: nothing before the last cent', {}, 39_999_999, false, 0],
    ['FULL: collected but not delivered in full', {}, 40_000_000, false, 0],
    ['FULL: everything at 100 %', {}, 40_000_000, true, 1_000_000],
    ['PROPORTIONAL: 70 %', { releaseRule: 'PROPORTIONAL' }, 28_000_000, false, 700_000],
    [
      'PROPORTIONAL, 20 % held back: 56 %',
      { releaseRule: 'PROPORTIONAL', holdbackBp: 2000 },
      28_000_000,
      false,
      560_000,
    ],
    [
      'PROPORTIONAL, 20 % held back: all at 100 %',
      { releaseRule: 'PROPORTIONAL', holdbackBp: 2000 },
      40_000_000,
      true,
      1_000_000,
    ],
    [
      'PROPORTIONAL: overpayment never raises it',
      { releaseRule: 'PROPORTIONAL' },
      50_000_000,
      false,
      1_000_000,
    ],
    [
      'PROPORTIONAL: money taken back below zero releases nothing',
      { releaseRule: 'PROPORTIONAL' },
      -5,
      false,
      0,
    ],
    ['THRESHOLD 80 %: nothing below', { releaseRule: 'THRESHOLD', thresholdBp: 8000 }, 31_999_999, false, 0],
    [
      'THRESHOLD 80 %: in proportion from there',
      { releaseRule: 'THRESHOLD', thresholdBp: 8000 },
      32_000_000,
      false,
      800_000,
    ],
    [
      'THRESHOLD 80 %: or everything',
      { releaseRule: 'THRESHOLD', thresholdBp: 8000, thresholdReleasesAll: true },
      32_000_000,
      false,
      1_000_000,
    ],
    ['STEPS: below the first', { releaseRule: 'STEPS' }, 15_999_999, false, 0],
    ['STEPS: 40 %', { releaseRule: 'STEPS' }, 16_000_000, false, 400_000],
    ['STEPS: 80 %', { releaseRule: 'STEPS' }, 39_000_000, false, 800_000],
  ] as [string, Partial<PlanClauses>, number, boolean, number][])(
    '%s',
    (_, plan, collected, full, expected) => {
      const steps = [
        { atBp: 4000, releaseBp: 4000 },
        { atBp: 8000, releaseBp: 8000 },
        { atBp: 10_000, releaseBp: 10_000 },
      ];
      expect(released({ ...plan, steps }, collected, full)).toBe(expected);
    },
  );

  test('nothing to be collected yet: nothing is released', () => {
    const fraction = releaseFraction(planOf({ releaseRule: 'PROPORTIONAL' }), {
      collected: money(0),
      base: money(0),
      full: false,
    });
    expect(releasedPart(money(100), fraction)).toBe(0);
  });

  test.each([
    [
      'steps that fall',
      {
        releaseRule: 'STEPS' as const,
        steps: [
          { atBp: 8000, releaseBp: 8000 },
          { atBp: 4000, releaseBp: 10_000 },
        ],
      },
    ],
    ['steps that end early', { releaseRule: 'STEPS' as const, steps: [{ atBp: 8000, releaseBp: 8000 }] }],
    ['a holdback above 100 %', { holdbackBp: 10_001 }],
  ])('refused: %s', (_, plan) => expect(faultOfRelease(planOf(plan))).not.toBeNull());
});
