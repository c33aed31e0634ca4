import { customerType } from '../../../shared/vocabulary/accounts';
import { useLabel, useLocale, useText } from '../../i18n/use-text';
import type { TerritoryRule } from './territories.documents';

/** A rule as a sentence: which accounts, whose, how strong, since when. */
export function useRuleSentence(): (rule: TerritoryRule) => { readonly what: string; readonly how: string } {
  const text = useText();
  const label = useLabel();
  const locale = useLocale();
  const list = (items: readonly string[]) => items.join(locale === 'zh' ? '、' : ', ');
  return (rule) => {
    const conditions = [
      rule.accountCodes.length > 0 && text('territories.sentence.codes', { list: list(rule.accountCodes) }),
      rule.regionPrefixes.length > 0 &&
        text('territories.sentence.regions', { list: list(rule.regionPrefixes) }),
      rule.customerTypes.length > 0 &&
        text('territories.sentence.types', {
          list: list(rule.customerTypes.map((code) => label(customerType.labels[code]))),
        }),
    ].filter((part): part is string => Boolean(part));
    return {
      what: text('territories.sentence.rule', {
        conditions: conditions.join(text('territories.sentence.and')),
        owner: rule.owner?.name ?? '?',
      }),
      how: [
        text('territories.sentence.rank', { rank: rule.rank }),
        text('territories.sentence.since', { day: rule.validFrom }),
        ...(rule.validTo ? [text('territories.sentence.until', { day: rule.validTo })] : []),
      ].join(' · '),
    };
  };
}
