import { defineVocabulary, type CodeOf } from './define';

export const accountTier = defineVocabulary('AccountTier', 'Key-account tier (TIER-1).', {
  STRATEGIC: ['战略客户', 'Strategic'],
  IMPORTANT: ['重要客户', 'Important'],
  GENERAL: ['一般客户', 'General'],
});
export const AccountTier = accountTier.codes;
export type AccountTier = CodeOf<typeof accountTier>;

export const customerType = defineVocabulary('CustomerType', 'What kind of firm the customer is.', {
  CONTRACTOR: ['建筑施工', 'Contractor'],
  DEVELOPER: ['房地产开发', 'Developer'],
  GOVERNMENT: ['政府/公用', 'Public body'],
  DISTRIBUTOR: ['经销商', 'Distributor'],
  INDUSTRIAL: ['工业企业', 'Industrial'],
  RETAIL: ['零售门店', 'Retail'],
  OTHER: ['其他', 'Other'],
});
export const CustomerType = customerType.codes;
export type CustomerType = CodeOf<typeof customerType>;

export const sizeBand = defineVocabulary(
  'SizeBand',
  "Size of the customer's firm, as the statistics office draws the line (企业规模).",
  {
    MICRO: ['微型', 'Micro'],
    SMALL: ['小型', 'Small'],
    MEDIUM: ['中型', 'Medium'],
    LARGE: ['大型', 'Large'],
  },
);
export const SizeBand = sizeBand.codes;
export type SizeBand = CodeOf<typeof sizeBand>;

export const purchaseRole = defineVocabulary(
  'PurchaseRole',
  'Part a contact plays in the purchase (ARC-1).',
  {
    DECIDER: ['决策人', 'Decider'],
    APPROVER: ['审批人', 'Approver'],
    INFLUENCER: ['影响人', 'Influencer'],
    BUYER: ['采购', 'Buyer'],
    USER: ['使用人', 'User'],
  },
);
export const PurchaseRole = purchaseRole.codes;
export type PurchaseRole = CodeOf<typeof purchaseRole>;

export const customerAge = defineVocabulary(
  'CustomerAge',
  'New or old customer (ARC-5), fixed on the contract at signing.',
  {
    NEW: ['新客户', 'New'],
    OLD: ['老客户', 'Old'],
  },
);
export const CustomerAge = customerAge.codes;
export type CustomerAge = CodeOf<typeof customerAge>;

export const aliasSource = defineVocabulary('AliasSource', 'Where an alias of a firm comes from (ARC-2).', {
  MANUAL: ['人工录入', 'Entered by hand'],
  RULING: ['撞单裁定', 'Learned from a ruling'],
  MERGE: ['客户合并', 'Learned from a merge'],
});
export const AliasSource = aliasSource.codes;
export type AliasSource = CodeOf<typeof aliasSource>;

export const matchVerdict = defineVocabulary('MatchVerdict', 'What a comparison of two names says (ARC-2).', {
  BLOCK: ['确认重复', 'Same'],
  REVIEW: ['疑似重复', 'Suspected'],
  NONE: ['未见重复', 'Free'],
});
export const MatchVerdict = matchVerdict.codes;
export type MatchVerdict = CodeOf<typeof matchVerdict>;

export const matchReason = defineVocabulary(
  'MatchReason',
  'Why two customers were found alike or different (ARC-2).',
  {
    SAME_USCC: ['统一社会信用代码相同', 'Same credit code'],
    SAME_NAME: ['规范化名称相同', 'Same name once normalised'],
    SAME_BRAND: ['字号相同', 'Same brand'],
    SAME_PHONE: ['电话相同', 'Same phone'],
    ALIAS: ['已知别名', 'Known alias'],
    SAME_SOUND: ['字号同音', 'Brand sounds the same'],
    NEAR_SOUND: ['字号近音', 'Brand sounds nearly the same'],
    NEAR_SPELLING: ['字号形近', 'Brand one slip of the hand apart'],
    REGION_WITHIN: ['一方地区包含另一方', 'One region within the other'],
    BRANCH: ['分支机构', 'Branch of the other'],
    DIFFERENT_ORDINAL: ['序号不同', 'Different ordinal'],
    DIFFERENT_REGION: ['地区不同', 'Different region'],
    DIFFERENT_INDUSTRY: ['行业不同', 'Different industry'],
    DIFFERENT_USCC: ['统一社会信用代码不同', 'Different credit codes'],
  },
);
export const MatchReason = matchReason.codes;
export type MatchReason = CodeOf<typeof matchReason>;
