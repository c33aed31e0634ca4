/** Traditional → simplified for characters that firms' names use; pairs side by side. */
const PAIRS =
  '華华國国東东業业實实興兴發发達达廣广億亿萬万聯联長长築筑設设築筑機机電电龍龙鳳凤寶宝寧宁灣湾澤泽潤润財财貿贸進进運运輸输' +
  '銀银鋼钢鐵铁銅铜鋁铝鑫鑫錦锦鎮镇陽阳陸陆際际雲云電电飛飞馬马駿骏齊齐偉伟傑杰創创動动勝胜匯汇區区醫医啟启圍围園园' +
  '團团塊块場场壩坝壯壮奧奥學学孫孙導导層层峽峡島岛嶺岭師师帶带幹干庫库廠厂張张強强從从復复德德恆恒慶庆憲宪應应懷怀戰战' +
  '擴扩數数無无時时晉晋曉晓會会條条極极榮荣構构樓楼橋桥檢检權权歐欧歲岁歷历殼壳氣气漢汉滬沪漁渔濟济瀋沈灃沣熱热營营環环' +
  '產产畫画盤盘礎础礦矿種种穩稳競竞築筑節节綠绿網网線线縣县總总織织義义習习聖圣職职聲声腦脑臨临舊旧藝艺藍蓝蘇苏蘭兰號号' +
  '術术衛卫裝装補补製制複复規规視视覽览計计訊讯許许詢询誠诚語语諾诺調调謝谢證证譯译護护變变豐丰貝贝負负貨货質质賀贺資资' +
  '賽赛購购趙赵車车軌轨軟软軍军輝辉輪轮辦办農农遠远適适選选還还郵邮鄉乡鄭郑醬酱釀酿釋释門门開开閣阁閩闽關关陳陈陝陕隊队' +
  '階阶隨随險险雙双難难靈灵靜静頂顶項项順顺領领頭头題题顏颜顯显風风飯饭飲饮館馆驗验騰腾鮮鲜鴻鸿鵬鹏麗丽黃黄點点躍跃嶽岳' +
  '衆众眾众裏里內内寶宝峰峰羅罗維维經经給给統统絲丝紅红純纯紀纪約约級级細细';

const simplified = new Map<string, string>();
for (let at = 0; at + 1 < PAIRS.length; at += 2) simplified.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));

export function toSimplified(text: string): string {
  return [...text].map((char) => simplified.get(char) ?? char).join('');
}

const words = (text: string): string[] => text.split(' ').sort((a, b) => b.length - a.length);

/** Provinces, then cities and well-known districts that names start with; the longest first. */
export const REGIONS = words(
  '中国 北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 ' +
    '陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 ' +
    '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 长治 晋城 运城 临汾 呼和浩特 包头 鄂尔多斯 赤峰 ' +
    '沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 长春 吉林 四平 延边 哈尔滨 齐齐哈尔 大庆 牡丹江 佳木斯 ' +
    '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 常熟 张家港 ' +
    '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 东阳 合肥 芜湖 蚌埠 淮南 马鞍山 安庆 黄山 滁州 阜阳 宿州 六安 亳州 宣城 ' +
    '福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 晋江 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 ' +
    '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 ' +
    '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 ' +
    '武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 ' +
    '广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 ' +
    '南宁 柳州 桂林 梧州 北海 钦州 贵港 玉林 海口 三亚 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 ' +
    '贵阳 遵义 六盘水 安顺 昆明 曲靖 玉溪 大理 拉萨 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 天水 西宁 银川 乌鲁木齐 克拉玛依',
);

/** Industry words and the family they belong to; words without a family fit every other. */
export const INDUSTRIES: readonly (readonly [word: string, family: string | null])[] = Object.entries({
  building:
    '建筑 建设 建工 建安 工程 市政 路桥 公路 安装 施工 劳务 水利 水电 钢结构 钢构 桩基 基础 岩土 消防 机电 幕墙 电力',
  estate: '房地产 地产 置业 置地 物业 城市更新 开发',
  material: '混凝土 商品混凝土 预拌混凝土 商砼 砼业 建材 建筑材料 水泥 砂石 材料 新材料 预制 构件',
  trade: '贸易 商贸 物资 供应链 经贸 商业 百货 超市',
  logistic: '物流 运输 货运 快递',
  decoration: '装饰 装修 装潢 设计',
  green: '园林 绿化 环保 生态',
  tech: '科技 技术 软件 信息 网络 智能 电子',
  factory: '机械 设备 制造 化工 重工 汽车 食品 医药 药业 纺织',
})
  .flatMap(([family, list]) => words(list).map((word) => [word, family] as const))
  .concat(words('实业 投资 控股 发展 产业 国际').map((word) => [word, null as unknown as string] as const))
  .sort((a, b) => b[0].length - a[0].length);

/** Legal forms, the longest first; they say nothing about who the firm is. */
export const LEGAL_FORMS = words(
  '集团股份有限公司 集团有限责任公司 集团有限公司 股份有限公司 有限责任公司 股份公司 责任公司 集团公司 有限公司 总公司 集团 公司',
);

/** Long official names and what everybody calls them (别名). */
export const ALIASES: readonly (readonly [pattern: RegExp, short: string])[] = [
  [/^中国建筑(?=\d)/, '中建'],
  [/^中国铁建/, '中铁建'],
  [/^中国铁路工程|^中国中铁/, '中铁'],
  [/^中国交通建设|^中国交建/, '中交'],
  [/^中国冶金科工|^中国中冶/, '中冶'],
  [/^中国电力建设|^中国电建/, '中电建'],
  [/^中国水利水电(?=\d)/, '中水电'],
];

/** Latin words that only name the legal form. */
export const LATIN_FORMS = new Set(
  'co company inc incorporated ltd limited llc corp corporation plc gmbh ag kg sa sarl srl bv nv oy ab as spa pty cie'.split(
    ' ',
  ),
);
