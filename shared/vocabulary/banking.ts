import { defineVocabulary, type CodeOf } from './define';

export const bankLineState = defineVocabulary(
  'BankLineState',
  'What became of money on a bank statement (BANK-3).',
  {
    OPEN: ['待匹配', 'Waits'],
    POSTED: ['已入账', 'Posted'],
    SET_ASIDE: ['已搁置', 'Set aside'],
  },
);
export const BankLineState = bankLineState.codes;
export type BankLineState = CodeOf<typeof bankLineState>;

export const bankAsideCause = defineVocabulary(
  'BankAsideCause',
  'Why money on a bank statement is no payment of a customer (BANK-3).',
  {
    OWN_TRANSFER: ['内部转账', 'Transfer between own accounts'],
    INTEREST: ['存款利息', 'Interest of the bank'],
    SUPPLIER_REFUND: ['供应商退款', 'Refund of a supplier'],
    LOAN: ['借款', 'Loan'],
    TAX_OR_SUBSIDY: ['退税/补贴', 'Tax refund or subsidy'],
    RETURNED: ['款项已退回', 'Money that went back'],
    OTHER: ['其他', 'Other'],
  },
);
export const BankAsideCause = bankAsideCause.codes;
export type BankAsideCause = CodeOf<typeof bankAsideCause>;

export const bankLineFault = defineVocabulary(
  'BankLineFault',
  'What is wrong with a line of a bank statement (BANK-1).',
  {
    NO_DAY: ['没有日期', 'No day'],
    BAD_DAY: ['日期无法识别', 'The day cannot be read'],
    FUTURE_DAY: ['日期在今天之后', 'The day is after today'],
    NO_AMOUNT: ['收入和支出都没有金额', 'No amount, neither in nor out'],
    BAD_AMOUNT: ['金额无法识别', 'The amount cannot be read'],
    BOTH_SIDES: ['同时有收入和支出', 'Money in and out on one line'],
    NEGATIVE: [
      '收入为负数（退汇或冲正）：请在收款单上作冲销',
      'Negative money in (returned or corrected): reverse the receipt instead',
    ],
    TOO_LARGE: ['金额过大', 'The amount is beyond any payment'],
    BAD_DIRECTION: ['借贷方向无法识别', 'In or out cannot be told'],
    BAD_BALANCE: ['余额无法识别', 'The balance cannot be read'],
  },
);
export const BankLineFault = bankLineFault.codes;
export type BankLineFault = CodeOf<typeof bankLineFault>;

export const bankSign = defineVocabulary(
  'BankSign',
  'What speaks for a customer as payer of a bank line, strongest first (BANK-2).',
  {
    PAYER_ACCOUNT: ['该银行账号付过款', 'Paid from this bank account before'],
    CREDIT_CODE: ['附言含统一社会信用代码', 'Credit code in the text'],
    NAME: ['户名与客户名称一致', "The payer's name is the customer's"],
    ALIAS: ['户名是客户的别名', "The payer's name is another name of the customer"],
    NUMBER: ['附言含合同、发票、应收或函件编号', 'Number of a contract, invoice, item or letter in the text'],
    SIMILAR_NAME: ['户名与客户名称相近', "The payer's name resembles the customer's"],
  },
);
export const BankSign = bankSign.codes;
export type BankSign = CodeOf<typeof bankSign>;

export const bankItemChoice = defineVocabulary(
  'BankItemChoice',
  'Why these items of the customer are paid (BANK-2).',
  {
    NAMED_NUMBER: ['附言指明', 'Named in the text'],
    EXACT_ITEM: ['与一笔应收金额相同', 'Exactly one item'],
    CONTRACT_SUM: ['等于一份合同的全部未收款', 'All that one contract owes'],
    OLDEST_SUM: ['等于最早几笔应收之和', 'The oldest items add up to it'],
    OLDEST_DUE: ['按最早到期', 'Oldest due first'],
    NOTHING_OPEN: ['客户没有未收款，留作预收', 'Nothing is open: stays as credit'],
  },
);
export const BankItemChoice = bankItemChoice.codes;
export type BankItemChoice = CodeOf<typeof bankItemChoice>;
