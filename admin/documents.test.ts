import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, validate, type DocumentNode, type OperationDefinitionNode } from 'graphql';

const schema = buildSchema(readFileSync(join(__dirname, '..', 'schema.graphql'), 'utf8'));

function isDocument(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && (value as { kind?: string }).kind === 'Document';
}

/** Every document that a module exports, by itself or inside a resource's description. */
function documentsIn(value: unknown, depth = 0): DocumentNode[] {
  if (isDocument(value)) return [value];
  if (depth > 3 || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => documentsIn(inner, depth + 1));
}

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.documents.ts'),
);
const documents = files.flatMap((file) => {
  const found = [...new Set(documentsIn(require(join(__dirname, file)) as object))];
  return found.map((document) => {
    const operation = document.definitions[0] as OperationDefinitionNode;
    return { file, name: operation.name?.value ?? '', document };
  });
});

test('there are documents to check', () => {
  expect(documents.length).toBeGreaterThan(10);
});

test.each(documents)('$file: $name is what the API answers', ({ document }) => {
  expect(validate(schema, document).map((error) => error.message)).toEqual([]);
});

test('an operation name is used once: answers are kept by it', () => {
  const names = documents.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
