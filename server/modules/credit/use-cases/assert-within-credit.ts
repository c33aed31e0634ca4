import { formatMoney, ZERO, type Money } from '../../../../shared/money';
import type { CreditAct } from '../../../../shared/vocabulary/credit';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insert } from '../../../core/persistence';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { policyAt } from '../../policies';
import { CreditOverrideUse } from '../entities/credit-override-use.entity';
import { exposuresOf } from '../exposure';
import { lockCredit } from '../lock-credit';
import { creditPolicy } from '../policy';
import { linesOfCredit, overridesOf } from '../queries/credit-standing';
import { decideCredit, type CreditAnswer, type ExposureChange } from '../rules/decide-credit';

export interface UseOfCredit {
  readonly accountId: string;
  readonly act: CreditAct;
  /** What the act adds to each part of the exposure; what it moves from one part to another is taken off there. */
  readonly adding: ExposureChange;
  /** Value of the goods that leave with it. */
  readonly goods?: Money;
  /** Days to pay, where the act agrees on them. */
  readonly termDays?: number;
  readonly contractId?: string | null;
}

/**
 * The one choke point of credit (CRE-5): every act that makes, raises or re-opens a contract or a delivery comes
 * through here, on every channel. Over the limit it is refused, unless an override covers it, whose use is recorded.
 * Competitors for the same credit wait for each other. Answers whether the customer pays before delivery (CRE-2).
 *
 * @throws DomainError credit.over_limit, credit.cash_first, credit.cash_only_terms
 */
export async function assertWithinCredit(tx: TxContext, use: UseOfCredit): Promise<{ cashOnly: boolean }> {
  const { accountId, adding, goods = ZERO } = use;
  await lockCredit(tx, accountId);
  const account = await getOrThrow(tx, Account, accountId);
  const line = (await linesOfCredit(tx, [account])).get(accountId);
  const parts = (await exposuresOf(tx, [accountId])).get(accountId);
  if (!line || !parts) throw new Error(`no credit line of ${accountId}`);
  const { cashOnly } = line;
  if (cashOnly && (use.termDays ?? 0) > 0)
    throw new DomainError('credit.cash_only_terms', { customer: account.name }, 'paymentTermDays');
  const answer = decideCredit({ line, parts, adding, goods }, await policyAt(tx, creditPolicy));
  if (!answer.refused) return { cashOnly };
  const override = (await overridesOf(tx, [accountId])).get(accountId);
  if (!override || answer.after > override.amount) {
    const figures = { customer: account.name, asked: formatMoney(answer.asked) };
    throw answer.refused === 'CASH_FIRST'
      ? new DomainError('credit.cash_first', { ...figures, inHand: formatMoney(parts.MONEY_IN_HAND) })
      : new DomainError('credit.over_limit', {
          ...figures,
          limit: formatMoney(line.limit),
          exposure: formatMoney(answer.exposure),
          over: formatMoney(answer.over),
        });
  }
  await recordUse(tx, use, override.id, { answer, limit: line.limit });
  return { cashOnly };
}

async function recordUse(
  tx: TxContext,
  { accountId, act, contractId }: UseOfCredit,
  overrideId: string,
  { answer, limit }: { readonly answer: CreditAnswer; readonly limit: Money },
): Promise<void> {
  const { asked, after } = answer;
  const figures = { act, asked, exposure: after, creditLimit: limit, contractId: contractId ?? null };
  await insert(tx, CreditOverrideUse, {
    overrideId,
    ...figures,
    usedOn: tx.today,
    usedById: tx.actor?.userId ?? null,
  });
  await recordAudit(
    tx,
    'credit.override_used',
    { type: 'Account', id: accountId },
    { overrideId, ...figures },
  );
}
