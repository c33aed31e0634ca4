/** One row of a file, by header. */
export type Row = Readonly<Record<string, string>>;

/**
 * Where a field's text comes from: a column, several columns joined by a space, a fixed text, or a column whose values
 * are translated (a value without translation takes `otherwise`).
 */
export type FieldSource =
  | { readonly column: string }
  | { readonly join: readonly string[] }
  | { readonly text: string }
  | {
      readonly column: string;
      readonly values: Readonly<Record<string, string>>;
      readonly otherwise?: string;
    };

/** How a file of another program becomes rows of one of our import kinds. */
export interface FileMapping {
  readonly file: string;
  readonly fields: Readonly<Record<string, FieldSource>>;
  /** Column that groups several rows into one record (order lines into an order). */
  readonly key?: string;
  /** Rows whose column has one of these values are left out, with the given reason in the report. */
  readonly leaveOut?: {
    readonly column: string;
    readonly values: readonly string[];
    readonly reason: string;
  };
}

/** The text of a field; empty when the columns are. @throws Error naming a column that the file does not have */
export function fieldOf(source: FieldSource | undefined, row: Row): string {
  if (!source) return '';
  if ('text' in source) return source.text;
  if ('join' in source)
    return source.join
      .map((column) => cell(row, column))
      .filter(Boolean)
      .join(' ');
  const value = cell(row, source.column);
  return 'values' in source ? (source.values[value] ?? source.otherwise ?? '') : value;
}

function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`the file has no column "${column}"`);
  return value.trim();
}

/** Applies a mapping to one row: every field as text. */
export function mapRow(mapping: FileMapping, row: Row): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mapping.fields).map(([field, source]) => [field, fieldOf(source, row)]),
  );
}
