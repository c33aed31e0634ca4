import { DomainError } from '../../core/errors';

/** A row that was not taken, with the cell at fault where one is. */
export interface RefusedRow {
  readonly file: string;
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly message: string;
}

/** Something that is valid and taken, but that somebody should look at. */
export interface OddFinding {
  readonly kind: string;
  readonly subject: string;
  readonly detail: string;
}

/** What became of one kind of rows. */
export class ImportReport {
  read = 0;
  taken = 0;
  readonly leftOut = new Map<string, number>();
  readonly refused: RefusedRow[] = [];
  readonly odd: OddFinding[] = [];

  constructor(
    readonly kind: string,
    readonly file: string,
  ) {}

  leaveOut(reason: string): void {
    this.leftOut.set(reason, (this.leftOut.get(reason) ?? 0) + 1);
  }

  refuse(row: number, error: unknown, cell: { column?: string; value?: string } = {}): void {
    if (!(error instanceof DomainError)) throw error;
    this.refused.push({
      file: this.file,
      row,
      column: cell.column ?? error.field ?? '',
      value: cell.value ?? '',
      code: error.code,
      message: error.textIn('en'),
    });
  }

  note(kind: string, subject: string, detail: string): void {
    this.odd.push({ kind, subject, detail });
  }
}
