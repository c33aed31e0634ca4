import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type { HandOverMethod, HandOverScope } from '../../../../shared/vocabulary/handovers';

/** Who, what and how: all that a hand-over is decided by. */
export interface HandOverRequest {
  readonly fromUserId: string;
  readonly scope: HandOverScope;
  readonly territoryIds?: readonly string[] | null;
  readonly tiers?: readonly AccountTier[] | null;
  readonly accountIds?: readonly string[] | null;
  readonly method: HandOverMethod;
  readonly toUserId?: string | null;
  readonly byTier?: readonly { readonly tier: AccountTier; readonly toUserId: string }[] | null;
  readonly team?: readonly string[] | null;
  readonly reason: string;
}
