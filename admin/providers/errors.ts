import { HttpError } from 'react-admin';

/** A refusal of the API as the portal shows it: text of the server, field it is about, rule it follows. */
export interface RefusalBody {
  readonly code: string;
  readonly rule?: string;
  readonly field?: string;
  readonly params?: Record<string, string | number>;
  /** Form errors by field; `root.serverError` is what the form says as a whole. */
  readonly errors: Record<string, unknown>;
}

interface GraphQLErrorLike {
  readonly message: string;
  readonly extensions?: {
    code?: string;
    status?: number;
    field?: string;
    rule?: string;
    params?: Record<string, string | number>;
  };
}

interface ApolloErrorLike {
  readonly graphQLErrors?: readonly GraphQLErrorLike[];
  readonly networkError?: { readonly statusCode?: number; readonly name?: string } | null;
}

export function refusalOf(error: unknown): RefusalBody | null {
  const body = error instanceof HttpError ? (error.body as RefusalBody | undefined) : undefined;
  return body && typeof body.code === 'string' ? body : null;
}

/** Turns what Apollo or ra-data-graphql throws into the error that forms, notices and the sign-in check understand. */
export function toHttpError(error: unknown): Error {
  if (refusalOf(error)) return error as Error;
  const apollo = (error instanceof HttpError ? error.body : error) as ApolloErrorLike | undefined;
  const first = apollo?.graphQLErrors?.[0];
  if (first) {
    const { code = 'common.unexpected', status = 400, field, rule, params } = first.extensions ?? {};
    const errors = { ...(field ? { [field]: first.message } : {}), root: { serverError: first.message } };
    return new HttpError(first.message, status, { code, field, rule, params, errors });
  }
  const network = apollo?.networkError;
  if (network?.name === 'AbortError') return network as unknown as Error;
  const status = network?.statusCode ?? (error instanceof HttpError ? error.status : 0);
  // Apollo's own texts are links to a page on the network; ours is a key that the notice translates
  const text =
    status === 429
      ? 'portal.error.too_many'
      : status === 413
        ? 'portal.error.too_large'
        : 'portal.error.network';
  return new HttpError(text, status, { code: 'portal.network', errors: { root: { serverError: text } } });
}
