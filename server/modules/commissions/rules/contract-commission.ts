import type { LocalDate } from '../../../../shared/local-date';
import { allocate, money, subtractMoney, ZERO, type Money } from '../../../../shared/money';
import type { RepPart } from '../../../../shared/vocabulary/commissions';
import type { ContractFacts, PartyFact, PlanClauses } from './commission-facts';
import { bandOf, commissionOn } from './rate-bands';
import { releaseFraction, releasedPart, type Fraction } from './release-ratio';

/** One rep's figures on a contract on a day, cumulative. */
export interface Share {
  readonly repId: string;
  readonly part: RepPart;
  readonly accrued: Money;
  readonly released: Money;
}

/** A contract's commission on a day, with the figures that it follows from. */
export interface CommissionState {
  readonly on: LocalDate;
  /** What the bands are applied to: thousandths of a unit, or minor units. */
  readonly measure: number;
  readonly rate: number;
  readonly total: Money;
  readonly collected: Money;
  readonly settled: Money;
  readonly base: Money;
  readonly full: boolean;
  readonly fraction: Fraction;
  readonly shares: readonly Share[];
}

/** What should be posted for one rep, part and day. */
export interface Movement {
  readonly repId: string;
  readonly part: RepPart;
  readonly factOn: LocalDate;
  readonly accrued: Money;
  readonly released: Money;
  readonly because: CommissionState;
}

/** An interval of days with the same primary and assistants. */
interface Regime {
  readonly from: LocalDate;
  readonly primary: string;
  readonly assistants: readonly PartyFact[];
  /** Delivered under this regime: quantity or value, by the plan's basis. */
  measure: number;
}

/** The parties' history cut into intervals within which nobody changes; the first one also covers the days before it. */
function regimesOf(parties: readonly PartyFact[]): Regime[] {
  const boundaries = [...new Set(parties.flatMap(({ from, to }) => (to ? [from, to] : [from])))].sort();
  const regimes: Regime[] = [];
  for (const from of boundaries) {
    const active = parties.filter((party) => party.from <= from && (party.to === null || from < party.to));
    const primary = active.find((party) => party.part === 'PRIMARY');
    if (!primary) continue;
    const assistants = active
      .filter((party) => party.part === 'ASSISTANT')
      .sort((a, b) => (a.repId < b.repId ? -1 : 1));
    regimes.push({ from, primary: primary.repId, assistants, measure: 0 });
  }
  return regimes;
}

function regimeOn(regimes: readonly Regime[], day: LocalDate): Regime | undefined {
  return regimes.filter((regime) => regime.from <= day).at(-1) ?? regimes[0];
}

/** Sums of facts up to a day, moved forward day by day. */
class Running {
  quantity = 0;
  settled = 0;
  collected = 0;
}

type Step = (sums: Running) => void;

/**
 * A contract's commission on each day on which one of its facts counts, up to and including a day (COM-2 … COM-9).
 *
 * The state of a day follows from all facts that count by its end, so the order in which facts of one day were
 * entered changes nothing. Nothing accrues without a signed contract (CON-2).
 */
export function commissionStates(
  facts: ContractFacts,
  plan: PlanClauses,
  upTo: LocalDate,
): CommissionState[] {
  const { signedOn } = facts;
  const regimes = regimesOf(facts.parties);
  if (!signedOn || signedOn > upTo || regimes.length === 0) return [];
  const days = new Map<LocalDate, Step[]>();
  // a fact dated before the signing counts from the signing on
  const at = (day: LocalDate, step: Step): void => {
    const on = day < signedOn ? signedOn : day;
    if (on > upTo) return;
    const steps = days.get(on);
    if (steps) steps.push(step);
    else days.set(on, [step]);
  };
  const credit = (day: LocalDate, measure: number): void => {
    const regime = regimeOn(regimes, day);
    if (regime) regime.measure += measure;
  };
  const perUnit = plan.basis === 'PER_UNIT';
  for (const { on, creditedOn, quantityMilli } of facts.deliveries) {
    at(on, (sums) => {
      sums.quantity += quantityMilli;
      if (perUnit) credit(creditedOn, quantityMilli);
    });
  }
  for (const { on, creditedOn, amount } of facts.settlements) {
    at(on, (sums) => {
      sums.settled += amount;
      if (!perUnit) credit(creditedOn, amount);
    });
  }
  for (const { on, amount } of facts.collections) at(on, (sums) => void (sums.collected += amount));
  if (facts.deliveredInFullOn) at(facts.deliveredInFullOn, () => undefined);

  const sums = new Running();
  return [...days.keys()].sort().map((on) => {
    for (const step of days.get(on) ?? []) step(sums);
    return stateOn(on, sums, regimes, facts, plan);
  });
}

function stateOn(
  on: LocalDate,
  sums: Running,
  regimes: readonly Regime[],
  facts: ContractFacts,
  plan: PlanClauses,
): CommissionState {
  const bands = facts.customerAge === 'NEW' ? plan.newBands : plan.oldBands;
  const measure = Math.max(0, plan.basis === 'PER_UNIT' ? sums.quantity : sums.settled);
  const total = commissionOn(measure, bands, plan.basis, plan.bandMode);
  const settled = money(sums.settled);
  const collected = money(sums.collected);
  const base = plan.ratioBase === 'SETTLED' ? settled : facts.contractAmount;
  const deliveredInFull = facts.deliveredInFullOn !== null && facts.deliveredInFullOn <= on;
  const full = deliveredInFull && settled > 0 && collected >= settled;
  const fraction = releaseFraction(plan, { collected, base, full });
  // the primary first, then by id: the order of the parties in the facts means nothing
  const split = [...splitAmongReps(total, regimes, plan).values()].sort(
    (a, b) => b.part.localeCompare(a.part) || (a.repId < b.repId ? -1 : 1),
  );
  const shares = split.map(({ repId, part, accrued }) => ({
    repId,
    part,
    accrued,
    released: releasedOf(part, accrued, full, fraction),
  }));
  const rate = bandOf(bands, measure).rate;
  return { on, measure, rate, total, collected, settled, base, full, fraction, shares };
}

/** An assistant is paid only once the whole contract is collected, also where the primary is released before (COM-7). */
function releasedOf(part: RepPart, accrued: Money, full: boolean, fraction: Fraction): Money {
  if (part === 'ASSISTANT') return full ? accrued : ZERO;
  return releasedPart(accrued, fraction);
}

/**
 * Divides the contract's commission among those who earned it (COM-6, COM-9): first over the intervals by what was
 * delivered in each, then within each: assistants rounded down, the primary takes the rest (carved out) or the whole
 * (on top).
 */
function splitAmongReps(
  total: Money,
  regimes: readonly Regime[],
  plan: PlanClauses,
): Map<string, { repId: string; part: RepPart; accrued: Money }> {
  const shares = new Map<string, { repId: string; part: RepPart; accrued: Money }>();
  const give = (repId: string, part: RepPart, amount: Money): void => {
    const key = `${part}:${repId}`;
    shares.set(key, { repId, part, accrued: money((shares.get(key)?.accrued ?? 0) + amount) });
  };
  const weights = regimes.map((regime) => Math.max(0, regime.measure));
  const pieces = weights.some((weight) => weight > 0) ? allocate(total, weights) : weights.map(() => ZERO);
  for (const [index, regime] of regimes.entries()) {
    const piece = pieces[index] ?? ZERO;
    let rest = piece;
    for (const assistant of regime.assistants) {
      const part = money(Number((BigInt(piece) * BigInt(assistant.shareBp)) / 10_000n));
      give(assistant.repId, 'ASSISTANT', part);
      if (plan.splitMode === 'CARVE_OUT') rest = subtractMoney(rest, part);
    }
    give(regime.primary, 'PRIMARY', rest);
  }
  return shares;
}

/**
 * What should stand in the ledger for a contract: for each rep and part, on each day on which it changed, by how much
 * the accrued and the released commission moved. Sums of movements are the state, so no minor unit drifts (COM-4).
 */
export function commissionMovements(facts: ContractFacts, plan: PlanClauses, upTo: LocalDate): Movement[] {
  const before = new Map<string, Share>();
  const movements: Movement[] = [];
  for (const state of commissionStates(facts, plan, upTo)) {
    for (const share of state.shares) {
      const key = `${share.part}:${share.repId}`;
      const accrued = subtractMoney(share.accrued, before.get(key)?.accrued ?? ZERO);
      const released = subtractMoney(share.released, before.get(key)?.released ?? ZERO);
      before.set(key, share);
      if (accrued === 0 && released === 0) continue;
      movements.push({
        repId: share.repId,
        part: share.part,
        factOn: state.on,
        accrued,
        released,
        because: state,
      });
    }
  }
  return movements;
}
