import type { ErrorText } from './define';

export const pricesErrors = {
  'price.below_floor': {
    zh: '{product} 单价 {price} 元低于底价 {floor} 元，须先由分管副总批准该价格',
    en: '{product} at ¥{price} is below the floor of ¥{floor}: only the VP may grant it first',
    rule: 'CRE-4',
    status: 403,
  },
  'price.nothing_to_grant': {
    zh: '该合同没有低于底价的产品',
    en: 'No price of this contract is below its floor',
    rule: 'CRE-4',
    status: 409,
  },
  'price.grant_needed': {
    zh: '有产品低于底价，须明确同意',
    en: 'A price is below its floor: agree to it expressly',
    rule: 'CRE-4',
    status: 409,
  },
  'price.not_draft': {
    zh: '已发布或作废的价格表不能再改，请编制新版本',
    en: 'A price list that was released or discarded does not change: draft a new version',
    rule: 'CRE-4',
    status: 409,
  },
  'price.draft_open': {
    zh: '第 {no} 版正在编制，请先发布或作废',
    en: 'Version {no} is being drafted: release or discard it first',
    rule: 'CRE-4',
    status: 409,
  },
  'price.row_twice': {
    zh: '{product} 在同一级别、同一单位下重复',
    en: '{product} stands twice for the same tier and unit',
    rule: 'CRE-4',
    status: 400,
  },
  'price.floor_above_guide': {
    zh: '{product} 的底价高于指导价',
    en: 'The floor of {product} is above its guide price',
    rule: 'CRE-4',
    status: 400,
  },
  'price.no_rows': {
    zh: '价格表没有任何产品，不能发布',
    en: 'A price list without products is not released',
    rule: 'CRE-4',
    status: 400,
  },
  'price.day_past': {
    zh: '生效日不能早于今天（{today}）',
    en: 'A price list takes effect today ({today}) or later',
    rule: 'CRE-4',
    status: 400,
  },
  'price.day_taken': {
    zh: '{day} 已有另一版价格表生效',
    en: 'Another price list takes effect on {day}',
    rule: 'CRE-4',
    status: 409,
  },
} as const satisfies Record<string, ErrorText>;
