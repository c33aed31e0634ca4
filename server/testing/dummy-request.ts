import {
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

/** One valid value per scalar; the ID belongs to nothing. */
export const scalarDummies: Readonly<Record<string, unknown>> = {
  ID: '00000000-0000-7000-8000-000000000000',
  String: 'xx',
  Int: 1,
  Float: 1,
  Boolean: false,
  Money: '1.00',
  Quantity: '1.000',
  LocalDate: '2020-01-06',
  Month: '2020-01',
  Instant: '2020-01-06T00:00:00.000Z',
  Data: {},
};

/** A valid value of an input type; optional fields are left out. */
function dummyOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return dummyOf(type.ofType as GraphQLInputType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return Object.fromEntries(required.map((field) => [field.name, dummyOf(field.type)]));
  }
  return scalarDummies[type.toString()];
}

/** A request for a root field with valid but meaningless arguments: enough to see whether a role gets past the door. */
export function dummyRequest(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
): { query: string; variables: object } {
  const args = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const head = args.map((arg) => `$${arg.name}: ${arg.type.toString()}`).join(', ');
  const call = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return {
    query: `${kind} Dummy${head ? `(${head})` : ''} { ${field.name}${call ? `(${call})` : ''} ${selection} }`,
    variables: Object.fromEntries(args.map((arg) => [arg.name, dummyOf(arg.type)])),
  };
}
