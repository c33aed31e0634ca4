import { defineVocabulary, type CodeOf } from './define';

export const role = defineVocabulary('Role', 'What a person may do; one person may hold several (ORG-2).', {
  REP: ['业务员', 'Rep'],
  SALES_MANAGER: ['销售经理', 'Sales manager'],
  SALES_DIRECTOR: ['销售总监/分管副总', 'Sales director (VP)'],
  MARKETING: ['市场部', 'Marketing'],
  FINANCE: ['财务部', 'Finance'],
  SUPPLY: ['供应部', 'Supply'],
  COLLECTIONS: ['清欠办', 'Collections office'],
  LEGAL: ['法务部', 'Legal'],
  GENERAL_MANAGER: ['总经理', 'General manager'],
  ADMIN: ['系统管理员', 'Administrator'],
  AUDITOR: ['审计', 'Auditor'],
});
export const Role = role.codes;
export type Role = CodeOf<typeof role>;

export const unitKind = defineVocabulary('UnitKind', 'Level of a unit in the organisation tree (ORG-1).', {
  COMPANY: ['公司', 'Company'],
  REGION: ['大区', 'Region'],
  TEAM: ['团队', 'Team'],
});
export const UnitKind = unitKind.codes;
export type UnitKind = CodeOf<typeof unitKind>;

export const language = defineVocabulary('Language', 'Language of texts made for a person.', {
  zh: ['中文', 'Chinese'],
  en: ['英文', 'English'],
});
export const Language = language.codes;
export type Language = CodeOf<typeof language>;
