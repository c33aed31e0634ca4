import type { LeadsPolicy } from '../policy';

export interface Limits {
  readonly maxActiveClaims: number;
  readonly maxClaimsPerDay: number;
  readonly maxOpenedPerDay: number;
}

/** A limit of one unit or role; null leaves that number to the others. */
export type LimitRow = { readonly [K in keyof Limits]: number | null } & { readonly name: string };

export type LimitSource = {
  readonly [K in keyof Limits]: { readonly limit: number; readonly by: string | null };
};

/**
 * The limits that hold for a rep: of the policy and of every row of their units and roles the smallest, each number for
 * itself, with the name of the row that sets it (null: the policy).
 *
 * Rule LEAD-9.
 *
 * @example policy 50 / 10 / 50, "North" 30 active, "Rep" 5 a day → 30 by North, 5 by Rep, 50 by the policy
 */
export function tightestLimits(
  policy: Pick<LeadsPolicy, keyof Limits>,
  rows: readonly LimitRow[],
): LimitSource {
  const tightest = (key: keyof Limits) => {
    let found: { limit: number; by: string | null } = { limit: policy[key], by: null };
    for (const row of rows) {
      const limit = row[key];
      if (limit !== null && limit < found.limit) found = { limit, by: row.name };
    }
    return found;
  };
  return {
    maxActiveClaims: tightest('maxActiveClaims'),
    maxClaimsPerDay: tightest('maxClaimsPerDay'),
    maxOpenedPerDay: tightest('maxOpenedPerDay'),
  };
}
