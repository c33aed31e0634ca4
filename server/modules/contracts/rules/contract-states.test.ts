import { contractState, type ContractState } from '../../../../shared/vocabulary/contracts';
import { afterChangeOfTerms, contractStates, isSigned } from './contract-states';

test('CON-1: every state can still come to an end', () => {
  const ends = (state: ContractState, seen: readonly ContractState[] = []): boolean =>
    state === 'REJECTED' ||
    state === 'CLOSED' ||
    contractStates.moves[state].some((next) => !seen.includes(next) && ends(next, [...seen, state]));
  for (const state of contractState.list) expect(ends(state)).toBe(true);
});

test('CON-1: nothing is signed without having been approved', () => {
  const before = contractState.list.filter((state) => contractStates.moves[state].includes('SIGNED'));
  expect(before.filter((state) => !isSigned(state))).toEqual(['APPROVED']);
});

test.each([
  ['DRAFT', { state: 'DRAFT', newRound: false }],
  ['SUBMITTED', { state: 'SUBMITTED', newRound: false }],
  ['IN_REVIEW', { state: 'IN_REVIEW', newRound: true }],
  ['REVIEWED', { state: 'IN_REVIEW', newRound: true }],
  ['APPROVED', { state: 'IN_REVIEW', newRound: true }],
  ['SIGNED', null],
  ['CLOSED', null],
  ['REJECTED', null],
] as const)('CRE-3: a change of terms in %s', (state, expected) => {
  expect(afterChangeOfTerms(state)).toEqual(expected);
});
