import { createHash } from 'node:crypto';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type {
  AssignMode,
  DecidedBy,
  HoldReason,
  OwnershipCause,
  TerritoryFinding,
} from '../../../../shared/vocabulary/territories';
import type {
  AccountFacts,
  CompiledTerritories,
  Decision,
  Grounds,
} from '../../territories/rules/decide-owner';

/** What a run reads of an account. */
export interface AssignedAccount extends AccountFacts {
  readonly id: string;
  readonly name: string;
  readonly tier: AccountTier;
  readonly ownerId: string | null;
  readonly territoryId: string | null;
  readonly version: number;
}

/** What a run leaves alone unless its box is ticked (TER-4), and the strategic customers of the VP (TIER-6). */
export interface MoveOptions {
  readonly mode: AssignMode;
  readonly moveColliding: boolean;
  readonly moveIndebted: boolean;
  readonly moveVisited: boolean;
  readonly moveStrategic: boolean;
}

/** Facts that keep an account where it is, by account. */
export interface Holds {
  readonly colliding: ReadonlySet<string>;
  readonly indebted: ReadonlySet<string>;
  readonly visited: ReadonlySet<string>;
  /** Left out of this run because a challenge was accepted (TER-6). */
  readonly challenged?: ReadonlySet<string>;
}

/** One account that a run moves: from whom to whom, and why. */
export interface PlannedMove {
  readonly accountId: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly tier: AccountTier;
  readonly fromOwnerId: string | null;
  readonly toOwnerId: string | null;
  readonly fromTerritoryId: string | null;
  readonly toTerritoryId: string | null;
  readonly cause: OwnershipCause;
  readonly causeRef: string | null;
  readonly decidedBy: DecidedBy | null;
  /** How many other rules matched as well: an overlap. */
  readonly rivals: number;
  readonly accountVersion: number;
}

/** What a simulation shows of an account apart from moving it. */
export interface Finding {
  readonly kind: TerritoryFinding;
  readonly accountId: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly ownerId: string | null;
  readonly because: HoldReason | null;
  /** Ids of the rules that match, the winner first; of a held-back account the owner it would have gone to. */
  readonly ruleIds: readonly string[];
  readonly wouldGoTo: string | null;
}

export interface MovePlan {
  readonly looked: number;
  readonly moves: readonly PlannedMove[];
  readonly findings: readonly Finding[];
}

const groundReasons = { PIN: 'PINNED', RULING: 'RULED', CLAIM: 'PROTECTED' } as const;

/** Why the account stays although the run would move it; null where nothing keeps it. */
function heldBy(account: AssignedAccount, holds: Holds, options: MoveOptions): HoldReason | null {
  if (holds.challenged?.has(account.id)) return 'CHALLENGED';
  if (!options.moveStrategic && account.tier === 'STRATEGIC') return 'STRATEGIC';
  if (!options.moveColliding && holds.colliding.has(account.id)) return 'OPEN_COLLISION';
  if (!options.moveIndebted && holds.indebted.has(account.id)) return 'BAD_DEBT';
  if (!options.moveVisited && holds.visited.has(account.id)) return 'FROZEN_VISIT';
  return null;
}

/**
 * What a run would move and what it shows beside: overlaps, gaps, accounts that stay although a rule says otherwise.
 *
 * Rules TER-2, TER-3, TER-4. A gap in the rules is shown but never takes an active owner away.
 */
export function planMoves(
  accounts: readonly AssignedAccount[],
  compiled: CompiledTerritories,
  facts: {
    readonly grounds: ReadonlyMap<string, Grounds>;
    readonly holds: Holds;
    readonly activePeople: ReadonlySet<string>;
    readonly catchAllId: string | null;
  },
  options: MoveOptions,
): MovePlan {
  const moves: PlannedMove[] = [];
  const findings: Finding[] = [];
  let looked = 0;
  const { grounds, holds, activePeople, catchAllId } = facts;
  for (const account of accounts) {
    const owned = account.ownerId !== null && activePeople.has(account.ownerId);
    if (options.mode === 'FILL_UNASSIGNED') {
      const assigned = owned && account.territoryId !== null && account.territoryId !== catchAllId;
      if (assigned) continue;
    }
    looked += 1;
    const ground = grounds.get(account.id);
    const decision = compiled.decide(account, ground);
    const byRules = ground ? compiled.decide(account) : decision;
    const find = (kind: TerritoryFinding, because: HoldReason | null, wouldGoTo: string | null): void => {
      findings.push({
        kind,
        accountId: account.id,
        accountCode: account.code,
        accountName: account.name,
        ownerId: account.ownerId,
        because,
        ruleIds: byRules.causeRef ? [byRules.causeRef, ...byRules.rivals] : byRules.rivals,
        wouldGoTo,
      });
    };
    if (byRules.cause === 'CATCH_ALL') find('GAP', null, null);
    if (byRules.rivals.length > 0) find('OVERLAP', null, null);
    const toOwnerId = goesTo(account, decision, owned);
    const ruleOwner = goesTo(account, byRules, owned);
    if (ground && decision !== byRules && toOwnerId === account.ownerId && ruleOwner !== account.ownerId) {
      const cause = decision.cause as keyof typeof groundReasons;
      find('HELD_BACK', groundReasons[cause] ?? null, ruleOwner);
    }
    if (toOwnerId === account.ownerId && decision.territoryId === account.territoryId) continue;
    const held = heldBy(account, holds, options);
    if (held) {
      find('HELD_BACK', held, toOwnerId);
      continue;
    }
    moves.push({
      accountId: account.id,
      accountCode: account.code,
      accountName: account.name,
      tier: account.tier,
      fromOwnerId: account.ownerId,
      toOwnerId,
      fromTerritoryId: account.territoryId,
      toTerritoryId: decision.territoryId,
      cause: decision.cause,
      causeRef: decision.causeRef,
      decidedBy: decision.decidedBy,
      rivals: decision.rivals.length,
      accountVersion: account.version,
    });
  }
  return { looked, moves, findings };
}

function goesTo(account: AssignedAccount, decision: Decision, owned: boolean): string | null {
  if (decision.cause !== 'CATCH_ALL') return decision.ownerId;
  return owned ? account.ownerId : decision.ownerId;
}

/** What a preview and its run agree on: every move, whole and in order; the names of the accounts do not matter. */
export function digestOfMoves(moves: readonly PlannedMove[]): string {
  const hash = createHash('sha256');
  for (const move of moves) {
    hash.update(
      `${move.accountId}|${move.fromOwnerId}|${move.toOwnerId}|${move.fromTerritoryId}|${move.toTerritoryId}|${move.cause}|${move.causeRef}|${move.decidedBy}\n`,
    );
  }
  return hash.digest('hex');
}
