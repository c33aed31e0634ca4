import type { DocumentNode } from 'graphql';
import buildGraphQLProvider from 'ra-data-graphql';
import { HttpLink } from '@apollo/client';
import { actingHeader } from './acting';
import { buildQuery } from './build-query';
import { toHttpError } from './errors';
import { i18nProvider } from './i18n-provider';

/** Texts of refusals and notices come in the language that the reader chose here, not in the browser's. */
const headers = () => ({ 'Accept-Language': i18nProvider.getLocale(), ...actingHeader() });

/**
 * Bad requests carry their reason in the body like every refusal, but Apollo keeps only the status of a failed
 * request; handing them on as answered keeps the reason.
 */
async function fetchKeepingReasons(uri: RequestInfo | URL, options?: RequestInit): Promise<Response> {
  const response = await fetch(uri, options);
  if (response.status !== 400 && response.status !== 403) return response;
  return new Response(await response.text(), {
    status: 200,
    headers: { 'content-type': 'application/json' },
  });
}

const options = () => ({ fetchPolicy: 'no-cache' as const, context: { headers: headers() } });

export const graphqlProvider = buildGraphQLProvider({
  clientOptions: {
    link: new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: fetchKeepingReasons }),
    // one screen that is left must not abort the same question of another
    queryDeduplication: false,
  },
  introspection: false,
  buildQuery,
  query: options,
  mutation: options,
} as unknown as Parameters<typeof buildGraphQLProvider>[0]);

interface Client {
  query(request: object): Promise<{ data: unknown }>;
  mutate(request: object): Promise<{ data: unknown }>;
}
const client = (graphqlProvider as unknown as { client: Client }).client;

/** Runs a query document. @throws HttpError */
export async function ask<T>(query: DocumentNode, variables: object = {}, signal?: AbortSignal): Promise<T> {
  const base = options();
  const context = { ...base.context, fetchOptions: { signal } };
  const answer = await client.query({ query, variables, ...base, context }).catch(rethrow);
  return answer.data as T;
}

/** Runs a mutation document: one act. @throws HttpError with the refusal */
export async function act<T>(mutation: DocumentNode, variables: object = {}): Promise<T> {
  const answer = await client.mutate({ mutation, variables, ...options() }).catch(rethrow);
  return answer.data as T;
}

function rethrow(error: unknown): never {
  throw toHttpError(error);
}
