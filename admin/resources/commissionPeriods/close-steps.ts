import type { PeriodState } from '../../../shared/vocabulary/commissions';
import type { CommissionPeriod } from './commission-periods.documents';

export type CloseStep = 'calculate' | 'approve' | 'confirm' | 'pay' | 'lock';

/** What keeps a step from being done. */
export type Block =
  | { readonly kind: 'not_over' }
  | { readonly kind: 'earlier'; readonly month: string }
  | { readonly kind: 'waiting'; readonly count: number }
  | { readonly kind: 'unapproved'; readonly count: number }
  | { readonly kind: 'own' };

interface Step {
  readonly step: CloseStep;
  readonly stand: 'done' | 'now' | 'later';
  readonly blocks: readonly Block[];
}

const way: readonly PeriodState[] = ['OPEN', 'CALCULATED', 'APPROVED', 'CONFIRMED', 'PAID', 'LOCKED'];
const steps: readonly CloseStep[] = ['calculate', 'approve', 'confirm', 'pay', 'lock'];

function blocksOf(step: CloseStep, { progress }: CommissionPeriod): Block[] {
  const { over, earlierOpen, waiting, unapproved, own } = progress;
  const blocks: Block[] = [];
  if (step === 'calculate' && !over) blocks.push({ kind: 'not_over' });
  if ((step === 'calculate' || step === 'pay') && earlierOpen)
    blocks.push({ kind: 'earlier', month: earlierOpen });
  if ((step === 'approve' || step === 'confirm') && unapproved > 0)
    blocks.push({ kind: 'unapproved', count: unapproved });
  if (step === 'confirm' && waiting > 0) blocks.push({ kind: 'waiting', count: waiting });
  if (step === 'confirm' && own) blocks.push({ kind: 'own' });
  return blocks;
}

/**
 * The checklist of a month: what is done, what is next, what still blocks it (COM-8).
 *
 * @example state CALCULATED with 2 unapproved → calculate done, approve now (blocked by "unapproved 2"), the rest later
 */
export function closeSteps(period: CommissionPeriod): Step[] {
  const reached = way.indexOf(period.state);
  return steps.map((step, index) => {
    const stand = index < reached ? 'done' : index === reached ? 'now' : 'later';
    return { step, stand, blocks: stand === 'now' ? blocksOf(step, period) : [] };
  });
}
