import type { BankSign } from '../../../../shared/vocabulary/banking';

/** Something that speaks for a customer as the payer. */
export interface PayerSign {
  readonly accountId: string;
  readonly sign: BankSign;
  /** The number, name or count that it rests on, for people. */
  readonly detail: string;
  /** How alike the names are, 0 to 100; for SIMILAR_NAME only. */
  readonly score?: number;
}

export interface PayerCandidate {
  readonly accountId: string;
  readonly confidence: number;
  readonly signs: readonly PayerSign[];
  /** Something as strong speaks for another customer: a person looks, whatever the policy. */
  readonly contested: boolean;
}

/** How sure each sign alone makes, strongest first. */
const strength: Readonly<Record<BankSign, number>> = {
  PAYER_ACCOUNT: 98,
  CREDIT_CODE: 96,
  NAME: 92,
  ALIAS: 88,
  NUMBER: 84,
  SIMILAR_NAME: 80,
};
/** From here on a sign for another customer contests the first. */
const SPEAKS = 80;
const CONTESTED = 20;
/** A bank account that paid for several customers: a group's treasury. */
const SHARED_ACCOUNT = 78;

function strengthOf({ sign, score = 0 }: PayerSign, shared: boolean): number {
  if (sign === 'PAYER_ACCOUNT' && shared) return SHARED_ACCOUNT;
  // a name that only resembles is never as good as the weakest certain sign
  return sign === 'SIMILAR_NAME' ? Math.max(0, Math.min(79, score - 15)) : strength[sign];
}

/**
 * Whose money it may be, surest first: the strongest sign decides, each further kind of sign adds a little, and a
 * strong sign for somebody else takes much away.
 *
 * Rule BANK-2.
 *
 * @example learned account and number of K1 → K1 100; name of K1, contract of K2 → K1 72 contested, K2 64 contested
 */
export function weighSigns(signs: readonly PayerSign[]): PayerCandidate[] {
  const byAccount = new Map<string, PayerSign[]>();
  for (const sign of signs) byAccount.set(sign.accountId, [...(byAccount.get(sign.accountId) ?? []), sign]);
  const shared = new Set(
    signs.filter(({ sign }) => sign === 'PAYER_ACCOUNT').map(({ accountId }) => accountId),
  ).size;
  const weighed = [...byAccount].map(([accountId, own]) => {
    const ranked = own
      .map((sign) => ({ sign, strength: strengthOf(sign, shared > 1) }))
      .sort((a, b) => b.strength - a.strength || (a.sign.detail < b.sign.detail ? -1 : 1));
    const kinds = new Set(own.map(({ sign }) => sign)).size;
    const best = ranked[0]?.strength ?? 0;
    return { accountId, best, sure: best + 2 * (kinds - 1), signs: ranked.map(({ sign }) => sign) };
  });
  return weighed
    .map(({ accountId, best, sure, signs: own }) => {
      const contested = weighed.some(
        (other) =>
          other.accountId !== accountId && other.best >= SPEAKS && (best >= SPEAKS || other.best > best),
      );
      const confidence = Math.max(0, Math.min(100, sure) - (contested ? CONTESTED : 0));
      return { accountId, confidence, signs: own, contested };
    })
    .sort((a, b) => b.confidence - a.confidence || (a.accountId < b.accountId ? -1 : 1));
}
