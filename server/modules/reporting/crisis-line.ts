/** Receivables above two thirds of a year's sales are the crisis line (REC-6). */
export const CRISIS_LINE_BP = 6667;
