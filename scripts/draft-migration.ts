/**
 * Writes the body of a migration for the tables of the entities that no migration creates yet, to be read and kept.
 * Usage: npm run draft-migration -- name-of-the-change
 */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { DataSource, type EntityMetadata } from 'typeorm';
import { entities } from '../server/app/entities';
import { migrations } from '../server/app/migrations';

const makers: Record<string, string> = {
  integer: 'int',
  bigint: 'big',
  boolean: 'flag',
  date: 'day',
  datetime: 'instant',
  text: 'longText',
};

function columnOf(meta: EntityMetadata['columns'][number]): string {
  const extra = meta.isNullable ? ', nullable' : '';
  const name = `'${meta.propertyName}'`;
  if (meta.type !== 'varchar') return `col.${makers[String(meta.type)] ?? '?'}(${name}${extra})`;
  if (meta.length === '36') return `col.id(${name}${extra})`;
  if (meta.length === '40') return `col.code(${name}${extra})`;
  if (meta.length === '7') return `col.month(${name}${extra})`;
  return `col.text(${name}, ${meta.length}${extra})`;
}

function tableOf(meta: EntityMetadata): string {
  const base = ['id', 'createdAt', 'updatedAt', 'version'];
  const hasBase = base.every((name) => meta.findColumnWithPropertyName(name));
  const columns = meta.columns.filter((column) => !hasBase || !base.includes(column.propertyName));
  const lines = [
    ...(hasBase ? ['...col.base()'] : []),
    ...columns.map((column) =>
      column.isPrimary && !hasBase ? `primary(${columnOf(column)})` : columnOf(column),
    ),
  ];
  const indices = meta.indices.map(
    (entry) =>
      `${entry.isUnique ? 'uniqueKey' : 'index'}('${entry.name}', [${entry.columns.map((c) => `'${c.propertyName}'`).join(', ')}])`,
  );
  const keys = meta.foreignKeys.map(
    (key) =>
      `foreignKey('${key.name}', '${key.columnNames[0]}', '${key.referencedEntityMetadata.tableName}')`,
  );
  return `    await runner.createTable(new Table({
      name: '${meta.tableName}',
      columns: [${lines.join(', ')}],
      indices: [${indices.join(', ')}],
      foreignKeys: [${keys.join(', ')}],
    }));`;
}

async function main(): Promise<void> {
  const name = process.argv[2] ?? 'change';
  const source = await new DataSource({
    type: 'better-sqlite3',
    database: ':memory:',
    entities,
    migrations,
  }).initialize();
  await source.runMigrations();
  const existing = new Set(
    ((await source.query("SELECT name FROM sqlite_master WHERE type = 'table'")) as { name: string }[]).map(
      (row) => row.name,
    ),
  );
  const missing = source.entityMetadatas.filter((meta) => !existing.has(meta.tableName));
  const ordered: EntityMetadata[] = [];
  const visit = (meta: EntityMetadata): void => {
    if (ordered.includes(meta)) return;
    for (const key of meta.foreignKeys) {
      if (key.referencedEntityMetadata !== meta && missing.includes(key.referencedEntityMetadata))
        visit(key.referencedEntityMetadata);
    }
    ordered.push(meta);
  };
  missing.forEach(visit);
  const stamp = Date.now();
  const className =
    name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()) + String(stamp);
  const file = `server/migrations/${stamp}-${name}.ts`;
  writeFileSync(
    file,
    `import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${ordered.map(tableOf).join('\n')}
  }

  async down(runner: QueryRunner): Promise<void> {
${[...ordered]
  .reverse()
  .map((meta) => `    await runner.dropTable('${meta.tableName}');`)
  .join('\n')}
  }
}
`,
  );
  process.stdout.write(`${file}: ${ordered.length} tables\n`);
  await source.destroy();
}

void main();
