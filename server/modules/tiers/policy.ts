import { definePolicy } from '../../core/policy';

export interface TiersPolicy {
  /** Shares of the active customers; the rest is general (TIER-1). */
  readonly strategicShareBp: number;
  readonly importantShareBp: number;
  /** Weights of the parts of a score, against each other (TIER-2). */
  readonly operatingWeight: number;
  readonly creditWeight: number;
  readonly projectWeight: number;
  readonly volumeWeight: number;
  readonly marginWeight: number;
  readonly paymentWeight: number;
  readonly growthWeight: number;
  /** How far past a boundary a customer must be to change tier, in hundredths of a point. */
  readonly marginHundredths: number;
  /** Months back to a delivery within which a customer without a running contract counts as active. */
  readonly activeMonths: number;
  /** Days back to the last delivery within which a running contract counts as lively. */
  readonly livelyDays: number;
  /** Price above or below the average that gives the full or no mark. */
  readonly priceSpreadBp: number;
  /** Growth or decline that gives the full or no mark. */
  readonly growthSpreadBp: number;
  /** Signed contracts that count as repeat orders. */
  readonly repeatContracts: number;
  /** Customers an industry needs before its largest counts as benchmark. */
  readonly benchmarkPeers: number;
  /** "20 % of the customers bring 80 %": both numbers. */
  readonly topCustomersBp: number;
  readonly topVolumeBp: number;
}

export const tiersPolicy = definePolicy<TiersPolicy>({
  area: 'tiers',
  title: { zh: '客户级别评审', en: 'Tier reviews' },
  defaults: {
    strategicShareBp: 2000,
    importantShareBp: 3000,
    operatingWeight: 10,
    creditWeight: 15,
    projectWeight: 15,
    volumeWeight: 25,
    marginWeight: 10,
    paymentWeight: 15,
    growthWeight: 10,
    marginHundredths: 200,
    activeMonths: 12,
    livelyDays: 90,
    priceSpreadBp: 1000,
    growthSpreadBp: 5000,
    repeatContracts: 3,
    benchmarkPeers: 5,
    topCustomersBp: 2000,
    topVolumeBp: 8000,
  },
  fields: {
    strategicShareBp: { zh: '战略客户占比', en: 'Share of strategic customers', unit: 'bp' },
    importantShareBp: { zh: '重要客户占比', en: 'Share of important customers', unit: 'bp' },
    operatingWeight: { zh: '权重：经营状况', en: 'Weight: operating state', unit: 'count' },
    creditWeight: { zh: '权重：信用', en: 'Weight: credit', unit: 'count' },
    projectWeight: { zh: '权重：项目规模', en: 'Weight: project scale', unit: 'count' },
    volumeWeight: { zh: '权重：年供货额', en: 'Weight: annual volume', unit: 'count' },
    marginWeight: { zh: '权重：价格水平', en: 'Weight: margin', unit: 'count' },
    paymentWeight: { zh: '权重：付款表现', en: 'Weight: payment behaviour', unit: 'count' },
    growthWeight: { zh: '权重：增长', en: 'Weight: growth', unit: 'count' },
    marginHundredths: {
      zh: '升降级缓冲（百分之一分）',
      en: 'Margin past a boundary (hundredths of a point)',
      unit: 'count',
    },
    activeMonths: { zh: '活跃客户：最近供货月数', en: 'Active: months since a delivery', unit: 'months' },
    livelyDays: { zh: '经营良好：最近供货天数', en: 'Lively: days since a delivery', unit: 'days' },
    priceSpreadBp: { zh: '价格满分偏差', en: 'Price spread of the full mark', unit: 'bp' },
    growthSpreadBp: { zh: '增长满分幅度', en: 'Growth of the full mark', unit: 'bp' },
    repeatContracts: { zh: '重复下单：合同份数', en: 'Repeat orders: contracts', unit: 'count' },
    benchmarkPeers: {
      zh: '行业标杆：同行最少户数',
      en: 'Benchmark: customers of the industry',
      unit: 'count',
    },
    topCustomersBp: { zh: '头部客户占比', en: 'Top customers', unit: 'bp' },
    topVolumeBp: { zh: '头部客户销量占比', en: 'Volume of the top customers', unit: 'bp' },
  },
  check: (value) => {
    if (value.strategicShareBp + value.importantShareBp > 10_000) return 'the shares are above 100 %';
    return weightsOf(value).some((weight) => weight > 0) ? null : 'every weight is zero';
  },
});

export interface TierDutiesPolicy {
  readonly strategicLeaderPerQuarter: number;
  readonly strategicRepPerMonth: number;
  readonly importantManagerPerMonth: number;
  readonly generalRepPerQuarter: number;
  /** Hours of one visit, way included. */
  readonly strategicVisitHours: number;
  readonly importantVisitHours: number;
  readonly generalVisitHours: number;
  /** Hours a week that a person has for visits. */
  readonly repHoursPerWeek: number;
  readonly managerHoursPerWeek: number;
  readonly leaderHoursPerWeek: number;
}

export const tierDutiesPolicy = definePolicy<TierDutiesPolicy>({
  area: 'tierDuties',
  title: { zh: '分级拜访职责', en: 'Visit duties by tier' },
  defaults: {
    strategicLeaderPerQuarter: 1,
    strategicRepPerMonth: 2,
    importantManagerPerMonth: 1,
    generalRepPerQuarter: 1,
    strategicVisitHours: 3,
    importantVisitHours: 2,
    generalVisitHours: 1,
    repHoursPerWeek: 20,
    managerHoursPerWeek: 8,
    leaderHoursPerWeek: 4,
  },
  fields: {
    strategicLeaderPerQuarter: {
      zh: '战略客户：副总每季度拜访',
      en: "Strategic: leader's visits a quarter",
      unit: 'count',
    },
    strategicRepPerMonth: {
      zh: '战略客户：业务员每月拜访',
      en: "Strategic: rep's visits a month",
      unit: 'count',
    },
    importantManagerPerMonth: {
      zh: '重要客户：经理每月参与',
      en: "Important: manager's visits a month",
      unit: 'count',
    },
    generalRepPerQuarter: {
      zh: '一般客户：业务员每季度拜访',
      en: "General: rep's visits a quarter",
      unit: 'count',
    },
    strategicVisitHours: { zh: '战略客户每次工时', en: 'Hours of a strategic visit', unit: 'hours' },
    importantVisitHours: { zh: '重要客户每次工时', en: 'Hours of an important visit', unit: 'hours' },
    generalVisitHours: { zh: '一般客户每次工时', en: 'Hours of a general visit', unit: 'hours' },
    repHoursPerWeek: { zh: '业务员每周拜访工时', en: "Rep's visiting hours a week", unit: 'hours' },
    managerHoursPerWeek: { zh: '经理每周拜访工时', en: "Manager's visiting hours a week", unit: 'hours' },
    leaderHoursPerWeek: { zh: '副总每周拜访工时', en: "Leader's visiting hours a week", unit: 'hours' },
  },
});

function weightsOf(value: TiersPolicy): number[] {
  return [
    value.operatingWeight,
    value.creditWeight,
    value.projectWeight,
    value.volumeWeight,
    value.marginWeight,
    value.paymentWeight,
    value.growthWeight,
  ];
}
