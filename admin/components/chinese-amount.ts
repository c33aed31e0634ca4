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
 * The amount as cheques and letters write it (大写金额).
 *
 * @example chineseAmount('1234567.80') → 壹佰贰拾叁万肆仟伍佰陆拾柒元捌角
 */
export function chineseAmount(amount: string): string {
  const [whole = '0', cents = '00'] = amount.replace(/^-/, '').split('.');
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
  const minus = amount.startsWith('-') ? '负' : '';
  if (jiao === '0' && fen === '0') return `${minus}${yuan || '零元'}整`;
  const jiaoWords = jiao === '0' ? (yuan ? '零' : '') : `${digits[Number(jiao)] ?? ''}角`;
  const fenWords = fen === '0' ? '' : `${digits[Number(fen)] ?? ''}分`;
  return `${minus}${yuan}${jiaoWords}${fenWords}`;
}
