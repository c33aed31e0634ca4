import { formatMoney, type Money } from '../../../../shared/money';
import { scaledToString } from '../../../../shared/rate';
import type { LocalDate } from '../../../../shared/local-date';
import type { BundlePart } from '../../../../shared/vocabulary/legal';
import type { Label } from '../../../../shared/vocabulary/define';
import type { RequestContext } from '../../../core/context';
import type { Account } from '../../accounts';
import type { Contract } from '../../contracts';
import { bytesOf, filesOf } from '../../files';
import { printReport, type ReportTable } from '../../letters';
import type { LegalCase } from '../entities/legal-case.entity';
import type { Say } from '../print/bundle-texts';

/** One line of the index, and where it is there, how to write its file. */
export interface Piece {
  readonly part: BundlePart;
  readonly title: string;
  readonly on: LocalDate | null;
  /** Ending of its file's name; null where the piece is missing. */
  readonly ending: string | null;
  readonly read: () => Promise<Uint8Array>;
}

/** What the makers of pieces work with. */
export interface Desk {
  readonly ctx: RequestContext;
  readonly found: LegalCase;
  readonly contract: Contract;
  readonly account: Account;
  readonly say: Say;
}

export const word = ({ ctx }: Desk, label: Label): string => label[ctx.language];
export const yuan = (amount: Money | null): string => (amount === null ? '' : formatMoney(amount));
export const units = (milli: number): string => scaledToString(milli, 3);

/** A piece that should be there and is not: the index names it. */
export const missing = (part: BundlePart, title: string, on: LocalDate | null = null): Piece => ({
  part,
  title,
  on,
  ending: null,
  read: () => Promise.reject(new Error(`missing: ${title}`)),
});

/** A table as a PDF of its own; `about` says whose. */
export function sheet(
  desk: Desk,
  part: BundlePart,
  title: string,
  tables: readonly ReportTable[],
  lines: readonly string[] = [],
): Piece {
  const { ctx, contract, account, say } = desk;
  return {
    part,
    title,
    on: ctx.today,
    ending: 'pdf',
    read: () =>
      printReport({
        title,
        lines: [
          `${say('customer')}: ${account.name}`,
          `${say('contract')}: ${contract.number ?? ''} ${contract.projectName}`,
          ...lines,
        ],
        tables,
        landscape: tables.some(({ columns }) => columns.length > 6),
      }),
  };
}

/** The files of a record as pieces. */
export async function papers(
  { ctx }: Desk,
  part: BundlePart,
  title: string,
  subject: { readonly type: string; readonly id: string; readonly on: LocalDate },
): Promise<Piece[]> {
  const files = await filesOf(ctx, subject.type, subject.id);
  return files.map((file, at) => ({
    part,
    title: files.length > 1 ? `${title} (${at + 1})` : title,
    on: subject.on,
    ending: file.kind === 'JPEG' ? 'jpg' : file.kind.toLowerCase(),
    read: () => bytesOf(ctx, file),
  }));
}
