import { definePolicy } from '../../core/policy';

export interface ContractsPolicy {
  readonly oldCustomerMonths: number;
  readonly completedContractMakesOld: boolean;
  readonly deliveryToleranceBp: number;
  readonly assistantLeastBp: number;
  readonly assistantMostBp: number;
  readonly assistantsTogetherBp: number;
}

/** Numbers of contracts: ARC-5 (old customer), CON-4 (tolerance of quantity), COLL-4 and COM-6 (assistants' shares). */
export const contractsPolicy = definePolicy<ContractsPolicy>({
  area: 'contracts',
  title: { zh: '合同', en: 'Contracts' },
  defaults: {
    oldCustomerMonths: 12,
    completedContractMakesOld: true,
    deliveryToleranceBp: 500,
    assistantLeastBp: 500,
    assistantMostBp: 1000,
    assistantsTogetherBp: 2000,
  },
  fields: {
    oldCustomerMonths: {
      zh: '首个合同超过多少个月为老客户',
      en: 'Months since the first contract that make an old customer',
      unit: 'months',
    },
    completedContractMakesOld: {
      zh: '有已完成合同即为老客户',
      en: 'A completed contract makes an old customer',
      unit: 'flag',
    },
    deliveryToleranceBp: {
      zh: '供货超合同数量的允许偏差',
      en: 'How far deliveries may exceed the contract',
      unit: 'bp',
    },
    assistantLeastBp: { zh: '协助人最低比例', en: 'Least share of an assistant', unit: 'bp' },
    assistantMostBp: { zh: '协助人最高比例', en: 'Largest share of an assistant', unit: 'bp' },
    assistantsTogetherBp: { zh: '协助人合计上限', en: 'Most that all assistants have together', unit: 'bp' },
  },
  check: (value) => {
    if (value.assistantLeastBp > value.assistantMostBp) return 'the least share is above the largest';
    if (value.assistantsTogetherBp > 10_000) return 'assistants together above 100 %';
    return null;
  },
});
