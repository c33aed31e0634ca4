import { timesFit, timesMeet, type VisitTimes } from './visit-times';

const at = (slot: VisitTimes['slot'], startsAt: string | null = null, endsAt: string | null = null) => ({
  slot,
  startsAt,
  endsAt,
});

describe('VIS-2: times of a visit', () => {
  test.each([
    ['none', at('AM'), true],
    ['both', at('AM', '09:30', '10:30'), true],
    ['only a start', at('AM', '09:30'), false],
    ['only an end', at('AM', null, '09:30'), false],
    ['the end before the start', at('AM', '10:30', '09:30'), false],
    ['no time at all', at('AM', '10:30', '10:30'), false],
    ['afternoon in the morning', at('AM', '15:00', '16:00'), false],
    ['until one is still morning', at('AM', '11:00', '13:00'), true],
    ['a long day', at('ALL_DAY', '07:00', '21:00'), true],
  ])('%s', (_, times, expected) => {
    expect(timesFit(times)).toBe(expected);
  });

  test.each([
    ['same half-day, no times', at('AM'), at('AM'), true],
    ['other half-day', at('AM'), at('PM'), false],
    ['the whole day meets both', at('ALL_DAY'), at('PM'), true],
    ['one after the other', at('AM', '09:00', '10:00'), at('AM', '10:00', '11:00'), false],
    ['a minute too early', at('AM', '09:00', '10:00'), at('AM', '09:59', '11:00'), true],
    ['only one has times', at('AM', '09:00', '10:00'), at('AM'), true],
    [
      'a whole day with times leaves room',
      at('ALL_DAY', '09:00', '10:00'),
      at('PM', '14:00', '15:00'),
      false,
    ],
  ])('COLL-2: %s', (_, a, b, expected) => {
    expect(timesMeet(a, b)).toBe(expected);
    expect(timesMeet(b, a)).toBe(expected);
  });
});
