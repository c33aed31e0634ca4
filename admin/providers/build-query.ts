import type { DocumentNode } from 'graphql';
import { flagsOf } from './held';
import { resourceApis } from './registry';
import type { ResourceApi, Row } from './resource-api';
import { pageOfRows } from './whole-list';

export interface ListParams {
  readonly filter?: Record<string, unknown>;
  readonly sort?: { readonly field: string; readonly order: 'ASC' | 'DESC' };
  readonly pagination?: { readonly page: number; readonly perPage: number };
}

interface Params extends ListParams {
  readonly id?: string;
  readonly ids?: readonly string[];
  readonly target?: string;
  readonly data?: Record<string, unknown>;
  readonly previousData?: Record<string, unknown>;
}

interface Answer {
  readonly data: { list?: { items: Row[]; total: number } | Row[]; record?: Row };
}

interface Built {
  readonly query: DocumentNode;
  readonly variables: object;
  readonly parseResponse: (answer: Answer) => { data: unknown; total?: number };
}

/** The largest page the API gives. */
export const MAX_PAGE = 200;

export function listVariables({ filter, sort, pagination }: ListParams): object {
  return {
    filter: withoutEmpty(filter),
    // react-admin's own default order is the id; the list's own default order is better
    sort: sort && sort.field !== 'id' ? { field: sort.field, direction: sort.order } : null,
    page: pagination ? { number: pagination.page, size: Math.min(pagination.perPage, MAX_PAGE) } : null,
  };
}

/** An emptied filter input stands for "any", not for the empty text. */
function withoutEmpty(filter: Record<string, unknown> = {}): Record<string, unknown> | null {
  const kept = Object.entries(filter).filter(
    ([, value]) =>
      value !== '' && value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

function apiOf(resource: string): ResourceApi {
  const api = resourceApis[resource];
  if (!api) throw new Error(`no documents for the resource ${resource}`);
  return api;
}

function wholeList(api: ResourceApi, params: ListParams): Built {
  return {
    query: api.list,
    variables: {},
    parseResponse: ({ data }) => pageOfRows((data.list as Row[]) ?? [], params),
  };
}

function serverList(api: ResourceApi, params: ListParams): Built {
  return {
    query: api.list,
    variables: { ...listVariables(params), ...flagsOf(api.flags) },
    parseResponse: ({ data }) => {
      const page = data.list as { items: Row[]; total: number };
      return { data: page.items, total: page.total };
    },
  };
}

const list = (api: ResourceApi, params: ListParams) => (api.whole ? wholeList : serverList)(api, params);

/** Looks the written document up and fills its variables; the API is never introspected. */
export const buildQuery =
  () =>
  (type: string, resource: string, params: Params): Built => {
    const api = apiOf(resource);
    switch (type) {
      case 'GET_LIST':
        return list(api, params);
      case 'GET_MANY': {
        const ids = [...(params.ids ?? [])];
        return list(api, { filter: { ids }, pagination: { page: 1, perPage: Math.max(ids.length, 1) } });
      }
      case 'GET_MANY_REFERENCE':
        return list(api, { ...params, filter: { ...params.filter, [params.target ?? '']: params.id } });
      case 'GET_ONE':
        return api.one
          ? {
              query: api.one,
              variables: { id: params.id, ...flagsOf(api.flags) },
              parseResponse: ({ data }) => ({ data: data.record }),
            }
          : {
              query: api.list,
              variables: {},
              parseResponse: ({ data }) => ({
                data: (data.list as Row[]).find((row) => row.id === params.id),
              }),
            };
      case 'CREATE':
      case 'UPDATE': {
        const write = type === 'CREATE' ? api.create : api.update;
        if (!write) throw new Error(`${resource} has no ${type}`);
        const input = write.input(params.data ?? {}, params.previousData ?? {});
        return {
          query: write.document,
          variables: { input, ...flagsOf(api.flags) },
          parseResponse: ({ data }) => ({ data: data.record }),
        };
      }
      default:
        // nothing is deleted here, and rows are changed one by one, each by its own act
        throw new Error(`${resource} has no ${type}`);
    }
  };
