import { compareCompanies, type CompanyFacts } from './compare-companies';
import { readCompanyName } from './company-name';
import { normaliseSite } from './site-name';
import { maskPhone, normalisePhone } from './phone';
import { checkUscc, normaliseUscc } from './uscc';

const facts = (name: string, more: Partial<CompanyFacts> = {}): CompanyFacts => ({
  name: readCompanyName(name),
  uscc: null,
  phoneKeys: [],
  ...more,
});
const verdictOf = (a: string, b: string) => compareCompanies(facts(a), facts(b)).verdict;

describe('ARC-2: two spellings of one firm', () => {
  test.each([
    ['湖北腾越建筑工程有限公司', '湖北腾越建筑工程有限责任公司'],
    ['湖北腾越建筑工程有限公司', '湖北省腾越建筑工程集团股份有限公司'],
    ['湖北腾越建筑工程有限公司', '腾越建筑'],
    ['湖北腾越建筑工程有限公司', '騰越建築工程有限公司'],
    ['湖北腾越建筑工程有限公司', '湖北騰越建設集團有限公司'],
    ['湖北腾越建筑工程有限公司', '  湖北 腾越　建筑工程（有限公司）'],
    ['湖北腾越建筑工程有限公司', '腾越建筑工程有限公司（湖北）'],
    ['湖北腾越建筑工程有限公司', '湖北腾越建筑工程有限公司二期项目部'],
    ['湖北腾越建筑工程有限公司', '腾越建设'],
    ['中建三局', '中国建筑第三工程局有限公司'],
    ['中建三局', '中建3局集团有限公司'],
    ['中建三局', '中建第三工程局'],
    ['中铁十二局集团有限公司', '中铁12局'],
    ['上海建工集团股份有限公司', '上海建工'],
    ['上海建工', '上海市建工集团'],
    ['北京城建集团', '北京城建'],
    ['Mini Gifts Distributors Ltd.', 'MINI GIFTS DISTRIBUTORS LTD'],
    ['Auto-Moto Classics Inc.', 'Auto Moto Classics'],
    ['La Rochelle Gifts', 'La  Rochelle  gifts'],
    ['ＡＢＣ建材有限公司', 'abc建材'],
    ['江苏南通六建建设集团有限公司', '南通第六建建设集团'],
  ])('%s = %s', (a, b) => {
    expect(verdictOf(a, b)).toBe('BLOCK');
    expect(verdictOf(b, a)).toBe('BLOCK');
  });
});

describe('ARC-2: alike, for a person to look at', () => {
  test.each([
    ['湖北腾越建筑工程有限公司', '湖北腾跃建筑工程有限公司', 'SAME_SOUND'],
    ['宏达建设', '鸿达建设', 'SAME_SOUND'],
    ['腾越建筑工程有限公司', '腾越物流有限公司', 'DIFFERENT_INDUSTRY'],
    ['腾越建筑工程有限公司', '腾越建筑工程有限公司宜昌分公司', 'BRANCH'],
    ['中建三局', '中建三局第二建设工程有限公司', 'BRANCH'],
  ])('%s ~ %s: %s', (a, b, reason) => {
    const match = compareCompanies(facts(a), facts(b));
    expect(match.verdict).toBe('REVIEW');
    expect(match.reasons).toContain(reason);
  });
});

describe('ARC-2: different firms', () => {
  test.each([
    ['中铁二局', '中铁十二局'],
    ['中建二局', '中建三局'],
    ['中建三局一公司', '中建三局第二建设工程有限公司'],
    ['华西建设', '西华建设'],
    ['北京城建集团', '上海城建集团'],
    ['湖北腾越建筑工程有限公司', '湖南腾越建筑工程有限公司'],
    ['腾越建筑武汉分公司', '腾越建筑宜昌分公司'],
    ['宏达建筑有限公司', '鸿达物流有限公司'],
    ['万科地产', '恒大地产'],
    ['三一重工', '二一重工'],
    ['Mini Wheels Co.', 'Mini Classics'],
    ['Land of Toys Inc.', 'Toys of Finland, Co.'],
    ['Store No. 2', 'Store No. 12'],
  ])('%s ≠ %s', (a, b) => expect(verdictOf(a, b)).toBe('NONE'));
});

const CODE = '91350100M000100Y43';
const OTHER = '91110000600037341L';

describe('ARC-2: credit codes and phones beside the name', () => {
  test('the same code is the same firm under any name', () =>
    expect(
      compareCompanies(facts('甲乙建筑', { uscc: CODE }), facts('丙丁物流', { uscc: CODE })).verdict,
    ).toBe('BLOCK'));
  test('two codes under one name: a person looks', () =>
    expect(
      compareCompanies(facts('腾越建筑', { uscc: CODE }), facts('腾越建设', { uscc: OTHER })),
    ).toMatchObject({
      verdict: 'REVIEW',
      reasons: ['SAME_BRAND', 'DIFFERENT_USCC'],
    }));
  test('same sound and same phone: one firm', () =>
    expect(
      compareCompanies(
        facts('腾越建筑', { phoneKeys: ['8613812345678'] }),
        facts('腾跃建筑', { phoneKeys: ['8613812345678'] }),
      ).verdict,
    ).toBe('BLOCK'));
  test('only the phone is the same: a person looks', () =>
    expect(
      compareCompanies(
        facts('腾越建筑', { phoneKeys: ['8613812345678'] }),
        facts('万科地产', { phoneKeys: ['8613812345678'] }),
      ).verdict,
    ).toBe('REVIEW'));
});

describe('ARC-6: unified social credit code', () => {
  test.each([
    [CODE, 'VALID'],
    ['９１３５０１００m000100y43', 'VALID'],
    ['91350100M000100Y4', 'BAD_SHAPE'],
    ['91350100M000100YI3', 'BAD_SHAPE'],
    ['91350100M000100Y44', 'ORG_CODE_ONLY'],
    ['91350100M000101Y44', 'BAD_CHECKS'],
  ])('%s → %s', (code, status) => expect(checkUscc(normaliseUscc(code))).toBe(status));
});

describe('ARC-7: phones', () => {
  test.each([
    ['138 1234 5678', '8613812345678', false],
    ['+86-13812345678', '8613812345678', false],
    ['０１３８', null, false],
    ['027-88886666', '862788886666', false],
    ['(027) 8888-6666', '862788886666', false],
    ['027-88886666-801', '862788886666', true],
    ['027-88886666 转 801', '862788886666', true],
    ['400-820-8820', '864008208820', true],
    ['+33 40.32.2555', '3340322555', false],
    ['40.32.2555', '40322555', true],
    ['-', null, false],
    ['无', null, false],
    ['11111111111', null, false],
    ['13800000000', null, false],
    ['12345678', null, false],
  ])('%s → %s', (text, key, weak) => {
    const phone = normalisePhone(text);
    expect(phone?.key ?? null).toBe(key);
    if (phone) expect(phone.weak).toBe(weak);
  });
  test('ARC-3: masked, only the last two digits are seen', () =>
    expect(maskPhone('138 1234 5678')).toBe('***78'));
});

test('LEAD-1: phases of a site are sites of their own, spellings are not', () => {
  expect(normaliseSite('万科城 二期 项目部')).toBe(normaliseSite('萬科城２期'));
  expect(normaliseSite('万科城一期')).not.toBe(normaliseSite('万科城二期'));
});
