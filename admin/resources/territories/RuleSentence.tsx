import { spokenConditions } from '../../../shared/territory-rule';
import { useLocale, useText } from '../../i18n/use-text';
import type { TerritoryRule } from './territories.documents';

/** A rule as a sentence: which accounts, whose, how strong, since when. */
export function useRuleSentence(): (rule: TerritoryRule) => { readonly what: string; readonly how: string } {
  const text = useText();
  const locale = useLocale();
  return (rule) => ({
    what: text('territories.sentence.rule', {
      conditions: spokenConditions(rule.conditionGroups, locale),
      owner: rule.owner?.name ?? '?',
    }),
    how: [
      text('territories.sentence.rank', { rank: rule.rank }),
      text('territories.sentence.since', { day: rule.validFrom }),
      ...(rule.validTo ? [text('territories.sentence.until', { day: rule.validTo })] : []),
    ].join(' · '),
  });
}
