import type { AccountTier } from '../../../shared/vocabulary/accounts';
import { definePolicy } from '../../core/policy';

export interface ServicePolicy {
  /** Working days from the first delivery of a contract to the call-back. */
  readonly firstCallWorkingDays: number;
  readonly strategicDays: number;
  readonly importantDays: number;
  readonly generalDays: number;
  /** Days before it is due that a call-back stands on the list of what is to do. */
  readonly aheadDays: number;
  /** Days since the last delivery after which a customer is called back no more. */
  readonly activeDays: number;
  /** Days back for which a call may still be recorded. */
  readonly recordWithinDays: number;
  /** Days from the answer to a complaint to the customer's word on it. */
  readonly verifyDays: number;
}

/** Numbers of after-sales service: SVC-1 (verification), SVC-2 (call-backs). Days to answer a complaint are the archive's. */
export const servicePolicy = definePolicy<ServicePolicy>({
  area: 'service',
  title: { zh: '售后回访', en: 'After-sales service' },
  defaults: {
    firstCallWorkingDays: 2,
    strategicDays: 15,
    importantDays: 30,
    generalDays: 60,
    aheadDays: 7,
    activeDays: 180,
    recordWithinDays: 7,
    verifyDays: 3,
  },
  fields: {
    firstCallWorkingDays: {
      zh: '首次供货后回访（工作日）',
      en: 'Call-back after the first delivery (working days)',
      unit: 'days',
    },
    strategicDays: { zh: '战略客户回访间隔', en: 'Between calls: strategic customers', unit: 'days' },
    importantDays: { zh: '重要客户回访间隔', en: 'Between calls: important customers', unit: 'days' },
    generalDays: { zh: '一般客户回访间隔', en: 'Between calls: general customers', unit: 'days' },
    aheadDays: { zh: '到期前多少天列入待办', en: 'Listed this long before it is due', unit: 'days' },
    activeDays: {
      zh: '最近供货多少天内须回访',
      en: 'Called back this long after the last delivery',
      unit: 'days',
    },
    recordWithinDays: { zh: '回访补登期限', en: 'Calls are recorded within', unit: 'days' },
    verifyDays: { zh: '答复后核实期限', en: 'From the answer to its verification', unit: 'days' },
  },
  check: ({ strategicDays, importantDays, generalDays }) =>
    Math.min(strategicDays, importantDays, generalDays) < 1
      ? 'a customer is called back every day at most'
      : null,
});

export const intervalOf = (policy: ServicePolicy, tier: AccountTier): number =>
  ({ STRATEGIC: policy.strategicDays, IMPORTANT: policy.importantDays, GENERAL: policy.generalDays })[tier];
