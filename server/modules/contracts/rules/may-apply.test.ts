import { leadState, type LeadState } from '../../../../shared/vocabulary/leads';
import { assertLeadCarriesContract } from './may-apply';

const ann = { userId: 'ann', forOthers: false };

test('CON-1: a contract starts from a lead that is pursued or in bidding, and from no other', () => {
  const fine = leadState.list.filter((state: LeadState) => {
    try {
      assertLeadCarriesContract({ ownerId: 'ann', state }, ann);
      return true;
    } catch {
      return false;
    }
  });
  expect(fine).toEqual(['PURSUING', 'BIDDING']);
});

test('LEAD-1: a lead of another rep carries no contract of mine, but a manager may act for the rep', () => {
  const lead = { ownerId: 'bo', state: 'BIDDING' } as const;
  expect(() => assertLeadCarriesContract(lead, ann)).toThrow(/somebody else/);
  expect(() => assertLeadCarriesContract(lead, { userId: 'mia', forOthers: true })).not.toThrow();
});

test('COLL-5: a disputed lead carries none, not even for the manager', () => {
  const lead = { ownerId: 'bo', state: 'DISPUTED' } as const;
  expect(() => assertLeadCarriesContract(lead, { userId: 'mia', forOthers: true })).toThrow(/disputed/);
});
