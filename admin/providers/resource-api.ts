import type { DocumentNode } from 'graphql';
import type { Permission } from '../../shared/permissions';

export type Row = Record<string, unknown> & { id: string };

interface Write {
  readonly document: DocumentNode;
  /** The `input` of the mutation: exactly the fields it takes, since a form also carries what it only shows. */
  readonly input: (data: Record<string, unknown>, previous: Record<string, unknown>) => object;
}

/**
 * How the portal reads and writes one resource. Documents alias their root field: `list` for
 * `xs(filter, sort, page) { items total }`, `record` for one row.
 */
export interface ResourceApi {
  /** Who gets the pages of the resource; an action that is not named is not offered. */
  readonly access: {
    readonly list: Permission | readonly Permission[];
    readonly create?: Permission;
    readonly edit?: Permission;
  };
  readonly list: DocumentNode;
  readonly one?: DocumentNode;
  readonly create?: Write;
  readonly update?: Write;
  /** Boolean variables of the documents that are true for those who hold the permission: fields not all readers may ask for. */
  readonly flags?: Readonly<Record<string, Permission>>;
  /** The list answers with an array of all rows: filters, order and pages are made here. */
  readonly whole?: true;
}
