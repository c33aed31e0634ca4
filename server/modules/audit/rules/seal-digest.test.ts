import { NO_SEAL, SealDigest, type SealedEntry } from './seal-digest';

const entry: SealedEntry = {
  id: '1',
  createdAt: new Date('2026-03-02T01:00:00.000Z'),
  event: 'lead.claimed',
  subjectType: 'Lead',
  subjectId: '2',
  actorId: '3',
  actorName: 'ann',
  data: {},
  reason: null,
  requestId: '4',
};
const digestOf = (sealed: SealedEntry): string => new SealDigest(NO_SEAL).add([sealed]).finish();

test('AUD-1, ORG-3: in whose name a stand-in acted is under the seal, and seals from before there were stand-ins hold', () => {
  const before = digestOf(entry);
  // what was written into seals before the column existed
  expect(before).toBe('082b2db8d09fd83efb8f98b8ceff14b610c0f620ddf1e5436669a6733680ef03');
  expect(digestOf({ ...entry, inNameOfId: null })).toBe(before);
  expect(digestOf({ ...entry, inNameOfId: '5' })).not.toBe(before);
  expect(digestOf({ ...entry, inNameOfId: '5' })).not.toBe(digestOf({ ...entry, inNameOfId: '6' }));
});
