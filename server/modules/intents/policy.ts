import type { IntentCriterion } from '../../../shared/vocabulary/intents';
import { definePolicy } from '../../core/policy';

export interface IntentsPolicy extends Readonly<Record<IntentCriterion, number>> {
  readonly classAFrom: number;
  readonly classBFrom: number;
  readonly classCFrom: number;
  readonly levelDaysH: number;
  readonly levelDaysA: number;
  readonly levelDaysB: number;
  readonly levelDaysC: number;
  readonly attentionDays: number;
  readonly coolingDays: number;
}

const points = (zh: string, en: string) =>
  ({ zh: `${zh}（分）`, en: `${en}, points`, unit: 'count' }) as const;

/** Score card, levels by expected days to buy, marks of customers not spoken to (INT-1, INT-2, INT-3). */
export const intentsPolicy = definePolicy<IntentsPolicy>({
  area: 'intents',
  title: { zh: '意向评分与级别', en: 'Intent: score and levels' },
  defaults: {
    PURCHASING_POWER: 15,
    FIT: 10,
    PRICE: 10,
    WANTS: 10,
    BELIEF: 10,
    IMPROVEMENT: 10,
    DECIDERS: 15,
    LOCKED_ON: 10,
    READY: 10,
    classAFrom: 90,
    classBFrom: 70,
    classCFrom: 60,
    levelDaysH: 5,
    levelDaysA: 15,
    levelDaysB: 30,
    levelDaysC: 60,
    attentionDays: 7,
    coolingDays: 30,
  },
  fields: {
    PURCHASING_POWER: points('购买力与资金', 'Purchasing power'),
    FIT: points('项目与区域匹配', 'Project and area fit'),
    PRICE: points('单价与总价认可', 'Price accepted'),
    WANTS: points('产品优势打动客户', 'We win on what they care about'),
    BELIEF: points('认可利益、信任我们', 'Sees the benefit, trusts us'),
    IMPROVEMENT: points('优于现用方案', 'Better than today'),
    DECIDERS: points('决策人一致同意', 'Deciders agree'),
    LOCKED_ON: points('已锁定具体产品', 'Fixed on an item'),
    READY: points('现在就能定', 'Ready now'),
    classAFrom: { zh: 'A 类起始分', en: 'Class A from', unit: 'count' },
    classBFrom: { zh: 'B 类起始分', en: 'Class B from', unit: 'count' },
    classCFrom: { zh: 'C 类起始分', en: 'Class C from', unit: 'count' },
    levelDaysH: { zh: 'H 级：几天内购买', en: 'Level H: buys within', unit: 'days' },
    levelDaysA: { zh: 'A 级：几天内购买', en: 'Level A: buys within', unit: 'days' },
    levelDaysB: { zh: 'B 级：几天内购买', en: 'Level B: buys within', unit: 'days' },
    levelDaysC: { zh: 'C 级：几天内购买', en: 'Level C: buys within', unit: 'days' },
    attentionDays: { zh: '几天未联系：关注下降', en: 'Falls in attention after', unit: 'days' },
    coolingDays: { zh: '几天未联系：意向降温', en: 'Cooling after', unit: 'days' },
  },
  check: (policy) => {
    const weights = [
      policy.PURCHASING_POWER,
      policy.FIT,
      policy.PRICE,
      policy.WANTS,
      policy.BELIEF,
      policy.IMPROVEMENT,
      policy.DECIDERS,
      policy.LOCKED_ON,
      policy.READY,
    ];
    if (weights.some((weight) => weight < 0) || weights.reduce((sum, weight) => sum + weight, 0) !== 100)
      return 'the points of the criteria add up to 100';
    const { classAFrom, classBFrom, classCFrom } = policy;
    if (!(100 >= classAFrom && classAFrom > classBFrom && classBFrom > classCFrom && classCFrom > 0))
      return 'the classes go down from 100';
    const { levelDaysH, levelDaysA, levelDaysB, levelDaysC } = policy;
    if (!(levelDaysH < levelDaysA && levelDaysA < levelDaysB && levelDaysB < levelDaysC))
      return 'each level is further away than the one before';
    return policy.attentionDays < policy.coolingDays
      ? null
      : 'a customer falls in attention before they cool';
  },
});
