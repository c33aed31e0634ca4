import { shippedChecklists } from '../../../../shared/messages/checklists';
import { visitType } from '../../../../shared/vocabulary/visits';
import { checklistsFor, visitTypeOf, type TypeFacts } from './visit-type';

const facts = (changes: Partial<TypeFacts> = {}): TypeFacts => ({
  said: null,
  purpose: 'ORDER',
  tier: 'GENERAL',
  customerType: 'CONTRACTOR',
  withLeader: false,
  earlier: 5,
  ...changes,
});

describe('VIS-7, VIS-8: what kind of visit it is', () => {
  test.each([
    ['nobody was there before', { earlier: 0 }, 'FIRST'],
    ['the second time', { earlier: 1 }, 'SECOND'],
    ['later', { earlier: 2 }, 'ROUTINE'],
    ['money, also the first time', { purpose: 'COLLECTION', earlier: 0 }, 'COLLECTION'],
    [
      'a complaint at a key account with a leader',
      { purpose: 'COMPLAINT', tier: 'STRATEGIC', withLeader: true },
      'COMPLAINT',
    ],
    ['a leader goes to a strategic customer', { tier: 'STRATEGIC', withLeader: true }, 'KEY_ACCOUNT'],
    ['a leader goes to an important one', { tier: 'IMPORTANT', withLeader: true }, 'ROUTINE'],
    ['a strategic customer without a leader', { tier: 'STRATEGIC' }, 'ROUTINE'],
    ['a distributor, first', { customerType: 'DISTRIBUTOR', earlier: 0 }, 'FIRST'],
    ['a distributor, later', { customerType: 'DISTRIBUTOR' }, 'DISTRIBUTOR'],
    ['an outlet, later', { customerType: 'RETAIL' }, 'DISTRIBUTOR'],
    ['what the rep says wins', { said: 'INSTITUTION', purpose: 'COLLECTION' }, 'INSTITUTION'],
    ['a lead without an account', { tier: null, customerType: null }, 'ROUTINE'],
  ] as const)('%s', (_, changes, expected) => {
    expect(visitTypeOf(facts(changes))).toBe(expected);
  });

  test.each(visitType.list)(
    'VIS-7: %s ships with steps in both languages, each key once in its list',
    (type) => {
      const steps = checklistsFor(type).flatMap((part) =>
        Object.values(shippedChecklists[part]).flatMap((phase) => Object.entries(phase)),
      );
      expect(steps.length).toBeGreaterThan(3);
      expect(new Set(steps.map(([key]) => key)).size).toBe(steps.length);
      for (const [, [zh, en]] of steps) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).not.toMatch(/\p{Script=Han}/u);
      }
    },
  );
});
