import type { Label } from '../vocabulary/define';

/** Notices of what happens to contracts: prices, invoices, reconciliation. */
export const contractNotices = {
  'price.released': {
    zh: '价格表第 {no} 版自 {day} 起执行',
    en: 'Version {no} of the price list holds from {day}',
  },
  'contract.price_asked': {
    zh: '{customer} 的合同有低于底价的产品，须由您决定',
    en: 'A contract of {customer} has a price below the floor: it waits for you',
  },
  'contract.price_granted': {
    zh: '{customer} 的合同低于底价的价格已获批准',
    en: 'The prices below the floor of the contract of {customer} were granted',
  },
  'reconciliation.opened': {
    zh: '{month} 合同台账对账开始，共 {lines} 行',
    en: 'The contract ledger of {month} is laid out: {lines} lines to reconcile',
  },
  'reconciliation.disputed': {
    zh: '对账异议（{project} 等 {lines} 行）：{note}',
    en: 'Disputed in the reconciliation ({project}, {lines} lines): {note}',
  },
  'supply.noticed': {
    zh: '供货通知：{customer} {product} {quantity}，{day} 需用',
    en: 'Supply notice: {quantity} of {product} for {customer}, needed on {day}',
  },
  'amendment.waiting': {
    zh: '{customer} 的合同变更待您处理',
    en: 'An amendment of a contract of {customer} waits for you',
  },
  'amendment.decided': { zh: '合同变更 {customer}：{outcome}', en: 'Amendment of {customer}: {outcome}' },
  'invoice.issued': {
    zh: '{customer} 已开票 {number}，¥{amount}',
    en: 'Invoice {number} of ¥{amount} was issued to {customer}',
  },
  'invoice.cancelled': {
    zh: '发票 {number} 已红冲：{reason}',
    en: 'Invoice {number} was cancelled: {reason}',
  },
} as const satisfies Record<string, Label>;
