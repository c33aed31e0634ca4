import type { Permission } from '../../../../shared/permissions';
import type { TimelineKind } from '../../../../shared/vocabulary/archive';
import type { RequestContext } from '../../../core/context';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

export type Query = SelectQueryBuilder<ObjectLiteral>;

/** One kind of rows: where they come from, who sees them, which columns say what. All SQL is over the alias. */
export interface Branch {
  readonly kind: TimelineKind;
  readonly permission: Permission;
  readonly entity: new () => ObjectLiteral;
  readonly alias: string;
  readonly from: (ctx: RequestContext, query: Query, accountIds: readonly string[]) => Query;
  /** A day column, or a moment whose business day is taken. */
  readonly day: { readonly column: string } | { readonly moment: string };
  /** Tells two rows of one record apart: signed and closed. */
  readonly part?: number;
  /** "Vocabulary.CODE", or the name of an event. */
  readonly code1?: string;
  readonly code2?: string;
  readonly text1?: string;
  readonly text2?: string;
  /** Shown only to those who may see money. */
  readonly amount?: string;
  readonly quantity?: string;
  readonly person?: string;
  readonly subject: readonly [type: string, idSql: string];
}

/** 'Vocabulary.' before a code column, on either engine; nothing where the code is nothing. */
export const word = (vocabulary: string, column: string, codes: readonly string[]): string =>
  `CASE ${column} ${codes.map((code) => `WHEN '${code}' THEN '${vocabulary}.${code}'`).join(' ')} END`;

export const ofAccounts =
  (column: string, narrow?: (ctx: RequestContext, query: Query) => void, more?: string) =>
  (ctx: RequestContext, query: Query, accountIds: readonly string[]): Query => {
    query.where(`${column} IN (:...accountIds)`, { accountIds });
    if (more) query.andWhere(more);
    narrow?.(ctx, query);
    return query;
  };
