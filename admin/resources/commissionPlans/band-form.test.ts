import { bandsInput, basisPoints, faultOfBound, faultOfRate, type BandForm } from './band-form';

const faults = (bands: BandForm[]) => bands.map((_, row) => faultOfBound(bands, row, 'PER_UNIT'));

test.each<[string, BandForm[], (string | null)[]]>([
  ["the rule book's table", [{ upTo: '5000' }, { upTo: '2万' }, {}], [null, null, null]],
  ['one row for everything', [{ upTo: '' }], [null]],
  ['a gap: the last row has a bound', [{ upTo: '5' }, { upTo: '9' }], [null, 'plans.fault.last_open']],
  [
    'an overlap: the same bound twice',
    [{ upTo: '5' }, { upTo: '5.000' }, {}],
    [null, 'plans.fault.must_rise', null],
  ],
  ['a bound of nothing', [{ upTo: '0' }, {}], ['plans.fault.must_rise', null]],
  ['an open row in the middle', [{ upTo: '5' }, {}, {}], [null, 'plans.fault.bound_needed', null]],
])('COM-1: %s', (_, bands, expected) => expect(faults(bands)).toEqual(expected));

test('COM-1: rates are never negative', () => {
  expect(faultOfRate('-0.01', 'PERCENT')).toBe('plans.fault.negative');
  expect(faultOfRate('0', 'PERCENT')).toBeNull();
});

test('rows go to the API as exact text', () => {
  expect(
    bandsInput(
      [
        { upTo: '5，000', rate: '３.5' },
        { upTo: null, rate: '4' },
      ],
      'PER_UNIT',
    ),
  ).toEqual([
    { upTo: '5000', rate: '3.5' },
    { upTo: null, rate: '4' },
  ]);
  expect(basisPoints('12.5')).toBe(1250);
  expect(basisPoints(undefined)).toBe(0);
});
