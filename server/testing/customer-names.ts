const HAN = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
let serial = 0;

/** A customer name that resembles no other of the same test file. */
export function freshName(): string {
  serial += 1;
  return `${HAN[serial % 22]}${HAN[(serial * 7 + 3) % 22]}${HAN[Math.floor(serial / 22) + 5]}建筑有限公司`;
}
