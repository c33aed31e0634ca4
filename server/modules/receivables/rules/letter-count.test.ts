import { nextLetter } from './letter-count';

test.each([
  [0, 1, false],
  [1, 2, false],
  [2, 3, true],
  [3, 4, true],
])(
  'DUN-2: after %i unanswered letters comes number %i, supply stops: %s',
  (unanswered, sequence, stopsSupply) => {
    expect(nextLetter(unanswered, 3)).toEqual({ sequence, stopsSupply });
  },
);
