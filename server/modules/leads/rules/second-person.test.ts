import { isRefusal } from '../../../core/errors';
import { assertSecondPerson } from './second-person';

const manager = { id: 'max', name: 'max', active: true, roles: ['SALES_MANAGER'] } as const;

test.each([
  ['the manager', {}, true],
  ['a colleague', { roles: ['REP'] }, true],
  ['the director, who also is in marketing', { roles: ['MARKETING', 'SALES_DIRECTOR'] }, true],
  ['the rep themselves', { id: 'ann' }, false],
  ['who stands in for the rep', { id: 'bo' }, false],
  ['somebody of finance', { roles: ['FINANCE'] }, false],
  ['somebody without a role', { roles: [] }, false],
  ['somebody who has left', { active: false }, false],
] as const)('LEAD-12: the second person, %s', (_, more, fine) => {
  let refused = false;
  try {
    assertSecondPerson({ ...manager, ...more }, ['ann', 'bo']);
  } catch (error) {
    refused = isRefusal(error, 'lead.second_person');
  }
  expect(refused).toBe(!fine);
});
