import type { RequestContext } from '../../server/core/context';
import { insertMany } from '../../server/core/persistence';
import { inTransaction } from '../../server/core/transaction';
import { Account, candidateStatement, readCompanyName } from '../../server/modules/accounts';
import { Random } from '../demo/random';
import type { Bare } from './bare';
import { timed, type Row } from './measure';

const FIRST =
  '宏鑫恒金华天中东新永安盛德利泰顺达远鸿润建海龙江长正大广信诚同兴荣福瑞佳嘉亚亿万众科君锦丰裕祥吉';
const SECOND = '达盛业源泰发隆昌丰宇安邦基信通程远成顺润华阳辰瑞和泽鑫茂峰立川兴海图程洋森伟亨腾飞跃升恒旺';
const PLACES =
  '武汉 宜昌 襄阳 荆州 黄石 长沙 岳阳 株洲 南昌 九江 合肥 芜湖 南京 苏州 杭州 宁波 郑州 洛阳 成都 绵阳 重庆 贵阳 昆明 广州 深圳 佛山 福州 厦门 济南 青岛 石家庄 太原 西安 兰州 湖北 湖南 江西 安徽 江苏 浙江'.split(
    ' ',
  );
const TAILS =
  '建筑工程有限公司 建设集团有限公司 置业有限公司 房地产开发有限公司 建材有限公司 混凝土有限公司 商贸有限公司 物流有限公司 市政工程有限公司 装饰工程有限公司 劳务有限公司 机械设备有限公司'.split(
    ' ',
  );
const CHUNK = 2000;

/** Accounts named as firms are: brands repeat over places and trades, some of them hundreds of times. */
export async function loadManyNames(
  ctx: RequestContext,
  reps: readonly string[],
  count: number,
): Promise<readonly string[]> {
  const random = new Random(31);
  const names: string[] = [];
  // the beginning of both lists is drawn more often: 宏达 is everywhere
  const skewed = (list: string): string => list.charAt(Math.floor(random.next() ** 1.6 * list.length));
  for (let from = 0; from < count; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - from) }, (_, at) => {
      const brand = skewed(FIRST) + skewed(SECOND) + (random.chance(25) ? skewed(SECOND) : '');
      const name = `${random.pick(PLACES)}${brand}${random.pick(TAILS)}`;
      const { nameKey, brandKey, pinyinKey, blurKey } = readCompanyName(name);
      names.push(name);
      return {
        code: `M${String(from + at).padStart(7, '0')}`,
        name,
        nameKey,
        brandKey,
        pinyinKey,
        blurKey,
        customerType: 'CONTRACTOR' as const,
        tier: 'GENERAL' as const,
        ownerId: random.pick(reps),
        onSupplyStop: false,
      };
    });
    await inTransaction(ctx, (tx) => insertMany(tx, Account, rows));
  }
  return names;
}

/**
 * The check of a name through the full API (session, GraphQL, log of the probe in a transaction, redacted answer), against
 * the statement alone that reads the candidates from the index, on a bare connection.
 */
export async function nameCheck(
  ask: (query: string, variables?: object) => Promise<unknown>,
  bare: Bare,
  names: readonly string[],
): Promise<Row> {
  const nameAt = (at: number): string => names[(Math.abs(at) * 7919) % names.length] ?? '';
  const ours = await timed(400, (at) =>
    ask(
      'mutation ($input: CheckCustomerInput!) { checkCustomer(input: $input) { outcome hits { strength } } }',
      {
        input: { name: nameAt(at) },
      },
    ),
  );
  const plain = await timed(400, async (at) => {
    const name = readCompanyName(nameAt(at));
    const { sql, params } = candidateStatement(
      { name, uscc: null, phoneKeys: [] },
      { brands: [name.brandKey], sameFirm: () => false },
    );
    await bare.all(sql, params);
  });
  return { name: `check of a name among ${names.length} accounts (HTTP)`, ours, bare: plain };
}
