import type { NoticeArea } from '../../../../shared/vocabulary/notifications';

const areas: Readonly<Record<string, NoticeArea>> = {
  lead: 'LEAD',
  outside: 'LEAD',
  loss: 'LEAD',
  intent: 'LEAD',
  reception: 'LEAD',
  collision: 'COLLISION',
  violation: 'COLLISION',
  visit: 'VISIT',
  trip: 'VISIT',
  plan: 'VISIT',
  account: 'ACCOUNT',
  handover: 'ACCOUNT',
  cover: 'ACCOUNT',
  tier: 'ACCOUNT',
  service: 'ACCOUNT',
  territory: 'TERRITORY',
  contract: 'CONTRACT',
  amendment: 'CONTRACT',
  credit: 'MONEY',
  letter: 'MONEY',
  promise: 'MONEY',
  dispute: 'MONEY',
  request: 'MONEY',
  confirmation: 'MONEY',
  in_kind: 'MONEY',
  bank: 'MONEY',
  legal: 'MONEY',
  price: 'MONEY',
  invoice: 'MONEY',
  reconciliation: 'MONEY',
  supply: 'MONEY',
  debt: 'MONEY',
  collection_plan: 'MONEY',
  collection_task: 'MONEY',
  // what stops somebody's selling or pay is told to nobody else
  rep: 'PAY',
  pay_stop: 'PAY',
  advance: 'PAY',
  commission: 'PAY',
};

/**
 * What a notice is about, by the beginning of its kind.
 *
 * @example 'collision.opened' → COLLISION; 'letter.issued' → MONEY
 */
export function areaOf(kind: string): NoticeArea {
  return areas[kind.split('.')[0] ?? ''] ?? 'OTHER';
}

/** Areas that go to no group: pay is one person's business. */
export const privateAreas: readonly NoticeArea[] = ['PAY'];
