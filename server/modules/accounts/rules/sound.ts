import { pinyin } from 'pinyin-pro';

/** How a text sounds, tones aside; Latin letters stay as they are. */
export function soundOf(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').slice(0, 200);
}

/** The syllables, one per character. */
function syllablesOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced' });
}

/** Sounds that dialects and sloppy input methods mix up: zh/z, ch/c, sh/s, n/l, ang/an, eng/en, ing/in. */
function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/([aei])ng$/, '$1n');
}

/** Comparing names asks for the same few thousand characters again and again; there are no more than the script has. */
const blurredSounds = new Map<string, string>();

/** How one character sounds, blurred. */
export function blurredSoundOf(char: string): string {
  const known = blurredSounds.get(char);
  if (known !== undefined) return known;
  const sound = blur(syllablesOf(char)[0] ?? '');
  blurredSounds.set(char, sound);
  return sound;
}

/** Characters that handwriting and scans mix up; each group reads as one. */
const ALIKE =
  '晟晨 戌戍戊 己已巳 末未 土士 日曰 天夫夭 干千于 王玉主 辰展 昌晶 泰秦奏 桓恒垣 祥详 利刹 瑞端 盛威 鸣鸿 博搏 达迭 顺须 华毕 江汇红 冶治 湛堪 拓柘 钢纲 铜桐 裕浴 辉挥 麒骐 凌陵 佑佐 侨桥 荣莱 鑫淼 圆园 永水 亿忆 科料 凯剀 宁宇 丰半平 申甲 兴举 远运 隆降 创剑 顾硕 腾滕 浩洁 锦绵 贸货 森林 大太 万方 元无 尤龙 名各 恩思 晖辉 昊吴 铭洺 卓早 伟伪 皓浩 ' +
  '宣宜 绿缘 淮准 抗杭 阳阴 金全 今令 明朋 贵责 祖租 材村 环坏 真具 益盖 泽译 港巷 洪供 绍昭 巨臣 帅师 康庸 官宫 复夏 季李 余佘 免兔 鸟乌 侯候 拔拨 延廷 折拆 厂广 叶吐 友反 史吏 困因 慎镇 施拖 旦且 泉帛 海梅 润阔 珠诛 瑶遥 贤坚 白自百 田由 石右 蓝监 木本术 市巿 洲州 湖胡 源愿 苏办 若苦 西酉 徒徙 崇祟 晴睛 戈弋 宏宠 峡狭 岭领 屹吃 恺凯 楚婪 沪护 渝愉 皖浣 赣戆 冀翼 豫像';
const shape = new Map<string, string>();
for (const group of ALIKE.split(' '))
  for (const char of group) shape.set(char, shape.get(char) ?? group.charAt(0));

/** The text with every easily mistaken character replaced by one of its kind. */
export const shapeOf = (text: string): string => [...text].map((char) => shape.get(char) ?? char).join('');

/** The consonants of a Latin word, doubled ones once: slips in vowels and doublings leave it as it is. */
export const consonantsOf = (word: string): string => word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');

/**
 * One key for brands that are easily mixed up: of Chinese characters how their look-alike sounds, blurred; of a Latin
 * word its consonants. At most 100 characters.
 */
export function blurKeyOf(brand: string): string {
  const key = /\p{Script=Han}/u.test(brand)
    ? syllablesOf(shapeOf(brand)).map(blur).join('')
    : consonantsOf(brand);
  return (key || brand).slice(0, 100);
}
