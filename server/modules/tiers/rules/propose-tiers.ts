import type { LocalDate } from '../../../../shared/local-date';
import { allocate, money } from '../../../../shared/money';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type { TierBecause } from '../../../../shared/vocabulary/tiers';
import type { TiersPolicy } from '../policy';
import { scoreCustomers, type CustomerFacts, type Score } from './score-customers';

export interface TierProposal extends Score {
  readonly accountId: string;
  /** 1 is the best; equal scores share a rank. */
  readonly rank: number;
  readonly oldTier: AccountTier;
  readonly tier: AccountTier;
  readonly because: TierBecause;
  /** Shares its score with others at a boundary: all of them went to the higher tier. */
  readonly tied: boolean;
}

export interface TierCounts {
  readonly STRATEGIC: number;
  readonly IMPORTANT: number;
  readonly GENERAL: number;
}

export interface TierPlan {
  /** Best first; in the same order whatever the order of the input. */
  readonly proposals: readonly TierProposal[];
  readonly targets: TierCounts;
  readonly counts: TierCounts;
  /** Scores in hundredths that part the tiers; null where nobody was seated by score. */
  readonly strategicFrom: number | null;
  readonly importantFrom: number | null;
}

interface Seated {
  readonly ids: ReadonlySet<string>;
  readonly boundary: number | null;
  readonly tied: ReadonlySet<string>;
}

interface Candidate {
  readonly id: string;
  readonly effective: number;
}

/** The best of the candidates for a number of seats; everybody with the last one's score is seated too. */
function seat(candidates: readonly Candidate[], seats: number): Seated {
  const sorted = [...candidates].sort((a, b) => b.effective - a.effective);
  const last = seats > 0 ? sorted[Math.min(seats, sorted.length) - 1] : undefined;
  if (!last) return { ids: new Set(), boundary: null, tied: new Set() };
  const seated = sorted.filter(({ effective }) => effective >= last.effective);
  const equal = seated.filter(({ effective }) => effective === last.effective);
  return {
    ids: new Set(seated.map(({ id }) => id)),
    boundary: last.effective,
    tied: new Set(seated.length > seats ? equal.map(({ id }) => id) : []),
  };
}

const rankOfTier: Record<AccountTier, number> = { STRATEGIC: 2, IMPORTANT: 1, GENERAL: 0 };
const isBadDebtor = ({ debtClass }: CustomerFacts): boolean => debtClass === 'B' || debtClass === 'C';

interface Assigned {
  readonly tiers: ReadonlyMap<string, AccountTier>;
  readonly strategic: Seated;
  readonly important: Seated;
}

/** Seats by score; who is in a tier already counts the margin more there, who is not counts it less. */
function assign(
  customers: readonly CustomerFacts[],
  scores: ReadonlyMap<string, Score>,
  targets: TierCounts,
  margin: number,
): Assigned {
  const tiers = new Map<string, AccountTier>();
  const held = { STRATEGIC: 0, IMPORTANT: 0, GENERAL: 0 };
  const free: CustomerFacts[] = [];
  for (const facts of customers) {
    const decided = facts.heldTier === 'STRATEGIC' && isBadDebtor(facts) ? null : facts.heldTier;
    if (!decided) {
      free.push(facts);
      continue;
    }
    tiers.set(facts.accountId, decided);
    held[decided] += 1;
  }
  const candidates = (among: readonly CustomerFacts[], tier: AccountTier): Candidate[] =>
    among.map((facts) => ({
      id: facts.accountId,
      effective:
        (scores.get(facts.accountId)?.total ?? 0) +
        (rankOfTier[facts.tier] >= rankOfTier[tier] ? margin : -margin),
    }));
  const strategic = seat(
    candidates(
      free.filter((facts) => !isBadDebtor(facts)),
      'STRATEGIC',
    ),
    targets.STRATEGIC - held.STRATEGIC,
  );
  const rest = free.filter(({ accountId }) => !strategic.ids.has(accountId));
  const taken = held.STRATEGIC + held.IMPORTANT + strategic.ids.size;
  const important = seat(candidates(rest, 'IMPORTANT'), targets.STRATEGIC + targets.IMPORTANT - taken);
  for (const { accountId } of free) {
    const tier = strategic.ids.has(accountId)
      ? 'STRATEGIC'
      : important.ids.has(accountId)
        ? 'IMPORTANT'
        : 'GENERAL';
    tiers.set(accountId, tier);
  }
  return { tiers, strategic, important };
}

/**
 * Ranks the active customers by score and proposes tiers that meet the shares by largest remainder. Decisions of a
 * director stand and take their seats first; a class B or C debtor is never strategic; equal scores at a boundary go up
 * together. To leave a tier a customer must be the margin below its boundary, to rise the margin above: the seats go to
 * the best by score ± margin, so that the shares hold and nobody moves for a hair's breadth.
 *
 * Rules TIER-1, TIER-2.
 *
 * @example ten customers, shares 2:3:5 → 2 strategic, 3 important, 5 general
 */
export function proposeTiers(
  customers: readonly CustomerFacts[],
  policy: TiersPolicy,
  today: LocalDate,
): TierPlan {
  const inOrder = [...customers].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  const scores = scoreCustomers(inOrder, policy, today);
  const total = (facts: CustomerFacts): number => scores.get(facts.accountId)?.total ?? 0;
  const targets = targetsOf(inOrder.length, policy);
  const chosen = assign(inOrder, scores, targets, policy.marginHundredths);
  const plain = assign(inOrder, scores, targets, 0);
  const sorted = inOrder.sort((a, b) => total(b) - total(a) || (a.accountId < b.accountId ? -1 : 1));
  const ranks = new Map<number, number>();
  sorted.forEach((facts, at) => {
    if (!ranks.has(total(facts))) ranks.set(total(facts), at + 1);
  });
  const proposals = sorted.map((facts): TierProposal => {
    const { accountId } = facts;
    const tier = chosen.tiers.get(accountId) ?? 'GENERAL';
    return {
      accountId,
      total: total(facts),
      parts: scores.get(accountId)?.parts ?? [],
      signals: scores.get(accountId)?.signals ?? [],
      rank: ranks.get(total(facts)) ?? 0,
      oldTier: facts.tier,
      tier,
      because: because(facts, tier, plain.tiers.get(accountId) ?? tier, total(facts), chosen),
      tied: chosen.strategic.tied.has(accountId) || chosen.important.tied.has(accountId),
    };
  });
  return {
    proposals,
    targets,
    counts: countTiers(proposals.map(({ tier }) => tier)),
    strategicFrom: chosen.strategic.boundary,
    importantFrom: chosen.important.boundary,
  };
}

function because(
  facts: CustomerFacts,
  tier: AccountTier,
  plain: AccountTier,
  score: number,
  { strategic }: Assigned,
): TierBecause {
  const capped =
    isBadDebtor(facts) &&
    (facts.tier === 'STRATEGIC' || (strategic.boundary !== null && score >= strategic.boundary));
  if (capped) return 'DEBT_CAP';
  if (facts.heldTier) return 'OVERRIDE';
  return tier === facts.tier && plain !== tier ? 'HELD_BY_MARGIN' : 'RANK';
}

/**
 * How many customers each tier is to have.
 *
 * Rule TIER-1.
 *
 * @example targetsOf(7, 2:3:5) → 1 strategic, 2 important, 4 general
 */
export function targetsOf(
  customers: number,
  policy: Pick<TiersPolicy, 'strategicShareBp' | 'importantShareBp'>,
): TierCounts {
  const general = 10_000 - policy.strategicShareBp - policy.importantShareBp;
  const [STRATEGIC = 0, IMPORTANT = 0, GENERAL = 0] = allocate(money(customers), [
    policy.strategicShareBp,
    policy.importantShareBp,
    general,
  ]);
  return { STRATEGIC, IMPORTANT, GENERAL };
}

export function countTiers(tiers: readonly AccountTier[]): TierCounts {
  const counts = { STRATEGIC: 0, IMPORTANT: 0, GENERAL: 0 };
  for (const tier of tiers) counts[tier] += 1;
  return counts;
}
