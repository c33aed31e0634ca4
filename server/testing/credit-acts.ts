import { addDays } from '../../shared/local-date';
import { money } from '../../shared/money';
import { insert } from '../core/persistence';
import { inTransaction } from '../core/transaction';
import type { Account } from '../modules/accounts';
import { CreditApplication } from '../modules/credit';
import { act, mutation } from './acts';
import type { Cast } from './contract-world';
import type { Client, TestApp } from './create-test-app';

const application = 'id version state round amount termDays untilOn verdicts { round department verdict }';

export interface ShownApplication {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly round: number;
  readonly verdicts: readonly { readonly round: number; readonly department: string }[];
}

export interface ShownStanding {
  readonly rating: string | null;
  readonly limit: string;
  readonly termDays: number;
  readonly exposure: string;
  readonly free: string;
  readonly usedBp: number;
  readonly level: string;
  readonly parts: readonly { readonly part: string; readonly amount: string }[];
  readonly overrides: readonly {
    readonly id: string;
    readonly version: number;
    readonly uses: readonly object[];
  }[];
  readonly ratings: readonly {
    readonly rating: string;
    readonly proposed: string;
    readonly reason: string;
  }[];
}

/** The documents of credit. */
export const creditActs = {
  rate: mutation('setCreditRating', 'SetCreditRatingInput', 'id rating validFrom proposed why { rating }'),
  apply: mutation('applyForCredit', 'ApplyForCreditInput', application),
  change: mutation('changeCreditApplication', 'ChangeCreditApplicationInput', application),
  withdraw: mutation('withdrawCreditApplication', 'WithdrawCreditApplicationInput', application),
  speak: mutation('giveCreditVerdict', 'GiveCreditVerdictInput', application),
  decide: mutation('decideCreditApplication', 'DecideCreditApplicationInput', application),
  end: mutation('endCreditLimit', 'EndCreditLimitInput', application),
  grant: mutation('grantCreditOverride', 'GrantCreditOverrideInput', 'id version amount untilOn'),
  takeBack: mutation('withdrawCreditOverride', 'WithdrawCreditOverrideInput', 'id version withdrawnOn'),
  standing: `query($accountId: ID!) { creditStanding(accountId: $accountId) { id rating limit termDays cashOnly exposure free usedBp level
    individual { id } override { id amount } parts { part amount counts } ratings { rating proposed reason setBy { name } why { causes { reason } } }
    applications { id state } overrides { id version amount untilOn grantedBy { name } uses { act asked exposure usedBy { name } } } } }`,
  watch: `query($filter: CreditWatchFilter, $sort: SortInput, $page: PageInput) { creditStandings(filter: $filter, sort: $sort, page: $page) {
    total items { id level exposure limit usedBp account { name } } } }`,
} as const;

export async function standingOf(client: Client, account: Account): Promise<ShownStanding> {
  const shown = await client.ok<{ creditStanding: ShownStanding }>(creditActs.standing, {
    accountId: account.id,
  });
  return shown.creditStanding;
}

/** A limit in yuan that passed the review, written directly: for tests that are not about the review. */
export async function limitOf(app: TestApp, account: Account, yuan: number, termDays = 60): Promise<void> {
  await inTransaction(app.system(), (tx) =>
    insert(tx, CreditApplication, {
      accountId: account.id,
      state: 'APPROVED',
      round: 1,
      amount: money(yuan * 100),
      termDays,
      untilOn: addDays(tx.today, 300),
      reason: 'test',
      applicantId: app.idOf('ann'),
      decidedOn: tx.today,
    }),
  );
}

/** Applications for credit of a customer of Ann, taken as far as a test needs them. */
export function creditWalk(cast: Cast) {
  const { ann, max, mark, fin } = cast;
  const said = (found: ShownApplication, department: string, verdict = 'YES'): object => ({
    applicationId: found.id,
    round: found.round,
    department,
    verdict,
    reason: `${department} says ${verdict}`,
  });
  const to = (client: Client, document: string, input: object) =>
    act<ShownApplication>(client, document, input);
  const applied = (account: Account, more: object = {}) =>
    to(ann, creditActs.apply, {
      accountId: account.id,
      amount: '8000000.00',
      termDays: 60,
      untilOn: '2026-08-31',
      reason: 'a large site',
      ...more,
    });
  return {
    said,
    to,
    applied,
    reviewed: async (account: Account): Promise<ShownApplication> => {
      const found = await applied(account);
      await to(max, creditActs.speak, said(found, 'SALES'));
      await to(mark, creditActs.speak, said(found, 'MARKETING'));
      return to(fin, creditActs.speak, said(found, 'FINANCE'));
    },
  };
}
