import { defineVocabulary, type CodeOf } from './define';

export const todayItem = defineVocabulary(
  'TodayItem',
  'Something that waits for the reader today, exceptions first.',
  {
    UNOWNED_ACCOUNTS: ['无负责人的客户', 'Accounts without an owner'],
    CASES_TO_RULE: ['待裁定撞单', 'Collision cases to rule on'],
    CASES_OVERDUE: ['裁定已超期', 'Collision cases overdue'],
    LEADS_TO_REVIEW: ['待二次审查的报备', 'Registrations to review'],
    PLANS_TO_FREEZE: ['待冻结的周计划', 'Week plans to freeze'],
    PLANS_MISSING: ['下周计划未提交', "Next week's plans missing"],
    CONTRACTS_AT_MY_STEP: ['待我处理的合同', 'Contracts that wait for me'],
    STOPPED_CUSTOMERS: ['停供客户', 'Customers in supply stop'],
    CLASS_B_DEBTS: ['B 类欠款', 'Class B debts'],
    CLASS_C_DEBTS: ['C 类欠款', 'Class C debts'],
    OVERDUE_ITEMS: ['逾期应收', 'Overdue receivables'],
    UNALLOCATED_RECEIPTS: ['未核销回款', 'Receipts not fully allocated'],
    CONTRACTS_TO_COMPUTE: ['待计算提成的合同', 'Contracts waiting for a commission run'],
    STATEMENTS_TO_APPROVE: ['待审批提成单', 'Statements to approve'],
    VISITS_TODAY: ['今日拜访', 'Visits today'],
    REPORTS_OWED: ['欠交拜访报告', 'Visit reports owed'],
    PROTECTION_ENDING: ['7 天内保护到期', 'Protection ending within 7 days'],
    LOSSES_TO_FILE: ['待填报丢单', 'Losses to file'],
    FOLLOW_UPS_DUE: ['到期跟进', 'Follow-ups due'],
  },
);
export const TodayItem = todayItem.codes;
export type TodayItem = CodeOf<typeof todayItem>;
