import { moneyToString, type Money } from './money';

const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

/** Four digits in words; a zero between figures is said once. */
function group(four: string): string {
  let words = '';
  let zero = false;
  [...four].forEach((digit, index) => {
    const place = places[four.length - 1 - index] ?? '';
    if (digit === '0') {
      zero = true;
      return;
    }
    words += `${zero && words ? '零' : ''}${digits[Number(digit)] ?? ''}${place}`;
    zero = false;
  });
  return words;
}

/**
 * An amount as cheques, letters and confirmations write it (人民币大写). A zero within the yuan is said once, 零角 only
 * where fen follow yuan; whole jiao need no 整.
 *
 * @example 123456780 fen → 壹佰贰拾叁万肆仟伍佰陆拾柒元捌角; 105 fen → 壹元零伍分; −1234 fen → 负壹拾贰元叁角肆分
 */
export function amountInWords(amount: Money): string {
  const text = moneyToString(amount);
  const [whole = '0', cents = '00'] = text.replace(/^-/, '').split('.');
  const padded = whole.padStart(Math.ceil(whole.length / 4) * 4, '0');
  const fours = padded.match(/\d{4}/g) ?? [];
  let words = '';
  let gap = false;
  fours.forEach((four, index) => {
    const said = group(four);
    if (!said) {
      gap = words !== '';
      return;
    }
    // a zero stands before a group that does not fill its first place, and after a group of nothing
    words += `${words && (gap || four.startsWith('0')) ? '零' : ''}${said}${groups[fours.length - 1 - index] ?? ''}`;
    gap = false;
  });
  const [jiao = '0', fen = '0'] = cents.padEnd(2, '0');
  const yuan = words ? `${words}元` : '';
  const minus = text.startsWith('-') ? '负' : '';
  if (jiao === '0' && fen === '0') return `${minus}${yuan || '零元'}整`;
  const jiaoWords = jiao === '0' ? (yuan ? '零' : '') : `${digits[Number(jiao)] ?? ''}角`;
  const fenWords = fen === '0' ? '' : `${digits[Number(fen)] ?? ''}分`;
  return `${minus}${yuan}${jiaoWords}${fenWords}`;
}
