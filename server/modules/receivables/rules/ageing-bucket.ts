import { addDays, daysBetween, type LocalDate } from '../../../../shared/local-date';
import { agingBucket, type AgingBucket } from '../../../../shared/vocabulary/receivables';

/** Most days past due that a bucket holds; upper bounds belong to the bucket (REC-6). */
const upperBound: Record<AgingBucket, number> = {
  NOT_DUE: 0,
  D1_30: 30,
  D31_60: 60,
  D61_90: 90,
  D91_180: 180,
  D181_365: 365,
  OVER_365: Number.POSITIVE_INFINITY,
};

/**
 * The age of an item on a day, by days past its due date.
 *
 * Rule REC-6.
 *
 * @example due 2026-03-01, on 2026-03-31 → D1_30 (30 days); on 2026-04-01 → D31_60; on 2026-03-01 → NOT_DUE
 */
export function bucketOf(dueOn: LocalDate, asOf: LocalDate): AgingBucket {
  const days = daysBetween(dueOn, asOf);
  return agingBucket.list.find((bucket) => days <= upperBound[bucket]) ?? 'OVER_365';
}

export interface BucketBounds {
  readonly bucket: AgingBucket;
  /** First and last due date of the bucket; null: no bound on that side. */
  readonly dueFrom: LocalDate | null;
  readonly dueTo: LocalDate | null;
}

/**
 * The same buckets as ranges of due dates, for SQL: every due date lies in exactly one.
 *
 * Rule REC-6.
 *
 * @example on 2026-03-31: D1_30 is due from 2026-03-01 to 2026-03-30
 */
export function bucketBounds(asOf: LocalDate): BucketBounds[] {
  return agingBucket.list.map((bucket, at) => {
    const longest = upperBound[bucket];
    const before = agingBucket.list[at - 1];
    return {
      bucket,
      dueFrom: Number.isFinite(longest) ? addDays(asOf, -longest) : null,
      dueTo: before ? addDays(asOf, -upperBound[before] - 1) : null,
    };
  });
}
