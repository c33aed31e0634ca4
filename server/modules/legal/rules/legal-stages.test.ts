import { legalStages, needsAmount } from './legal-stages';

test('REC-5: suit follows a letter, judgment a suit, enforcement a judgment', () => {
  const before = (stage: keyof typeof legalStages.moves) =>
    Object.entries(legalStages.moves)
      .filter(([, next]) => next.includes(stage))
      .map(([from]) => from);
  expect([before('SUIT'), before('JUDGMENT'), before('ENFORCEMENT')]).toEqual([
    ['LAWYER_LETTER', 'SETTLEMENT'],
    ['SUIT'],
    ['JUDGMENT'],
  ]);
});

test('REC-5: what is claimed, awarded or agreed has an amount; a letter needs none', () => {
  expect(needsAmount('LAWYER_LETTER')).toBe(false);
  for (const stage of ['SETTLEMENT', 'SUIT', 'JUDGMENT', 'ENFORCEMENT'] as const)
    expect(needsAmount(stage)).toBe(true);
});
