import type { AccountTier } from '../../../shared/vocabulary/accounts';
import type { HandOverMethod, HandOverScope } from '../../../shared/vocabulary/handovers';

/** What the steps have asked so far; kept in the browser, so that a wizard that was left goes on where it was. */
export interface Draft {
  readonly step: number;
  readonly fromUserId: string | null;
  readonly scope: HandOverScope;
  readonly territoryIds: readonly string[];
  readonly tiers: readonly AccountTier[];
  readonly accountIds: readonly string[];
  readonly method: HandOverMethod;
  readonly toUserId: string | null;
  readonly byTier: Readonly<Partial<Record<AccountTier, string>>>;
  readonly team: readonly string[];
  readonly reason: string;
}

export const emptyDraft: Draft = {
  step: 0,
  fromUserId: null,
  scope: 'ALL',
  territoryIds: [],
  tiers: [],
  accountIds: [],
  method: 'NAMED',
  toUserId: null,
  byTier: {},
  team: [],
  reason: '',
};

/** The input of the act: only what the chosen scope and method take. */
export function inputOf(draft: Draft): Record<string, unknown> {
  const { fromUserId, scope, method, toUserId, byTier, team, reason } = draft;
  return {
    fromUserId,
    scope,
    ...(scope === 'TERRITORIES' ? { territoryIds: draft.territoryIds } : {}),
    ...(scope === 'TIERS' ? { tiers: draft.tiers } : {}),
    ...(scope === 'SELECTED' ? { accountIds: draft.accountIds } : {}),
    method,
    ...(method === 'NAMED' || method === 'BY_RULES' ? { toUserId } : {}),
    ...(method === 'BY_TIER'
      ? {
          byTier: Object.entries(byTier)
            .filter(([, id]) => id)
            .map(([tier, id]) => ({ tier, toUserId: id })),
        }
      : {}),
    ...(method === 'ROUND_ROBIN' ? { team } : {}),
    reason,
  };
}

/** Minutes and seconds left, "9:05"; null when it is over. */
export function timeLeft(until: string, now: number): string | null {
  const seconds = Math.floor((new Date(until).getTime() - now) / 1000);
  if (seconds <= 0) return null;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
