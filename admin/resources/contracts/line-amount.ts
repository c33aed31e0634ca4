import { moneyToString, money, parseMoney } from '../../../shared/money';
import { mulDiv, parseScaled } from '../../../shared/rate';
import { figureOf } from '../../components/format';

export interface LineForm {
  readonly product?: string;
  readonly quantityMilli?: unknown;
  readonly unitPrice?: unknown;
  readonly service?: unknown;
}

/** Lines as the API takes them: exact texts of what people typed. */
export function linesInput(lines: unknown): object[] {
  return ((lines as LineForm[] | undefined) ?? []).map((line) => ({
    product: line.product,
    quantityMilli: figureOf(line.quantityMilli, 3),
    unitPrice: figureOf(line.unitPrice, 2),
    ...(line.service ? { service: true } : {}),
  }));
}

/** Quantity × price while it is typed, by the same rounding as the server's; null until both can be read. */
export function lineAmount({ quantityMilli, unitPrice }: LineForm): string | null {
  try {
    const quantity = parseScaled(figureOf(quantityMilli, 3) ?? '', 3);
    const price = parseMoney(figureOf(unitPrice, 2) ?? '');
    return moneyToString(money(mulDiv(quantity, price, 1000)));
  } catch {
    return null;
  }
}
