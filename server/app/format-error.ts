import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import type { Logger } from 'pino';
import { errorText } from '../../shared/errors/all';
import { DomainError } from '../core/errors';

interface Reader {
  readonly language: 'zh' | 'en';
  readonly requestId: string;
}

export interface PublicError {
  readonly message: string;
  readonly code: string;
  readonly status: number;
  readonly params?: Record<string, string | number>;
  readonly field?: string | undefined;
  readonly rule?: string | undefined;
}

/** What a caller may learn of an error: refusals whole, bad input by field names, everything else as a reference. */
export function toPublicError(error: unknown, reader: Reader, logger: Logger): PublicError {
  if (error instanceof DomainError) {
    const { code, params, field, rule, status } = error;
    return { message: error.textIn(reader.language), code, status, params, field, rule };
  }
  if (error instanceof ArgumentValidationError) {
    const fields = fieldsOf(error);
    const params = { fields: fields.join(', ') };
    return {
      message: errorText('common.invalid_input', params, reader.language),
      code: 'common.invalid_input',
      status: 400,
      params,
      field: fields[0],
    };
  }
  logger.error({ err: error, requestId: reader.requestId }, 'unexpected error');
  const params = { requestId: reader.requestId };
  return {
    message: errorText('common.unexpected', params, reader.language),
    code: 'common.unexpected',
    status: 500,
    params,
  };
}

interface Violation {
  readonly property: string;
  readonly constraints?: Record<string, string>;
  readonly children?: Violation[];
}

function fieldsOf(error: ArgumentValidationError): string[] {
  const names = (violation: Violation, prefix: string): string[] => {
    const name = prefix + violation.property;
    const below = (violation.children ?? []).flatMap((child) => names(child, `${name}.`));
    return below.length > 0 ? below : [name];
  };
  return (error.extensions.validationErrors as Violation[]).flatMap((violation) => names(violation, ''));
}

/** The one place where an error becomes a GraphQL error. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  logger: Logger,
): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const extensions = error instanceof GraphQLError ? error.extensions : {};
  const reader: Reader = {
    language: extensions['language'] === 'en' ? 'en' : 'zh',
    requestId: typeof extensions['requestId'] === 'string' ? extensions['requestId'] : '-',
  };
  const place = formatted.path ? { path: formatted.path } : {};
  // the library's refusal of an argument is one of its own errors and yet names fields
  if (original instanceof ArgumentValidationError) return masked(original, reader, place, logger);
  // errors of the GraphQL layer itself: syntax, validation, bad variables; their text names fields, never data
  if (original === error || original instanceof GraphQLError) {
    const domain = original instanceof GraphQLError ? original.originalError : undefined;
    if (!(domain instanceof DomainError)) {
      const given = formatted.extensions?.['code'];
      const code = typeof given === 'string' ? given : 'BAD_REQUEST';
      if (code === 'INTERNAL_SERVER_ERROR') return masked(original, reader, place, logger);
      const message = formatted.message.slice(0, 300).replace(/ Did you mean .*$/, '');
      if (code !== 'BAD_USER_INPUT') return { message, ...place, extensions: { code, status: 400 } };
      const field = fieldIn(formatted.message);
      return {
        message,
        ...place,
        extensions: { code: 'common.invalid_input', status: 400, ...(field ? { field } : {}) },
      };
    }
    return masked(domain.field ? domain : atField(domain, formatted.message), reader, place, logger);
  }
  return masked(original, reader, place, logger);
}

/** GraphQL says where in the variables a value does not fit: `at "input.lines[0].unitPrice"`, or the variable itself. */
function fieldIn(message: string): string | undefined {
  const place = /^Variable "\$\w+" got invalid value .* at "([\w.[\]]+)"/s.exec(message)?.[1];
  if (place) return place.replace(/^\w+\./, '').replace(/\[(\d+)\]/g, '.$1');
  return /^Variable "\$(\w+)"/.exec(message)?.[1];
}

/** The refusal of a scalar, which knows its own name only, with the name of the field. */
function atField(error: DomainError, message: string): DomainError {
  const field = error.code === 'common.invalid_input' ? fieldIn(message) : undefined;
  return field ? new DomainError('common.invalid_input', { fields: field }, field) : error;
}

function masked(error: unknown, reader: Reader, place: object, logger: Logger): GraphQLFormattedError {
  const { message, ...extensions } = toPublicError(error, reader, logger);
  return { message, ...place, extensions };
}
