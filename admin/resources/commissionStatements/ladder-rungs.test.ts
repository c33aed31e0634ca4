import { laddersOf, stretchOf } from './ladder-rungs';

const statement = {
  opening: '100.00',
  accrued: '3500.00',
  released: '2000.00',
  clawedBack: '-500.00',
  paid: '1600.00',
  closing: '0.00',
  held: '2600.00',
};

test('COM-11: the payable ladder ends at what the statement carries forward', () => {
  const { payable } = laddersOf(statement);
  expect(payable.map(({ amount }) => amount)).toEqual(['100.00', '2000.00', '-500.00', '-1600.00', '0.00']);
  expect(payable.at(-1)?.amount).toBe(statement.closing);
});

test('COM-4: the held ladder ends at what the statement holds; what came back is held again', () => {
  const { held } = laddersOf(statement);
  expect(held.map(({ amount }) => amount)).toEqual(['600.00', '3500.00', '-2000.00', '500.00', '2600.00']);
});

test('a balance below zero has room on the left', () => {
  const { payable } = laddersOf({
    ...statement,
    opening: '0.00',
    released: '0.00',
    clawedBack: '-3500.00',
    paid: '0.00',
    closing: '-3500.00',
  });
  expect(stretchOf(payable)).toEqual({ low: -350_000, high: 0 });
  expect(stretchOf([])).toEqual({ low: 0, high: 1 });
});
