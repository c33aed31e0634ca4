import { Column, ForeignKey, Index, PrimaryColumn, type ColumnOptions, type ValueTransformer } from 'typeorm';
import { TableColumn, TableForeignKey, TableIndex } from 'typeorm';

/**
 * Entity decorators and the column makers that migrations use, side by side: the two must say the same, and the
 * drift test holds them together on both engines.
 */

interface Nullable {
  readonly nullable?: boolean;
}

/** 64-bit integers arrive as text from MySQL and as numbers from SQLite; both leave as safe integers or not at all. */
const safeInteger: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: string | number | null) => {
    if (value === null || value === undefined) return null;
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError('an integer beyond 2^53 in the database');
    return number;
  },
};

const json: ValueTransformer = {
  to: (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value)),
  from: (value: string | null) => (value === null ? null : (JSON.parse(value) as unknown)),
};

const column =
  (options: ColumnOptions) =>
  (extra: Nullable = {}): PropertyDecorator =>
    Column({ ...options, nullable: extra.nullable ?? false });

export const KeyColumn = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: '36' });
export const IdColumn = column({ type: 'varchar', length: '36' });
export const CodeColumn = column({ type: 'varchar', length: '40' });
export const MonthColumn = column({ type: 'varchar', length: '7' });
export const IntColumn = column({ type: 'integer' });
/** Quantities in thousandths: 64 bits in the database, a safe integer in the program. */
export const BigColumn = column({ type: 'bigint', transformer: safeInteger });
/** Money in minor units. */
export const MoneyColumn = column({ type: 'bigint', transformer: safeInteger });
export const FlagColumn = column({ type: 'boolean' });
export const DayColumn = column({ type: 'date' });
export const InstantColumn = column({ type: 'datetime', precision: 3 });
export const LongTextColumn = column({ type: 'text' });
/** Structured data that is shown but never filtered, summed or constrained. */
export const JsonColumn = column({ type: 'text', transformer: json });
export const TextColumn = (length: number, extra: Nullable = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: String(length), nullable: extra.nullable ?? false });

/** An id that points to another table, with a named foreign key that forbids deleting the target. */
export const RefColumn =
  (target: () => new () => object, keyName: string, extra: Nullable = {}): PropertyDecorator =>
  (prototype, property) => {
    IdColumn(extra)(prototype, property);
    ForeignKey(target as () => new () => object, {
      name: keyName,
      onDelete: 'RESTRICT',
      onUpdate: 'RESTRICT',
    })(prototype, property as string);
  };

export const Unique = (name: string, properties: string[]): ClassDecorator =>
  Index(name, properties, { unique: true });

type Maker = (name: string, extra?: Nullable) => TableColumn;
const maker =
  (type: string, more: Record<string, unknown> = {}): Maker =>
  (name, extra = {}) =>
    new TableColumn({ name, type, isNullable: extra.nullable ?? false, ...more });

let longTextType: 'text' | 'mediumtext' = 'text';

/** What a migration calls a long text from now on: told by whoever opens the database and knows the engine. */
export function callLongTexts(type: 'text' | 'mediumtext'): void {
  longTextType = type;
}

export const nullable: Nullable = { nullable: true };

export const col = {
  key: (): TableColumn => new TableColumn({ name: 'id', type: 'varchar', length: '36', isPrimary: true }),
  id: maker('varchar', { length: '36' }),
  code: maker('varchar', { length: '40' }),
  month: maker('varchar', { length: '7' }),
  int: maker('integer'),
  big: maker('bigint'),
  flag: maker('boolean'),
  day: maker('date'),
  instant: maker('datetime', { precision: 3 }),
  longText: (name: string, extra: Nullable = {}): TableColumn => maker(longTextType)(name, extra),
  text: (name: string, length: number, extra: Nullable = {}): TableColumn =>
    new TableColumn({ name, type: 'varchar', length: String(length), isNullable: extra.nullable ?? false }),
  /** id, createdAt, updatedAt, version: what every entity has. */
  base: (): TableColumn[] => [
    col.key(),
    col.instant('createdAt'),
    col.instant('updatedAt'),
    col.int('version'),
  ],
};

/** Makes a column part of the primary key, for tables without an id of their own. */
export const primary = (made: TableColumn): TableColumn => {
  made.isPrimary = true;
  return made;
};

export const uniqueKey = (name: string, columnNames: string[]): TableIndex =>
  new TableIndex({ name, columnNames, isUnique: true });
export const index = (name: string, columnNames: string[]): TableIndex =>
  new TableIndex({ name, columnNames });
export const foreignKey = (name: string, columnName: string, referencedTableName: string): TableForeignKey =>
  new TableForeignKey({
    name,
    columnNames: [columnName],
    referencedTableName,
    referencedColumnNames: ['id'],
    onDelete: 'RESTRICT',
    onUpdate: 'RESTRICT',
  });
