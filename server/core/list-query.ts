import { Max, Min } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from './context';
import { DomainError } from './errors';

export const SortDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
export type SortDirection = keyof typeof SortDirection;
registerEnumType(SortDirection, { name: 'SortDirection', description: 'Ascending or descending.' });

@InputType({ description: 'Order of a list. Fields that a list cannot be sorted by are refused.' })
export class SortInput {
  @Field(() => String)
  field!: string;

  @Field(() => SortDirection, { defaultValue: 'ASC' })
  direction!: SortDirection;
}

@InputType({ description: 'Which part of a list: 1-based page number and rows per page (at most 200).' })
export class PageInput {
  @Field(() => Int, { defaultValue: 1 })
  @Min(1)
  @Max(1_000_000)
  number!: number;

  @Field(() => Int, { defaultValue: 25 })
  @Min(1)
  @Max(200)
  size!: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** The GraphQL type of a list's answer: rows of the page and the number of all rows that match. */
export function pageOf<T extends object>(item: () => new () => T, name: string) {
  @ObjectType(name, { description: 'One page of a list and the total over all pages.' })
  class PageType implements Page<T> {
    @Field(() => [item()])
    items!: T[];

    @Field(() => Int, { description: 'Number of all rows that match, over all pages.' })
    total!: number;
  }
  return PageType;
}

export interface ListArgs<F> {
  readonly filter?: F | null | undefined;
  readonly sort?: SortInput | null | undefined;
  readonly page?: PageInput | null | undefined;
}

export interface ListSpec<E extends ObjectLiteral, F> {
  readonly entity: new () => E;
  /** Alias of the entity in the SQL of scope and filters. */
  readonly alias: string;
  /** Who may see what: applied first, to rows and totals alike. */
  readonly scope: (query: SelectQueryBuilder<E>) => void;
  /** Sort fields of the API → columns. `id` breaks ties, so that pages never overlap. */
  readonly sort: Readonly<Record<string, string>>;
  readonly defaultSort: readonly [field: string, direction: SortDirection];
  /** How each filter narrows the query. Every filter of the input type has its entry, or it does not compile. */
  readonly filters: {
    readonly [K in keyof Required<F>]: (query: SelectQueryBuilder<E>, value: NonNullable<F[K]>) => void;
  };
}

/** The scoped and filtered query of a list, for figures that must count exactly the rows the list shows. */
export function listRows<E extends ObjectLiteral, F extends object>(
  ctx: RequestContext,
  spec: ListSpec<E, F>,
  filter: F | null | undefined,
): SelectQueryBuilder<E> {
  const query = ctx.db.createQueryBuilder(spec.entity, spec.alias);
  spec.scope(query);
  for (const [name, value] of Object.entries(filter ?? {})) {
    if (value === null || value === undefined) continue;
    refuseTooMuch(name, value);
    spec.filters[name as keyof F](query, value as never);
  }
  return query;
}

/** A LIKE pattern and the number of parameters have limits of their own in each engine: these are below all of them. */
export function refuseTooMuch(name: string, value: unknown): void {
  const size = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
  if (size > (Array.isArray(value) ? 1000 : 200)) {
    throw new DomainError('common.invalid_input', { fields: name }, name);
  }
}

/** One page of a list: scope, filters, whitelisted order, page. @throws DomainError common.sort_unknown */
export async function listQuery<E extends ObjectLiteral, F extends object>(
  ctx: RequestContext,
  spec: ListSpec<E, F>,
  args: ListArgs<F>,
): Promise<Page<E>> {
  const query = listRows(ctx, spec, args.filter);
  const [field, direction] = args.sort ? [args.sort.field, args.sort.direction] : spec.defaultSort;
  const known = Object.hasOwn(spec.sort, field) ? spec.sort[field] : undefined;
  const column = field === 'id' ? `${spec.alias}.id` : known;
  if (!column) throw new DomainError('common.sort_unknown', { field }, 'sort');
  const size = args.page?.size ?? 25;
  query.orderBy(column, direction);
  if (field !== 'id') query.addOrderBy(`${spec.alias}.id`, 'ASC');
  query.skip(((args.page?.number ?? 1) - 1) * size).take(size);
  const [items, total] = await query.getManyAndCount();
  return { items, total };
}

/** Escapes a person's text for LIKE … ESCAPE '!'. */
export function likePattern(text: string): string {
  return `%${text.replace(/[!%_]/g, (char) => `!${char}`)}%`;
}
