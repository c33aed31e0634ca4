import { Matches, validateOrReject, type ValidationError } from 'class-validator';
import { ArgumentValidationError, type ResolverData } from 'type-graphql';
import { DomainError } from './errors';

const sayingSomething = /[^\s\u200B-\u200F\u2060\uFEFF]/u;

/** A text that says something: neither empty nor blank, also not by characters that only look empty. */
export const NotBlank = (options: { readonly each?: boolean } = {}): PropertyDecorator =>
  Matches(sayingSomething, options);

/** No text of the API is longer; the input types say less where less is meant. */
const LONGEST_TEXT = 4000;
/** A bare argument has no decorators of its own: reasons and keys. */
const LONGEST_ARGUMENT = 300;
const LONGEST_LIST = 5000;
const DEEPEST = 8;

// line breaks and tabs are writing; other control characters end texts early in databases, files and terminals
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|[\uD800-\uDFFF]/u;

/**
 * What every argument of the API goes through before its resolver: bounds of texts and lists, no control characters or
 * halves of characters, then the decorators of its input type, nested ones included.
 *
 * @throws DomainError common.invalid_input or ArgumentValidationError, both naming the field.
 */
export async function checkInput(value: unknown, type: unknown, { args }: ResolverData): Promise<void> {
  const bare = typeof value !== 'object' || Array.isArray(value);
  const name = bare ? (Object.keys(args).find((key) => args[key] === value) ?? '') : '';
  if (type === String && typeof value === 'string' && !sayingSomething.test(value)) throw invalid(name);
  refuseUnwritable(value, name, bare ? LONGEST_ARGUMENT : LONGEST_TEXT, 0);
  const inputs = (Array.isArray(value) ? value : [value]).filter(
    (part) => typeof part === 'object' && part !== null,
  );
  const options = { skipMissingProperties: true, forbidUnknownValues: false };
  for (const input of inputs as object[]) {
    await validateOrReject(input, options).catch((errors: unknown) => {
      throw Array.isArray(errors) ? new ArgumentValidationError(errors as ValidationError[]) : errors;
    });
  }
}

const invalid = (field: string): DomainError =>
  new DomainError('common.invalid_input', { fields: field }, field);

function refuseUnwritable(value: unknown, path: string, longest: number, depth: number): void {
  const refuse = (): never => {
    throw invalid(path);
  };
  if (typeof value === 'string') {
    if (value.length > longest || unwritable.test(value)) refuse();
  } else if (Array.isArray(value)) {
    if (value.length > LONGEST_LIST || depth > DEEPEST) refuse();
    value.forEach((part, at) => refuseUnwritable(part, `${path}.${at}`, longest, depth + 1));
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    if (depth > DEEPEST) refuse();
    for (const [key, part] of Object.entries(value)) {
      refuseUnwritable(part, path ? `${path}.${key}` : key, longest, depth + 1);
    }
  }
}
