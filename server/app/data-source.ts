import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, getMetadataArgsStorage, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config';
import { callLongTexts } from '../core/columns';
import { Database, type Engine } from '../core/database';
import { ensureAppendOnly } from './append-only';
import { ensureNoOverlap } from './no-overlap';
import { entities } from './entities';
import { migrations } from './migrations';

interface SqliteDriver {
  new (path: string): { close(): void };
}

/** better-sqlite3 where it could be compiled, else libsql: the same calls, from a binary that npm ships. */
function sqliteDriver(): SqliteDriver {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const driver = require('better-sqlite3') as SqliteDriver;
    // the native part loads at the first open, not at require()
    new driver(':memory:').close();
    return driver;
  } catch {
    return require('libsql') as SqliteDriver;
  }
}

const shared = { entities, migrations, synchronize: false, logging: false } as const;

export function engineOf(databaseUrl: string): Engine {
  const scheme = databaseUrl.split(':', 1)[0];
  if (scheme === 'sqlite' || scheme === 'mysql' || scheme === 'mariadb') return scheme;
  throw new Error(`DATABASE_URL must start with sqlite:, mysql:// or mariadb://, not "${scheme}"`);
}

/**
 * Long texts as the engine calls what holds them: TEXT of MySQL ends at 64 KB, less than the trail of one large act.
 * The entities are written once for both engines, so their type is set when it is known which one opens.
 */
function nameLongTexts(type: 'text' | 'mediumtext'): void {
  callLongTexts(type);
  for (const { options } of getMetadataArgsStorage().columns) {
    if (options.type === 'text' || options.type === 'mediumtext') options.type = type;
  }
}

type SqliteUse = 'write' | 'read' | 'make';

function sqliteOptions(config: Config, use: SqliteUse): DataSourceOptions {
  const path = config.databaseUrl.slice('sqlite:'.length);
  return {
    ...shared,
    type: 'better-sqlite3',
    database: path,
    driver: sqliteDriver(),
    readonly: use === 'read',
    enableWAL: use === 'write',
    statementCacheSize: 500,
    timeout: 5000,
    prepareDatabase: (connection: { pragma(text: string): void }) => {
      connection.pragma(`synchronous = ${config.sqliteSynchronous}`);
      connection.pragma('cache_size = -64000');
      if (use === 'make') {
        // no other connection to lock out or to read beside, and a file broken off half-way is thrown away
        connection.pragma('locking_mode = EXCLUSIVE');
        connection.pragma('journal_mode = MEMORY');
      }
    },
  };
}

function serverOptions(config: Config, engine: 'mysql' | 'mariadb'): DataSourceOptions {
  return {
    ...shared,
    type: engine,
    url: config.databaseUrl,
    charset: 'utf8mb4',
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    bigNumberStrings: true,
    poolSize: 12,
    extra: { queueLimit: 200, connectTimeout: 10_000 },
  };
}

/**
 * What each connection is told before anything else. MariaDB may fill a grouped subquery anew for every row of the outer
 * table ("lateral derived"); with the statistics of fresh or skewed tables it does so for whole ledgers: ageing on a past
 * day read 15.8 million rows of 2,600 items. Read once and joined it takes milliseconds. MySQL reads the rest as a comment.
 */
const SESSION = "SET @told = 1 /*M!100301 , SESSION optimizer_switch = 'split_materialized=off' */";

interface ServerPool {
  on(event: 'connection', told: (connection: { query(sql: string): unknown }) => void): void;
}

/** Opens the pool; its connections send {@link SESSION} first, those opened while the source was made too. */
async function openServer(config: Config, engine: 'mysql' | 'mariadb'): Promise<DataSource> {
  const source = new DataSource(serverOptions(config, engine));
  await source.initialize();
  const { pool } = source.driver as unknown as { pool: ServerPool };
  pool.on('connection', (connection) => connection.query(SESSION));
  await source.query(SESSION);
  return source;
}

/**
 * Opens the database and brings its schema up to date. One migration runner at a time: start one process first.
 * `alone` is for a script that makes a new file and does one thing after the other: reads and writes then share one
 * connection that holds the file.
 */
export async function openDatabase(config: Config, { alone = false } = {}): Promise<Database> {
  const engine = engineOf(config.databaseUrl);
  nameLongTexts(engine === 'sqlite' ? 'text' : 'mediumtext');
  if (engine === 'sqlite') {
    mkdirSync(dirname(config.databaseUrl.slice('sqlite:'.length)), { recursive: true });
    const writer = await new DataSource(sqliteOptions(config, alone ? 'make' : 'write')).initialize();
    await writer.runMigrations({ transaction: 'each' });
    await ensureAppendOnly(writer, engine);
    await ensureNoOverlap(writer, engine);
    if (alone) return new Database(engine, writer, writer);
    const reader = await new DataSource(sqliteOptions(config, 'read')).initialize();
    return new Database(engine, writer, reader);
  }
  const source = await openServer(config, engine);
  await source.runMigrations({ transaction: 'each' });
  await ensureAppendOnly(source, engine);
  await ensureNoOverlap(source, engine);
  return new Database(engine, source, source);
}
