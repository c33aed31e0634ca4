import { percentOf } from '../../components/format';
import type { RatingCause } from './credit.documents';

/** The figure of a cause as people read it, after its name; nothing where it has none. */
export function causeText({ reason, figure }: Pick<RatingCause, 'reason' | 'figure'>): string {
  if (figure === null) return '';
  if (reason === 'OVERDUE_SHARE' || reason === 'GOOD_PAYER') return ` ${percentOf(figure)}`;
  if (reason === 'WORD_OF_MOUTH') return ` ${(figure / 100).toFixed(1)} / 5`;
  return ` ${figure}`;
}
