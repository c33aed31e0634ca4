import { ActButton } from '../../components/Act';
import { groupDigits } from '../../components/format';
import { useText } from '../../i18n/use-text';
import { useIdempotencyKey } from '../../providers/use-act';
import type { Block, CloseStep } from './close-steps';
import {
  approvePeriodDocument,
  calculatePeriodDocument,
  confirmPeriodDocument,
  lockPeriodDocument,
  payPeriodDocument,
  type CommissionPeriod,
} from './commission-periods.documents';

interface Props {
  readonly step: CloseStep;
  readonly stand: 'done' | 'now' | 'later';
  readonly blocks: readonly Block[];
  readonly period: CommissionPeriod;
}

/** States in which a month may be calculated once more: entries or approvals may have moved since. */
const recalculable = new Set(['CALCULATED', 'APPROVED', 'CONFIRMED']);

/** The button of a step for those who may, saying before anything happens what will. */
export function CloseAct({ step, stand, blocks, period }: Props) {
  if (step === 'calculate') return <Calculate stand={stand} blocks={blocks} period={period} />;
  if (stand !== 'now') return null;
  if (step === 'approve') return <Approve period={period} />;
  const blocked = blocks.length > 0;
  if (step === 'confirm') return <Confirm period={period} blocked={blocked} />;
  return step === 'pay' ? <Pay period={period} blocked={blocked} /> : <Lock period={period} />;
}

function Calculate({ stand, blocks, period }: Omit<Props, 'step'>) {
  const text = useText();
  const again = stand === 'done' && recalculable.has(period.state);
  if (stand !== 'now' && !again) return null;
  const { month, progress } = period;
  return (
    <ActButton
      label={again ? 'periods.recalculate' : 'periods.calculate'}
      variant={again && progress.waiting === 0 ? 'text' : again ? 'outlined' : 'contained'}
      permission="commission.run"
      disabled={blocks.length > 0}
      says={text('periods.calculate_says', { month, waiting: progress.waiting })}
      document={calculatePeriodDocument}
      variables={() => ({ month })}
    />
  );
}

function Approve({ period: { month, progress } }: { readonly period: CommissionPeriod }) {
  const text = useText();
  if (progress.toApprove === 0) return null;
  return (
    <ActButton
      label="periods.approve"
      variant="contained"
      permission="commission.approve"
      says={text('periods.approve_says', { month, count: progress.toApprove })}
      document={approvePeriodDocument}
      variables={() => ({ month })}
    />
  );
}

interface StepProps {
  readonly period: CommissionPeriod;
  readonly blocked: boolean;
}

function Confirm({ period: { month, progress }, blocked }: StepProps) {
  const text = useText();
  return (
    <ActButton
      label="periods.confirm"
      variant="contained"
      permission="commission.confirm"
      disabled={blocked}
      says={text('periods.confirm_says', {
        month,
        statements: progress.statements,
        closing: groupDigits(progress.totals.closing),
      })}
      document={confirmPeriodDocument}
      variables={() => ({ month })}
    />
  );
}

function Pay({ period: { month, progress }, blocked }: StepProps) {
  const text = useText();
  const key = useIdempotencyKey();
  return (
    <ActButton
      label="periods.pay"
      variant="contained"
      permission="commission.pay"
      disabled={blocked}
      says={text('periods.pay_says', { month, closing: groupDigits(progress.totals.closing) })}
      document={payPeriodDocument}
      variables={() => ({ month, idempotencyKey: key.current() })}
    />
  );
}

function Lock({ period: { month } }: { readonly period: CommissionPeriod }) {
  const text = useText();
  return (
    <ActButton
      label="periods.lock"
      variant="contained"
      permission="commission.pay"
      says={text('periods.lock_says', { month })}
      document={lockPeriodDocument}
      variables={() => ({ month })}
    />
  );
}
