import type { Tone } from '../components/look';
import type { TodayItem } from '../../shared/vocabulary/reporting';

/** How urgent a line looks; the word and the count say the same. */
const tones: Readonly<Record<TodayItem, Tone>> = {
  CASES_OVERDUE: 'bad',
  CLASS_C_DEBTS: 'bad',
  UNOWNED_ACCOUNTS: 'bad',
  CASES_TO_RULE: 'warn',
  CLASS_B_DEBTS: 'warn',
  STOPPED_CUSTOMERS: 'warn',
  OVER_CREDIT_LIMIT: 'warn',
  CREDIT_AT_MY_STEP: 'info',
  PRICES_TO_GRANT: 'warn',
  AMENDMENTS_AT_MY_STEP: 'info',
  RECONCILIATION_WAITING: 'info',
  OVERDUE_ITEMS: 'warn',
  MONEY_REQUESTS_WAITING: 'warn',
  PROMISES_DUE: 'warn',
  COLLECTION_PLANS_OWED: 'warn',
  COLLECTION_STEPS_OVERDUE: 'warn',
  COLLECTION_TASKS_TO_SIGN: 'warn',
  PAY_STOPS_TO_DECIDE: 'warn',
  ADVANCES_TO_DECIDE: 'info',
  LEGAL_CASES_WAITING: 'warn',
  LIMITATION_ENDING: 'bad',
  DISPUTES_OPEN: 'info',
  REPORTS_OWED: 'warn',
  PROTECTION_ENDING: 'warn',
  PLANS_MISSING: 'warn',
  LEADS_TO_REVIEW: 'info',
  PLANS_TO_FREEZE: 'info',
  CONTRACTS_AT_MY_STEP: 'info',
  BANK_LINES_WAITING: 'info',
  UNALLOCATED_RECEIPTS: 'info',
  CONTRACTS_TO_COMPUTE: 'info',
  STATEMENTS_TO_APPROVE: 'info',
  LOSSES_TO_FILE: 'warn',
  COMPLAINTS_OVERDUE: 'bad',
  COMPLAINTS_OPEN: 'warn',
  IN_KIND_WAITING: 'warn',
  CALL_BACKS_DUE: 'warn',
  FOLLOW_UPS_DUE: 'info',
  VISITS_TODAY: 'neutral',
};

const urgency: readonly Tone[] = ['bad', 'warn', 'info', 'neutral'];

/** The most urgent first; equals keep the order of the API. */
export function byUrgency<L extends { readonly item: TodayItem }>(lines: readonly L[]): L[] {
  return [...lines].sort((a, b) => urgency.indexOf(tones[a.item]) - urgency.indexOf(tones[b.item]));
}

export const toneOf = (item: TodayItem): Tone => tones[item];

/** The list that shows exactly the rows of a line, or the page that a line names by its path. */
export function rowsOf(resource: string, filter: Readonly<Record<string, unknown>>): string {
  if (Object.keys(filter).length === 0) return `/${resource}`;
  if (resource.includes('/'))
    return `/${resource}?${new URLSearchParams(filter as Record<string, string>).toString()}`;
  return `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}
