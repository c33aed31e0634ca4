/** Tenths of a day as people read them: 763 → "76.3". */
export const daysText = (tenths: number): string => `${Math.floor(tenths / 10)}.${tenths % 10}`;
