import type { CustomerType } from '../../shared/vocabulary/accounts';
import { readCompanyName } from '../../server/modules/accounts';
import type { Random } from './random';

/** Places with their division codes (GB/T 2260): three cities of the plants, each with districts. */
export const cities: readonly {
  readonly name: string;
  readonly code: string;
  readonly districts: readonly (readonly [name: string, code: string])[];
}[] = [
  {
    name: '临江市',
    code: '3399',
    districts: [
      ['城东区', '339902'],
      ['城西区', '339903'],
      ['江北区', '339904'],
      ['高新区', '339905'],
    ],
  },
  {
    name: '云岭市',
    code: '3498',
    districts: [
      ['青山区', '349802'],
      ['湖滨区', '349803'],
      ['开发区', '349804'],
    ],
  },
  {
    name: '海宁湾市',
    code: '3397',
    districts: [
      ['港口区', '339702'],
      ['新城区', '339703'],
      ['南山区', '339704'],
    ],
  },
];

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章'.split('');
const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英辉玲飞慧波宁建华志鹏雪梅海燕晓东文博'.split('');

/** A person's name that nobody in the world has yet. */
export function personName(random: Random, taken: Set<string>): string {
  for (;;) {
    const name = random.pick(surnames) + random.pick(given) + (random.chance(60) ? random.pick(given) : '');
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

// invented brands: two characters that no well-known firm of the trade carries together
const brandFirst = '岚霁璟澜屹珩骁翊宸琮昱栩皓煜璞锦沅芷筠朔'.split('');
const brandSecond = '川越辰途垣禾岳澄廷衡拓曜隆楷泽岩枫峤琅坤'.split('');
const kinds: readonly {
  readonly type: CustomerType;
  readonly tails: readonly string[];
  readonly weight: number;
}[] = [
  {
    type: 'CONTRACTOR',
    tails: ['建筑工程有限公司', '建设集团有限公司', '市政工程有限公司', '建筑安装有限公司'],
    weight: 55,
  },
  { type: 'DEVELOPER', tails: ['房地产开发有限公司', '置业有限公司'], weight: 22 },
  { type: 'GOVERNMENT', tails: ['城市投资有限公司', '交通建设投资有限公司'], weight: 8 },
  { type: 'INDUSTRIAL', tails: ['构件制造有限公司', '管桩有限公司'], weight: 10 },
  { type: 'DISTRIBUTOR', tails: ['建材贸易有限公司'], weight: 5 },
];

export interface CompanySpec {
  readonly name: string;
  readonly brand: string;
  readonly type: CustomerType;
  readonly city: string;
  readonly regionCode: string;
  readonly district: string;
}

/** Every brand occurs once and no two sound or look alike: firms of the demo differ as clearly as a person would want them to. */
export function companies(random: Random, count: number): CompanySpec[] {
  const pairs = brandFirst.flatMap((first) => brandSecond.map((second) => first + second));
  const endings = ['', '达', '诚', '兴', '安', '通', '宏', '茂'];
  const sounds = new Map<string, string>();
  for (const brand of pairs.flatMap((pair) => endings.map((ending) => pair + ending))) {
    const sound = readCompanyName(brand).blurKey;
    if (!sounds.has(sound)) sounds.set(sound, brand);
  }
  const shuffled = [...sounds.values()]
    .map((brand) => ({ brand, key: random.next() }))
    .sort((a, b) => a.key - b.key);
  return shuffled.slice(0, count).map(({ brand }) => {
    const city = random.pick(cities);
    const [district, regionCode] = random.pick(city.districts);
    let at = random.between(1, 100);
    const kind = kinds.find(({ weight }) => (at -= weight) <= 0) ?? kinds[0];
    if (!kind) throw new Error('no kind of company');
    return {
      name: `${city.name.replace('市', '')}${brand}${random.pick(kind.tails)}`,
      brand,
      type: kind.type,
      city: city.name,
      regionCode,
      district,
    };
  });
}

const projects = [
  '花园',
  '广场',
  '中心',
  '学府',
  '新城',
  '产业园',
  '大桥',
  '安置房',
  '医院',
  '地铁站',
  '物流园',
  '中学',
];

export function projectName(random: Random, company: CompanySpec): string {
  return `${company.district}${company.brand}${random.pick(projects)}`;
}

/** A mobile number in a range that is not given out. */
export function phone(random: Random): string {
  return `1${random.pick(['70', '71', '62'])}${String(random.between(10_000_000, 99_999_999))}`;
}
