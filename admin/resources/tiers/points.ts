/** Hundredths of a point as people read a score, "83.2". */
export const points = (hundredths: number): string => (hundredths / 100).toFixed(1);
