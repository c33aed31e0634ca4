import { defineVocabulary, type CodeOf } from './define';

/** In their order. */
export const saleStage = defineVocabulary(
  'SaleStage',
  'Stages of a sale, from found to after-care (销售阶段).',
  {
    FOUND: ['发现', 'Found'],
    CONTACTED: ['已接触', 'Contacted'],
    NEEDS_KNOWN: ['需求已明', 'Needs known'],
    PROPOSAL: ['方案/样品/演示', 'Proposal, sample or demo'],
    TERMS: ['条款谈判', 'Terms talks'],
    REVIEW: ['合同会审', 'Joint review'],
    SIGNED: ['已签约', 'Signed'],
    DELIVERING: ['供货中', 'Delivering'],
    ACCEPTED: ['已验收', 'Accepted'],
    INVOICED: ['已开票', 'Invoiced'],
    COLLECTED: ['已收清', 'Collected'],
    AFTER_CARE: ['售后维护', 'After-care'],
  },
);
export const SaleStage = saleStage.codes;
export type SaleStage = CodeOf<typeof saleStage>;

export const stageExit = defineVocabulary(
  'StageExit',
  'The fact that must exist to leave a stage of a sale; read from the records, never ticked by hand.',
  {
    REACHED: ['有一次有效联系', 'A contact was reached'],
    SCORED: ['需求评分卡已填', 'A score card of what they need'],
    PROPOSED: ['为订单或技术拜访并已报告', 'A reported visit for an order, a product or technical matters'],
    TALKED_TERMS: ['有条款谈判记录', 'A talk about terms on record'],
    REVIEWED: ['会审通过并经副总批准', 'Passed the joint review and the VP'],
    SIGNED: ['合同已签订', 'The contract is signed'],
    DELIVERY_BEGUN: ['有签收的供货单', 'A delivery note the customer signed'],
    DELIVERED_IN_FULL: ['全部供货完毕', 'Everything is delivered'],
    INVOICED: ['已开发票', 'An invoice was issued'],
    SETTLED: ['合同款收清', 'Everything owed is in'],
    CALLED_BACK: ['有回访记录', 'The customer was called back'],
  },
);
export const StageExit = stageExit.codes;
export type StageExit = CodeOf<typeof stageExit>;
