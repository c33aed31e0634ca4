import type { LocalDate } from '../../../../shared/local-date';
import { saleStage, type SaleStage, type StageExit } from '../../../../shared/vocabulary/stages';
import type { StagesPolicy } from '../policy';

/** The day each exit test was first met; absent while it is not. */
export type StageFacts = Readonly<Partial<Record<StageExit, LocalDate>>>;

export interface StageStep {
  readonly stage: SaleStage;
  /** What leaves it; null for the last. */
  readonly exit: StageExit | null;
  readonly metOn: LocalDate | null;
  /** Whether the company asks for this test. */
  readonly asked: boolean;
}

export interface SaleStanding {
  readonly stage: SaleStage;
  readonly steps: readonly StageStep[];
  /** Tests of earlier stages that were passed over: the record is thinner than the sale. */
  readonly missing: readonly StageExit[];
}

/** Stages in their order and the fact that leaves each. */
const exits: Readonly<Record<SaleStage, StageExit | null>> = {
  FOUND: 'REACHED',
  CONTACTED: 'SCORED',
  NEEDS_KNOWN: 'PROPOSED',
  PROPOSAL: 'TALKED_TERMS',
  TERMS: 'REVIEWED',
  REVIEW: 'SIGNED',
  SIGNED: 'DELIVERY_BEGUN',
  DELIVERING: 'DELIVERED_IN_FULL',
  ACCEPTED: 'INVOICED',
  INVOICED: 'SETTLED',
  COLLECTED: 'CALLED_BACK',
  AFTER_CARE: null,
};

/**
 * Where a sale stands: behind the furthest test that is met, then past every stage whose test is not asked for. A signed
 * contract without a talk about terms is signed; the talk is listed as missing.
 *
 * @example stageOf({ REACHED: '2026-03-02', SIGNED: '2026-03-20' }, shipped).stage → 'SIGNED'
 */
export function stageOf(facts: StageFacts, policy: StagesPolicy): SaleStanding {
  const steps = saleStage.list.map((stage): StageStep => {
    const exit = exits[stage];
    return {
      stage,
      exit,
      metOn: (exit && facts[exit]) ?? null,
      asked: exit !== null && policy[exit],
    };
  });
  const furthest = steps.findLastIndex(({ metOn }) => metOn !== null);
  let at = furthest + 1;
  while (at < steps.length - 1 && !steps[at]?.asked) at += 1;
  return {
    stage: steps[at]?.stage ?? 'AFTER_CARE',
    steps,
    missing: steps
      .slice(0, furthest + 1)
      .flatMap(({ exit, metOn, asked }) => (exit && asked && metOn === null ? [exit] : [])),
  };
}
