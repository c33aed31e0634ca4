/**
 * Every table that points to an account, and what a merge does with its rows (ARC-2). A test holds this list against
 * the entities, so that a new table cannot be forgotten.
 */

/** Rows that go to the survivor: what was done with the customer, what is owed, what is known. Table → its column. */
export const movingTables: Readonly<Record<string, string>> = {
  account_contact: 'accountId',
  account_opinion: 'accountId',
  account_alias: 'accountId',
  account_project: 'accountId',
  account_supplier: 'accountId',
  account_bank: 'accountId',
  account_major_change: 'accountId',
  account_feedback: 'accountId',
  account_satisfaction: 'accountId',
  account_file_review: 'accountId',
  call_back: 'accountId',
  loss_record: 'accountId',
  trip_stop: 'accountId',
  lead: 'accountId',
  collision_case: 'accountId',
  collision_pair: 'accountId',
  outside_request: 'accountId',
  assignment_challenge: 'accountId',
  planned_visit: 'accountId',
  contract: 'accountId',
  receivable: 'accountId',
  receipt: 'accountId',
  dunning_letter: 'accountId',
  payment_promise: 'accountId',
  receivable_dispute: 'accountId',
  money_request: 'accountId',
  receipt_refund: 'accountId',
  balance_confirmation: 'accountId',
  in_kind_case: 'accountId',
  legal_case: 'accountId',
  supply_stop: 'accountId',
};

/** Rows that stay because the survivor has one of the same key: letters of one month, reviews and confirmations of one day. */
export const clashes: Readonly<Record<string, string>> = {
  dunning_letter: 'month',
  balance_confirmation: 'asOf',
  account_file_review: 'reviewedOn',
};

/** Rows that stay with the record they describe, each with the reason. Its timeline is read through the survivor. */
export const stayingTables: Readonly<Record<string, string>> = {
  account: 'mergedIntoId is what the merge itself writes',
  account_ownership: 'who owned this record when: two histories put together would overlap (TER-5)',
  account_pin:
    'holds this record with its owner; the survivor keeps its own pin, so that there is at most one',
  account_tier_change: 'the tiers of this record; the survivor keeps its tier',
  account_tier_override: 'as the tier it overrides',
  account_profile: 'one row per record, joined field by field',
  account_standing: 'derived, computed anew',
  account_ledger: 'the lock of this record, without content',
  credit_guard: 'the lock of this record, without content',
  credit_rating_entry: 'the rating of this record; the survivor keeps its own',
  credit_application: 'a limit for this record; the survivor keeps its own',
  credit_override: 'leave for this record; the survivor keeps its own',
  account_merge: 'the record of merges itself',
  assignment_move: 'what a run did with this record on its day',
  tier_review_item: 'what a review saw of this record on its day',
};

/** Fields that may be taken from the other record, and the columns that go with each. */
export const accountFields: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'nameKey', 'brandKey', 'pinyinKey', 'blurKey'],
  uscc: ['uscc'],
  phone: ['phone', 'phoneKey'],
  customerType: ['customerType'],
  regionCode: ['regionCode'],
  address: ['address'],
};

export const profileFields: readonly string[] = [
  'registeredCapital',
  'employees',
  'licenceNo',
  'legalRepresentative',
  'foundedOn',
  'businessScope',
];
