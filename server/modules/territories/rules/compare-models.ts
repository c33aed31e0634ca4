import type { RuleDifference } from '../../../../shared/vocabulary/territories';
import type { RuleFacts } from './decide-owner';

export interface Difference<R> {
  readonly kind: RuleDifference;
  readonly before: R | null;
  readonly after: R | null;
}

const substance = (rule: RuleFacts): string =>
  JSON.stringify([
    rule.territoryId,
    rule.ownerId,
    rule.conditionGroups,
    rule.rank,
    rule.validFrom,
    rule.validTo,
  ]);

/** What a draft says otherwise than the version in force, rule by rule along their lineage. Rule TER-3. */
export function compareModels<R extends RuleFacts>(
  before: readonly R[],
  after: readonly R[],
): Difference<R>[] {
  const known = new Map(before.map((rule) => [rule.lineageId, rule]));
  const kept = new Set(after.map((rule) => rule.lineageId));
  const differences: Difference<R>[] = [];
  for (const rule of after) {
    const former = known.get(rule.lineageId) ?? null;
    if (!former) differences.push({ kind: 'ADDED', before: null, after: rule });
    else if (substance(former) !== substance(rule))
      differences.push({ kind: 'CHANGED', before: former, after: rule });
  }
  for (const rule of before)
    if (!kept.has(rule.lineageId)) differences.push({ kind: 'REMOVED', before: rule, after: null });
  return differences;
}
