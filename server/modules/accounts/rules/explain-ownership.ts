import type { DecidedBy, OwnershipCause } from '../../../../shared/vocabulary/territories';
import { decidedBy as decidedByVocabulary, ownershipCause } from '../../../../shared/vocabulary/territories';

export interface OwnershipNames {
  readonly owner: string | null;
  readonly territory: string | null;
  readonly recordedBy: string | null;
  readonly reason: string | null;
  /** The rule that caused it, in words, with the version of the rules it stood in. */
  readonly rule?: { readonly spoken: string; readonly version: number | null } | null;
  /** A run of the assignment wrote it. */
  readonly byRun?: boolean;
}

/**
 * One sentence that answers "why is this mine?".
 *
 * Rule TER-9.
 *
 * @example cause RULE, decidedBy RANK → "ann owns it in West since 2026-03-02: territory rule, decided by rank."
 */
export function explainOwnership(
  row: { readonly cause: OwnershipCause; readonly decidedBy: DecidedBy | null; readonly validFrom: string },
  names: OwnershipNames,
  language: 'zh' | 'en',
): string {
  const cause = ownershipCause.labels[row.cause][language];
  const decided = row.decidedBy && decidedByVocabulary.labels[row.decidedBy][language];
  if (language === 'zh') {
    const by = [
      names.rule && `规则“${names.rule.spoken}”（第 ${names.rule.version ?? '—'} 版）`,
      decided && `依据：${decided}`,
      names.reason && `理由：${names.reason}`,
      names.recordedBy && `${names.byRun ? '执行分配' : '经办'}：${names.recordedBy}`,
    ];
    return `自 ${row.validFrom} 起由${names.owner ?? '无人'}负责（${names.territory ?? '无区域'}），原因：${cause}${by
      .filter(Boolean)
      .map((part) => `；${part}`)
      .join('')}。`;
  }
  const by = [
    names.rule && `“${names.rule.spoken}” of version ${names.rule.version ?? '—'}`,
    decided && `decided by: ${decided.toLowerCase()}`,
    names.reason && `reason: ${names.reason}`,
    names.recordedBy && `${names.byRun ? 'in a run ' : ''}by ${names.recordedBy}`,
  ];
  const holder = names.owner ? `${names.owner} owns it` : 'Nobody owns it';
  return `${holder} in ${names.territory ?? 'no territory'} since ${row.validFrom}: ${cause.toLowerCase()}${by
    .filter(Boolean)
    .map((part) => `, ${part}`)
    .join('')}.`;
}
