import DataLoader from 'dataloader';
import { In, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import { money, type Money } from '../../shared/money';
import type { BaseEntity } from './base-entity';
import type { RequestContext, TxContext } from './context';
import { isUniqueViolation } from './database-errors';
import { DomainError } from './errors';
import { newId } from './ids';

type EntityClass<E extends BaseEntity> = new () => E;
/** What a use case gives for a new row: everything but what this module fills in; nullable columns may be left out. */
export type NewRow<E extends BaseEntity> = {
  [K in Exclude<keyof E, keyof BaseEntity> as null extends E[K] ? never : K]: E[K];
} & { [K in Exclude<keyof E, keyof BaseEntity> as null extends E[K] ? K : never]?: E[K] } & { id?: string };

function complete<E extends BaseEntity>(tx: TxContext, entity: EntityClass<E>, values: NewRow<E>): E {
  const row = Object.assign(new entity(), values, {
    id: values.id ?? newId(),
    createdAt: tx.now,
    updatedAt: tx.now,
    version: 1,
  });
  const columns = tx.db.connection.getMetadata(entity).columns;
  for (const { propertyName, isNullable } of columns) {
    const record = row as Record<string, unknown>;
    if (record[propertyName] === undefined && isNullable) record[propertyName] = null;
  }
  refuseTooLong(columns, row);
  return row;
}

/** SQLite would take any length, MariaDB refuses it: here both answer alike, and name the field. */
function refuseTooLong(columns: readonly ColumnMetadata[], values: object): void {
  for (const { propertyName, type, length } of columns) {
    const value = (values as Record<string, unknown>)[propertyName];
    if (typeof value === 'string' && type === 'varchar' && value.length > Number(length)) {
      throw new DomainError('common.invalid_input', { fields: propertyName }, propertyName);
    }
  }
}

/** Writes a new row. Never `save()`: that would overwrite a row whose id is already there. */
export async function insert<E extends BaseEntity>(
  tx: TxContext,
  entity: EntityClass<E>,
  values: NewRow<E>,
): Promise<E> {
  const [row] = await insertMany(tx, entity, [values]);
  return row as E;
}

/** Rows of one bulk statement: few enough for every engine's limit of parameters. */
const BULK = 400;

/**
 * Writes many new rows, some hundred a statement. Plain SQL made from the entity's own columns: the query builder costs
 * several times what the database does when there are thousands of rows.
 */
export async function insertMany<E extends BaseEntity>(
  tx: TxContext,
  entity: EntityClass<E>,
  values: readonly NewRow<E>[],
): Promise<E[]> {
  if (values.length === 0) return [];
  const rows = values.map((value) => complete(tx, entity, value));
  const { driver } = tx.db.connection;
  const { columns, tableName } = tx.db.connection.getMetadata(entity);
  const names = columns.map((column) => driver.escape(column.databaseName)).join(', ');
  const holes = `(${columns.map(() => '?').join(', ')})`;
  for (let at = 0; at < rows.length; at += BULK) {
    const part = rows.slice(at, at + BULK);
    const params = part.flatMap((row) =>
      columns.map(
        (column) =>
          driver.preparePersistentValue(
            (row as Record<string, unknown>)[column.propertyName],
            column,
          ) as unknown,
      ),
    );
    await tx.db.query(
      `INSERT INTO ${driver.escape(tableName)} (${names}) VALUES ${part.map(() => holes).join(', ')}`,
      params,
    );
  }
  return rows;
}

/** Writes a new row; where a unique key refuses it, throws the given refusal instead. */
export async function insertOrRefuse<E extends BaseEntity>(
  tx: TxContext,
  entity: EntityClass<E>,
  values: NewRow<E>,
  refusal: () => DomainError,
): Promise<E> {
  try {
    return await insert(tx, entity, values);
  } catch (error) {
    if (isUniqueViolation(error)) throw refusal();
    throw error;
  }
}

/** The row, or common.not_found. The same answer for rows that do not exist and rows that are not the caller's. */
export async function getOrThrow<E extends BaseEntity>(
  ctx: RequestContext,
  entity: EntityClass<E>,
  id: string,
  field?: string,
): Promise<E> {
  const row = await ctx.db.findOneBy(entity as EntityTarget<E>, { id } as FindOptionsWhere<E>);
  if (!row) throw notFound(entity, field);
  return row;
}

export function notFound(entity: new () => object, field?: string): DomainError {
  return new DomainError('common.not_found', { type: entity.name }, field);
}

/**
 * Changes the row that the caller looked at: UPDATE … WHERE id AND version. Returns the row as it is now.
 *
 * @throws DomainError common.changed_meanwhile when somebody else changed it first.
 */
export async function guardedUpdate<E extends BaseEntity>(
  tx: TxContext,
  entity: EntityClass<E>,
  loaded: E,
  changes: Partial<Omit<E, keyof BaseEntity>>,
): Promise<E> {
  const stamped = { ...changes, version: loaded.version + 1, updatedAt: tx.now };
  refuseTooLong(tx.db.connection.getMetadata(entity).columns, changes);
  const result = await tx.db.update(
    entity as EntityTarget<E>,
    { id: loaded.id, version: loaded.version } as unknown as FindOptionsWhere<E>,
    stamped as unknown as QueryDeepPartialEntity<E>,
  );
  if (result.affected !== 1) throw new DomainError('common.changed_meanwhile', { type: entity.name });
  return Object.assign(new entity(), loaded, stamped);
}

/** Refuses when the screen the caller acted on shows an older version than the database has (P9). */
export function assertVersion(row: BaseEntity, expected: number | null | undefined): void {
  if (expected !== null && expected !== undefined && row.version !== expected) {
    throw new DomainError('common.changed_meanwhile', { type: row.constructor.name }, 'version');
  }
}

/**
 * A guard in one statement: changes the rows that match and says how many. Values may be SQL of the own columns
 * (`() => 'allocated + :amount'`). The condition belongs in `where`, with its parameters.
 */
export async function updateWhere<E extends ObjectLiteral>(
  tx: TxContext,
  entity: new () => E,
  changes: QueryDeepPartialEntity<E>,
  where: { readonly sql: string; readonly params: ObjectLiteral },
): Promise<number> {
  const result = await tx.db
    .createQueryBuilder()
    .update(entity)
    .set(changes)
    .where(where.sql, where.params)
    .execute();
  return result.affected ?? 0;
}

/** The row with this id through the request's loader: many look-ups of one request become one query. */
export async function load<E extends BaseEntity>(
  ctx: RequestContext,
  entity: EntityClass<E>,
  id: string | null | undefined,
): Promise<E | null> {
  if (!id) return null;
  return (await loaderFor(ctx, entity).load(id)) as E | null;
}

function loaderFor<E extends BaseEntity>(
  ctx: RequestContext,
  entity: EntityClass<E>,
): DataLoader<string, object | null> {
  let loader = ctx.loaders.get(entity);
  if (!loader) {
    loader = new DataLoader<string, object | null>(async (ids) => {
      const rows = await ctx.db.findBy(
        entity as EntityTarget<E>,
        { id: In([...ids]) } as FindOptionsWhere<E>,
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    });
    ctx.loaders.set(entity, loader);
  }
  return loader;
}

/**
 * Rows of many parents in one query: a loader kept under `key` for the request.
 * `fetch` gets all parent ids at once and returns rows with their parent's id.
 */
export async function loadMany<T extends object>(
  ctx: RequestContext,
  key: string,
  parentId: string,
  fetch: (parentIds: readonly string[]) => Promise<readonly (readonly [parentId: string, row: T])[]>,
): Promise<T[]> {
  let loader = ctx.loaders.get(key);
  if (!loader) {
    loader = new DataLoader<string, object | null>(async (ids) => {
      const groups = new Map<string, T[]>(ids.map((id) => [id, []]));
      for (const [id, row] of await fetch(ids)) groups.get(id)?.push(row);
      return ids.map((id) => groups.get(id) ?? []);
    });
    ctx.loaders.set(key, loader);
  }
  return (await loader.load(parentId)) as T[];
}

/** A raw aggregate (SUM, COUNT) as a safe integer: text from MySQL, a number from SQLite, null when there were no rows. */
export function readInteger(raw: unknown): number {
  const value = raw === null || raw === undefined ? 0 : Number(raw);
  if (!Number.isSafeInteger(value)) throw new RangeError('not a safe integer from the database');
  return value;
}

export function readMoney(raw: unknown): Money {
  return money(readInteger(raw));
}
