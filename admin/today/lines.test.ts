import { todayItem } from '../../shared/vocabulary/reporting';
import { byUrgency, rowsOf, toneOf } from './lines';

test('every line of the Today page has its look', () => {
  expect(todayItem.list.filter((item) => !toneOf(item))).toEqual([]);
});

test('exceptions stand first', () => {
  const lines = [
    { item: 'LEADS_TO_REVIEW' },
    { item: 'CLASS_C_DEBTS' },
    { item: 'STOPPED_CUSTOMERS' },
  ] as const;
  expect(byUrgency(lines).map(({ item }) => item)).toEqual([
    'CLASS_C_DEBTS',
    'STOPPED_CUSTOMERS',
    'LEADS_TO_REVIEW',
  ]);
});

test('a line opens its list with exactly its filter', () => {
  expect(rowsOf('commissionPeriods', {})).toBe('/commissionPeriods');
  const address = new URL(rowsOf('contracts', { states: ['SUBMITTED'] }), 'http://portal');
  expect(JSON.parse(address.searchParams.get('filter') ?? '')).toEqual({ states: ['SUBMITTED'] });
});
