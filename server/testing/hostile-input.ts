import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { scalarDummies } from './dummy-request';

type Path = readonly (string | number)[];

export interface RootField {
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every query and mutation of the API. */
export function rootFieldsOf(schema: GraphQLSchema): RootField[] {
  return (['query', 'mutation'] as const).flatMap((kind) => {
    const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field }));
  });
}

/** A place in the arguments of a root field that takes a value of a scalar or closed list. */
export interface InputLeaf {
  readonly path: Path;
  readonly type: string;
  readonly required: boolean;
}

/** A valid value with every optional field filled and one element in every list. */
function fullValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return fullValue(type.ofType as GraphQLInputType);
  if (isListType(type)) return [fullValue(type.ofType as GraphQLInputType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  // the one order that every list knows
  if (type.toString() === 'SortInput') return { field: 'id', direction: 'ASC' };
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => field.name !== 'idempotencyKey');
    return Object.fromEntries(fields.map((field) => [field.name, fullValue(field.type)]));
  }
  return scalarDummies[type.toString()];
}

function leavesOf(type: GraphQLInputType, path: Path, required: boolean): InputLeaf[] {
  if (isNonNullType(type)) return leavesOf(type.ofType as GraphQLInputType, path, true);
  if (isListType(type)) return leavesOf(type.ofType as GraphQLInputType, [...path, 0], required);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap((field) =>
      leavesOf(field.type, [...path, field.name], false),
    );
  }
  return [{ path, type: type.toString(), required }];
}

export function inputLeaves({ field }: RootField): InputLeaf[] {
  return field.args.flatMap((arg) => leavesOf(arg.type, [arg.name], false));
}

function withValue(source: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = (Array.isArray(source) ? [...source] : { ...(source as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}

/** A request with every argument filled, and hostile values at the given places. */
export function fullRequest(
  { kind, field }: RootField,
  changes: readonly { readonly path: Path; readonly value: unknown }[] = [],
): { query: string; variables: object } {
  const head = field.args.map((arg) => `$${arg.name}: ${arg.type.toString()}`).join(', ');
  const call = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  let variables: unknown = Object.fromEntries(field.args.map((arg) => [arg.name, fullValue(arg.type)]));
  for (const { path, value } of changes) variables = withValue(variables, path, value);
  return {
    query: `${kind} Hostile${head ? `(${head})` : ''} { ${field.name}${call ? `(${call})` : ''} ${selection} }`,
    variables: variables as object,
  };
}
