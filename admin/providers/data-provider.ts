import type { DataProvider, GetManyParams } from 'react-admin';
import type { DocumentNode } from 'graphql';
import { act, ask, graphqlProvider } from './api';
import { MAX_PAGE } from './build-query';
import { toHttpError } from './errors';

export interface PortalDataProvider extends DataProvider {
  readonly ask: <T>(query: DocumentNode, variables?: object, signal?: AbortSignal) => Promise<T>;
  readonly act: <T>(mutation: DocumentNode, variables?: object) => Promise<T>;
}

const methods = [
  'getList',
  'getOne',
  'getMany',
  'getManyReference',
  'create',
  'update',
  'updateMany',
  'delete',
  'deleteMany',
] as const;

type Call = (resource: string, params: object) => Promise<{ data: unknown[] }>;

function mapped(name: (typeof methods)[number]): Call {
  const call = (graphqlProvider as unknown as Record<string, Call>)[name] as Call;
  return async (resource, params) => {
    try {
      return await call(resource, params);
    } catch (error) {
      throw toHttpError(error);
    }
  };
}

const getMany = mapped('getMany');

export const dataProvider = {
  ...Object.fromEntries(methods.map((name) => [name, mapped(name)])),
  // a page of the API holds 200 rows: more references are asked for in turns
  async getMany(resource: string, params: GetManyParams) {
    const data: unknown[] = [];
    for (let start = 0; start < params.ids.length; start += MAX_PAGE) {
      const part = await getMany(resource, { ...params, ids: params.ids.slice(start, start + MAX_PAGE) });
      data.push(...part.data);
    }
    return { data };
  },
  ask,
  act,
  supportAbortSignal: true,
} as unknown as PortalDataProvider;
