import { addDays, type LocalDate } from '../../../../shared/local-date';

export interface OverrideStanding {
  readonly untilOn: LocalDate;
  readonly withdrawnOn: LocalDate | null;
  readonly endingToldOn: LocalDate | null;
  readonly endedToldOn: LocalDate | null;
}

/** An end that nobody was told of within a week is history: a first night does not speak of last year. */
const STILL_NEWS_DAYS = 7;

/**
 * What the night tells of leave to go over a limit: some days before it ends, and once it has ended while the customer
 * is beyond the limit; each once.
 *
 * Rule CRE-5.
 *
 * @example until 2026-03-10, three days: told on 2026-03-07; beyond the limit on 2026-03-11: told again
 */
export function overrideNotice(
  override: OverrideStanding,
  warnDays: number,
  beyond: boolean,
  today: LocalDate,
): 'ENDED' | 'ENDING' | null {
  const { untilOn, withdrawnOn, endingToldOn, endedToldOn } = override;
  if (withdrawnOn) return null;
  if (untilOn >= today) return !endingToldOn && addDays(today, warnDays) >= untilOn ? 'ENDING' : null;
  return !endedToldOn && beyond && addDays(untilOn, STILL_NEWS_DAYS) >= today ? 'ENDED' : null;
}
