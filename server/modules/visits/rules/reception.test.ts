import { mayHost } from './reception';

describe('VIS-11: who receives a customer', () => {
  test.each([
    ['FIRST', ['GENERAL_MANAGER'], true],
    ['FIRST', ['SALES_DIRECTOR'], true],
    ['FIRST', ['SALES_MANAGER'], false],
    ['FIRST', ['MARKETING', 'REP'], false],
    ['SECOND', ['SALES_DIRECTOR'], true],
    ['SECOND', ['SALES_MANAGER'], true],
    ['SECOND', ['MARKETING'], true],
    ['SECOND', ['REP'], false],
    ['SECOND', [], false],
  ] as const)('level %s, %s: %s', (level, roles, may) => {
    expect(mayHost(level, roles)).toBe(may);
  });
});
