import { todayItem } from '../../shared/vocabulary/reporting';
import { rowsOf, toneOf } from './lines';

test('every line of the Today page has its look', () => {
  expect(todayItem.list.filter((item) => !toneOf(item))).toEqual([]);
});

test('a line opens its list with exactly its filter', () => {
  expect(rowsOf('commissionPeriods', {})).toBe('/commissionPeriods');
  const address = new URL(rowsOf('contracts', { states: ['SUBMITTED'] }), 'http://portal');
  expect(JSON.parse(address.searchParams.get('filter') ?? '')).toEqual({ states: ['SUBMITTED'] });
});
