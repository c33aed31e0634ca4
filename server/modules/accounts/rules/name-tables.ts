import { Converter } from 'opencc-js/t2cn';

/** Traditional → simplified (OpenCC). */
export const toSimplified: (text: string) => string = Converter({ from: 't', to: 'cn' });

const words = (text: string): string[] => text.split(' ').sort((a, b) => b.length - a.length);

/**
 * Industry words and the family they belong to. A word without a family fits every other: it says that the brand has
 * ended, not what the firm does.
 */
export const INDUSTRIES: readonly (readonly [word: string, family: string | null])[] = [
  ...Object.entries({
    building:
      '建筑 建设 建工 建安 工程 市政 路桥 公路 安装 施工 劳务 水利 水电 钢结构 钢构 桩基 基础 岩土 消防 机电 幕墙 电力 土石方 防水 隧道 铁路 基建 营造 建筑劳务 装配式',
    estate: '房地产 地产 置业 置地 城市更新 房产 住宅',
    platform: '城投 交投 建投 城建投 水务 燃气 热力 轨道交通 地铁 高速 港务 航运',
    material:
      '混凝土 商品混凝土 预拌混凝土 商砼 砼业 砼 建材 建筑材料 水泥 砂石 砂浆 材料 新材料 预制 构件 管桩 沥青 搅拌站 石材 玻璃 门窗',
    trade: '贸易 商贸 物资 供应链 经贸 商业 百货 超市 进出口 物贸',
    logistic: '物流 运输 货运 快递',
    decoration: '装饰 装修 装潢 设计',
    green: '园林 绿化 环保 生态 环境',
    tech: '科技 技术 软件 信息 网络 智能 电子 通信',
    factory: '机械 设备 制造 化工 重工 汽车 食品 医药 药业 纺织 电器 钢铁 矿业 能源 石化',
    service: '饭店 宾馆 大厦 学院 中学 物业 咨询 监理 检测 租赁 文化 传媒 旅游 酒店 教育 医院 学校 餐饮 农业',
  }).flatMap(([family, list]) => words(list).map((word) => [word, family] as const)),
  ...words(
    '实业 投资 控股 发展 产业 国际 企业 开发 新型 绿色 现代 综合 高新 预拌 商品 城市 管理 经营 服务',
  ).map((word) => [word, null] as const),
].sort((a, b) => b[0].length - a[0].length);

/** Legal forms, the longest first; they say nothing about who the firm is. */
export const LEGAL_FORMS = words(
  '集团股份有限公司 集团有限责任公司 集团有限公司 股份有限公司 有限责任公司 股份公司 责任公司 集团公司 有限公司 总公司 集团 公司 ' +
    '有限合伙 合伙企业 个体工商户 经营部 商行 门市部 批发部 加工厂 工作室 服务部 总厂 厂',
);

type Rewrite = readonly [pattern: RegExp, replacement: string];

/**
 * What long official names and everybody's short names have in common (别名): both become the short form. They run in
 * this order on a name whose numbers are digits already. Firms of one's own area belong into the editable list.
 */
export const REWRITES: readonly Rewrite[] = [
  [
    /^(?:中国建筑工程|中国建筑|中建)(?:总公司|股份有限公司|集团有限公司|股份|集团)?(?=\d+(?:局|工程局))/,
    '中建',
  ],
  // 中国铁建 and 中国中铁 number their bureaus in one series
  [
    /^(?:中国铁建|中铁建|中国中铁|中国铁路工程|中国铁道建筑|中国铁路)(?:总公司|股份有限公司|集团有限公司|股份|集团)?(?=\d+(?:局|工程局))/,
    '中铁',
  ],
  [/^中国建筑(?:工程总公司|工程|总公司)?(?=股份|集团|有限|$)/, '中建'],
  [/^中国铁建|^中国铁道建筑/, '中铁建'],
  [/^中国中铁|^中国铁路工程/, '中铁'],
  [
    /^(?:中国交通建设|中国交建|中交建|中交)(?:股份有限公司|集团有限公司|股份|集团)?(?=\d|$|集团|股份)/,
    '中交',
  ],
  [/^(?:中国交通建设|中国交建)/, '中交'],
  [/(\d+)(?:航务工程局|航务局|航局)/, '$1航局'],
  [/(\d+)(?:公路工程局|公局)/, '$1公局'],
  [
    /^(?:中国水利水电|中国水电建设集团|中国水电|中国电建集团水电|中国电建水电|中电建水电|中国电建|中电建|水利水电|水电|中水电|中水)(?=\d+(?:局|工程局))/,
    '中水电',
  ],
  [/^中国电力建设|^中国电建/, '中电建'],
  [/^(?:中国能源建设|中国能建|中能建)/, '中能建'],
  [/^(?:中国能建|中能建)?(?:中国)?葛洲坝/, '葛洲坝'],
  [/^(?:中国冶金科工|中国中冶|中冶集团)/, '中冶'],
  [/^(?:中国|中冶|(?:中国)?五矿)?(\d+)冶(?:金建设|金)?/, '$1冶'],
  [/^(?:中国核工业|中核)(?:集团)?(\d+)(?:建设|建)?/, '中核$1'],
  [/^(?:中国化学工程|中国化学|中化)(\d+)(?:建设|建筑|建)/, '中化$1建'],
  [/(\d+)建筑(?:安装)?(?:工程)?/, '$1建'],
  [/(\d+)建设工程(?=集团|有限|股份|公司|$)/, '$1建'],
  [/(\d+)建设(?=集团|有限|股份|公司|$)/, '$1建'],
  [/(\d+)建工(?=集团|有限|股份|公司|$)/, '$1建'],
  [/^中国核工业/, '中核'],
  [/^(?:中国)?电建(?:集团)?(?=.{2})/, '中电建'],
  [/^(\d+(?:航|公)局)/, '中交$1'],
  [/(?:勘测|勘察|规划)*设计(?:研究)?(?:总)?院/, '院'],
  [/公路桥梁|道路桥梁/, '路桥'],
  [/城市建设投资(?:开发)?/, '城投'],
  [/(?:建设投资)(?=集团|控股|有限|股份|公司|开发|$)/, '建投'],
  [/交通投资/, '交投'],
  [/^陕建/, '陕西建工'],
  [/^国网(?=.{2})/, '国家电网'],
];

/** What a name has that any of the rewrites could touch: most names have none of it. */
export const REWRITTEN = /\d|^(?:中|国网|葛洲坝|陕建|水电|水利|电建)|建设投资|交通投资|桥梁|设计/;

/** Bureaus and numbered companies of the great groups: what stands behind them names a part of them. */
export const BUREAU = /^(?:中(?:建|铁|交|水电|电建|核|化)\d+(?:局|航局|公局|建)?|\d+冶)/;

/** Beginnings that the great groups share: what differs behind them is the name itself. */
export const GROUPS = /^(?:中国|中[建铁交冶核化电能水海石粮航船])/;

/** Latin words that only name the legal form. */
export const LATIN_FORMS = new Set(
  'co company inc incorporated ltd limited llc corp corporation plc gmbh ag kg sa sarl srl bv nv oy ab as spa pty cie the public pcl pte sdn bhd kk'.split(
    ' ',
  ),
);

/** What the great groups call themselves in Latin letters, as their Chinese short names. */
export const LATIN_GROUPS: ReadonlyMap<string, string> = new Map([
  ['cscec', '中建'],
  ['chinastateconstruction', '中建'],
  ['crec', '中铁'],
  ['chinarailway', '中铁'],
  ['crcc', '中铁建'],
  ['chinarailwayconstruction', '中铁建'],
  ['cccc', '中交'],
  ['chinacommunicationsconstruction', '中交'],
  ['mcc', '中冶'],
  ['powerchina', '中电建'],
  ['ceec', '中能建'],
  ['energychina', '中能建'],
  ['cnnc', '中核'],
  ['vanke', '万科'],
  ['evergrande', '恒大'],
  ['countrygarden', '碧桂园'],
]);

/** Latin words for what a firm does; null fits every other. */
export const LATIN_INDUSTRIES: ReadonlyMap<string, string | null> = new Map(
  Object.entries({
    building: 'construction constructions building buildings engineering civil municipal',
    estate: 'property properties realty estate',
    material: 'concrete cement materials material precast',
    trade: 'trading trade import export',
    logistic: 'logistics transport freight',
    tech: 'technology technologies software network',
  })
    .flatMap(([family, list]) => list.split(' ').map((word) => [word, family] as [string, string | null]))
    .concat(
      'group holding holdings international industrial industries investment development real'
        .split(' ')
        .map((word) => [word, null]),
    ),
);
