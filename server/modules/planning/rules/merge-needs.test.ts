import { money } from '../../../../shared/money';
import { mergeNeeds, type Need } from './merge-needs';

const need = (changes: Partial<Need>): Need => ({
  subject: 'account:1',
  source: 'DUTY',
  dueOn: '2026-03-31',
  tier: null,
  amount: null,
  purpose: null,
  goal: null,
  ...changes,
});

describe('VIS-0: one wish a customer', () => {
  test('all reasons are kept, the first gives the purpose', () => {
    const wishes = mergeNeeds([
      need({ source: 'DUTY' }),
      need({ source: 'COLLECTION', amount: money(500), dueOn: '2026-02-01' }),
      need({ source: 'COLLECTION', amount: money(700), dueOn: '2026-03-01' }),
    ]);
    expect(wishes).toHaveLength(1);
    expect(wishes[0]).toMatchObject({ purpose: 'COLLECTION', amount: 1200, dueOn: '2026-02-01' });
    expect(wishes[0]?.needs.map(({ source }) => source)).toEqual(['COLLECTION', 'COLLECTION', 'DUTY']);
  });

  test.each([
    ['what was undone before money', [{ source: 'COLLECTION' }, { source: 'UNDONE' }]],
    ['money before follow-ups', [{ source: 'FOLLOW_UP' }, { source: 'COLLECTION' }]],
    ['follow-ups before visits owed', [{ source: 'DUTY', tier: 'STRATEGIC' }, { source: 'FOLLOW_UP' }]],
    ['strategic before important', [{ tier: 'IMPORTANT' }, { tier: 'STRATEGIC' }]],
    ['important before general', [{ tier: 'GENERAL' }, { tier: 'IMPORTANT' }]],
    ['earlier before later', [{ dueOn: '2026-03-31' }, { dueOn: '2026-03-20' }]],
  ] as [string, Partial<Need>[]][])('%s', (_, needs) => {
    const wishes = mergeNeeds(needs.map((changes, at) => need({ ...changes, subject: `account:${at}` })));
    expect(wishes.map(({ subject }) => subject)).toEqual(['account:1', 'account:0']);
  });

  test('an undone visit keeps its purpose and goal', () => {
    expect(mergeNeeds([need({ source: 'UNDONE', purpose: 'TECHNICAL', goal: 'trial pour' })])).toMatchObject([
      { purpose: 'TECHNICAL', goal: 'trial pour' },
    ]);
  });
});
