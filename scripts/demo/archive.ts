import { addDays, addMonths, maxDate, type LocalDate } from '../../shared/local-date';
import { money } from '../../shared/money';
import { opinionAspect, opinionSource, projectStage } from '../../shared/vocabulary/archive';
import { createAccount, type Account } from '../../server/modules/accounts';
import {
  recordFeedback,
  recordMajorChange,
  recordOpinion,
  recordSatisfaction,
  saveAccountProfile,
  saveBankDetails,
  saveProject,
  saveSupplier,
} from '../../server/modules/archive';
import type { CompanySpec } from './names';
import { Random } from './random';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

type Known = ReadonlyMap<string, { readonly account: Account; readonly firm: CompanySpec }>;

const sites = ['滨江花园', '城南广场', '学府公寓', '科创园', '高架三标', '污水厂', '安置房', '物流园'];
const rivals = ['远山砼业', '恒固建材', '三江商砼', '东升搅拌站', '华锐混凝土'];
const heard: Record<(typeof opinionAspect.list)[number], readonly string[]> = {
  HONESTY: ['说到做到，量方争议少', '签收单拖着不签，需盯紧', '口头承诺多，落纸少'],
  PAYMENT: ['月结基本准时', '年底集中付款，平时拖两三个月', '同行反映有诉讼，付款要看总包'],
  STRENGTH: ['在手项目多，资金面稳', '新接两个大盘，垫资压力大', '去年裁员，规模在收缩'],
};
/** Characters that sound alike: how one customer comes in twice. */
const alike: Readonly<Record<string, string>> = {
  岚: '兰',
  越: '跃',
  辰: '晨',
  禾: '和',
  岳: '悦',
  澄: '诚',
  廷: '亭',
  锦: '谨',
  昱: '玉',
  皓: '浩',
  川: '穿',
  曜: '耀',
};

/** A third of the customers have a file that was kept over the months; five came in twice under a name that sounds alike. */
export function keepFiles(world: DemoWorld, start: LocalDate, today: LocalDate, accounts: Known): void {
  // a sequence of its own, so that the rest of the world stays as it was
  const random = new Random(20_261_122);
  const { agenda } = world;
  const days = Math.max(60, Math.round((Date.parse(today) - Date.parse(start)) / 86_400_000) - 20);
  for (const [at, known] of [...accounts.values()].entries()) {
    if (at % 3 !== 0) continue;
    agenda.on(addDays(start, random.between(10, days)), () => keepFile(world, random, known, at));
  }
  const twice = [...accounts.values()]
    .filter(({ firm }) => [...firm.name].some((char) => char in alike))
    .slice(0, 5);
  for (const [at, { account, firm }] of twice.entries()) {
    agenda.on(maxDate(addDays(today, -40 + at * 5), start), async () => {
      const slip = [...firm.name].find((char) => char in alike) ?? '';
      await unlessRefused(async () =>
        createAccount(await world.clock.as(world.company.marketing), {
          name: firm.name.replace(slip, alike[slip] ?? slip),
          customerType: firm.type,
          regionCode: account.regionCode,
          differentReason: '业务员称为另一家公司，待核实',
        }),
      );
    });
  }
}

async function keepFile(
  { clock, company }: DemoWorld,
  random: Random,
  { account, firm }: { readonly account: Account; readonly firm: CompanySpec },
  at: number,
): Promise<void> {
  const marketing = await clock.as(company.marketing);
  const accountId = account.id;
  const today = clock.today;
  await saveAccountProfile(marketing, {
    accountId,
    registeredCapital: money(random.between(5, 200) * 100_000_000),
    employees: random.between(20, 900),
    foundedOn: addMonths(today, -random.between(30, 260)),
    businessScope: '房屋建筑、市政工程施工',
  });
  await saveProject(marketing, {
    accountId,
    name: `${firm.district}${random.pick(sites)}`,
    address: `${firm.city}${firm.district}`,
    regionCode: account.regionCode,
    stage: random.pick(projectStage.list.slice(1, 6)),
    plannedQuantityMilli: random.between(2, 40) * 1_000_000,
    startedOn: addDays(today, -random.between(20, 300)),
  });
  await saveSupplier(marketing, {
    accountId,
    product: random.pick(['C30 普通混凝土', 'C40 泵送混凝土', '预制管片']),
    supplier: random.pick(rivals),
    shareBp: random.between(1, 7) * 1000,
    suppliesSince: addMonths(today, -random.between(2, 30)),
  });
  const aspect = random.pick(opinionAspect.list);
  await recordOpinion(marketing, {
    accountId,
    aspect,
    score: random.between(2, 5),
    source: random.pick(opinionSource.list),
    note: random.pick(heard[aspect]),
  });
  if (at % 2 === 0) {
    await saveBankDetails(marketing, {
      accountId,
      title: firm.name,
      bankName: `临江银行${firm.district}支行`,
      bankAccount: `62${random.between(10_000_000, 99_999_999)}${random.between(10_000_000, 99_999_999)}`,
    });
  }
  if (at % 5 === 0) {
    await recordFeedback(marketing, {
      accountId,
      kind: random.pick(['QUALITY', 'QUANTITY', 'DELIVERY', 'SERVICE']),
      content: random.pick(['夜间浇筑等车超过两小时', '坍落度偏小，泵送困难', '对账单方量与现场不符']),
    });
  }
  if (at % 4 === 0) {
    await recordMajorChange(marketing, {
      accountId,
      kind: random.pick(['PEOPLE', 'OPERATION']),
      happenedOn: addDays(today, -random.between(1, 20)),
      what: random.pick(['采购负责人更换', '中标新区安置房二标段', '股东变更，法人换人']),
      effect: random.pick(['需重新建立联系', '下季度用量上升', '留意付款节奏']),
    });
  }
  if (at % 10 < 2) {
    await recordSatisfaction(await clock.as(company.director), { accountId, score: random.between(60, 98) });
  }
}
