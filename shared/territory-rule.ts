import { customerType, sizeBand, type CustomerType, type SizeBand } from './vocabulary/accounts';

/**
 * One way to belong to a territory: every condition that is given must hold, of a list one is enough. A rule is an OR of
 * such groups (TER-1).
 */
export interface ConditionGroup {
  /** Beginnings of division codes. */
  readonly regionPrefixes: readonly string[];
  readonly customerTypes: readonly CustomerType[];
  /** Beginnings of industry codes (GB/T 4754). */
  readonly industries: readonly string[];
  readonly sizeBands: readonly SizeBand[];
  /** Codes of named accounts (指定客户). */
  readonly accountCodes: readonly string[];
}

export const emptyGroup: ConditionGroup = {
  regionPrefixes: [],
  customerTypes: [],
  industries: [],
  sizeBands: [],
  accountCodes: [],
};

/** How many kinds of conditions a group gives. */
export const conditionsOf = (group: ConditionGroup): number =>
  Object.values(group).filter((list: readonly string[]) => list.length > 0).length;

const texts = {
  zh: {
    regionPrefixes: '地区代码以 {list} 开头',
    customerTypes: '类型为{list}',
    industries: '行业代码以 {list} 开头',
    sizeBands: '规模为{list}',
    accountCodes: '编号为 {list}（指定客户）',
    or: '或',
    and: '，且',
    otherwise: '；或者',
    more: ' 等 {count} 个',
  },
  en: {
    regionPrefixes: 'region begins with {list}',
    customerTypes: 'type is {list}',
    industries: 'industry begins with {list}',
    sizeBands: 'size is {list}',
    accountCodes: 'code is {list} (named)',
    or: ' or ',
    and: ' and ',
    otherwise: '; or ',
    more: ' and others, {count} in all',
  },
} as const;

/** A list longer than this is named by its first entries and its length. */
const SPOKEN = 8;

/** The conditions of a rule as a plain sentence part, "region begins with 4201 and type is Developer; or code is K1". */
export function spokenConditions(groups: readonly ConditionGroup[], language: 'zh' | 'en'): string {
  const words = texts[language];
  const listed = (list: readonly string[]): string => {
    const shown = list.slice(0, SPOKEN).join(words.or);
    return list.length > SPOKEN ? shown + words.more.replace('{count}', String(list.length)) : shown;
  };
  const part = (key: keyof ConditionGroup, list: readonly string[]): string[] =>
    list.length > 0 ? [words[key].replace('{list}', listed(list))] : [];
  return groups
    .map((group) =>
      [
        ...part('regionPrefixes', group.regionPrefixes),
        ...part(
          'customerTypes',
          group.customerTypes.map((code) => customerType.labels[code][language]),
        ),
        ...part('industries', group.industries),
        ...part(
          'sizeBands',
          group.sizeBands.map((code) => sizeBand.labels[code][language]),
        ),
        ...part('accountCodes', group.accountCodes),
      ].join(words.and),
    )
    .join(words.otherwise);
}
