import { groupDigits, percentOf, trimZeros } from '../../components/format';
import type { TextKey } from '../../i18n/texts';
import type { CommissionPlan, RateBand } from './commission-plans.documents';

type Text = (key: TextKey, values?: Record<string, string | number>) => string;

/** Each band with the stretch it covers: "over 5,000 up to 20,000". */
export function stretches(
  bands: readonly RateBand[],
  text: Text,
): { readonly stretch: string; readonly rate: string }[] {
  const shown = (bound: string) => groupDigits(trimZeros(bound));
  return bands.map(({ upTo, rate }, index) => {
    const from = index === 0 ? null : (bands[index - 1]?.upTo ?? null);
    if (from === null)
      return {
        stretch: upTo === null ? text('plans.bands.any') : text('plans.bands.up_to', { to: shown(upTo) }),
        rate,
      };
    if (upTo === null) return { stretch: text('plans.bands.over', { from: shown(from) }), rate };
    return { stretch: text('plans.bands.between', { from: shown(from), to: shown(upTo) }), rate };
  });
}

/** "3.5000" → "3.50": two places at least, the rest only where it says something. */
export function rateText(rate: string, plan: Pick<CommissionPlan, 'basis'>, text: Text): string {
  const [whole = '0', fraction = ''] = rate.split('.');
  const shown = `${groupDigits(whole)}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
  return text(plan.basis === 'PER_UNIT' ? 'plans.rate.per_unit' : 'plans.rate.percent', { rate: shown });
}

/** The release rule as a sentence (COM-2). */
export function releaseSentence(plan: CommissionPlan, text: Text): string {
  const base = text(`plans.base.${plan.ratioBase}`);
  switch (plan.releaseRule) {
    case 'FULL':
      return text('plans.release.FULL');
    case 'PROPORTIONAL':
      return plan.holdbackBp === 0
        ? text('plans.release.PROPORTIONAL', { base })
        : text('plans.release.PROPORTIONAL_holdback', { base, share: percentOf(plan.holdbackBp) });
    case 'THRESHOLD':
      return text(
        plan.thresholdReleasesAll ? 'plans.release.THRESHOLD_all' : 'plans.release.THRESHOLD_part',
        {
          base,
          share: percentOf(plan.thresholdBp),
        },
      );
    case 'STEPS':
      return text('plans.release.STEPS', {
        base,
        steps: plan.steps
          .map(({ atBp, releaseBp }) =>
            text('plans.release.step', { at: percentOf(atBp), release: percentOf(releaseBp) }),
          )
          .join(' · '),
      });
  }
}
