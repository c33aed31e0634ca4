import { definePolicy } from '../../core/policy';

export interface LettersPolicy {
  readonly company: string;
  readonly address: string;
  readonly bank: string;
  readonly bankAccount: string;
  readonly contact: string;
  readonly signer: string;
  readonly answerDays: number;
  readonly effectDays: number;
}

/** DUN-1, RPT-2: what letters say of the company, until when they are answered, how long a payment counts as their effect. */
export const lettersPolicy = definePolicy<LettersPolicy>({
  area: 'letters',
  title: { zh: '工作联系函', en: 'Letters' },
  defaults: {
    company: '德马克建材有限公司',
    address: '工业大道 1 号',
    bank: '工商银行营业部',
    bankAccount: '0000 0000 0000 0000',
    contact: '财务部',
    signer: '财务负责人',
    answerDays: 7,
    effectDays: 30,
  },
  fields: {
    company: { zh: '我司名称', en: 'Name of the company', unit: 'text' },
    address: { zh: '我司地址', en: 'Address of the company', unit: 'text' },
    bank: { zh: '开户行', en: 'Bank', unit: 'text' },
    bankAccount: { zh: '收款账号', en: 'Account for payments', unit: 'text' },
    contact: { zh: '联系人及电话', en: 'Contact and telephone', unit: 'text' },
    signer: { zh: '签发人', en: 'Signer', unit: 'text' },
    answerDays: { zh: '要求几日内付款', en: 'Days to pay', unit: 'days' },
    effectDays: {
      zh: '发函后几日内付款算函件效果',
      en: 'Days in which a payment is an effect',
      unit: 'days',
    },
  },
});
