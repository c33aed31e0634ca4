import { createConnection } from 'mysql2/promise';
import type { Config } from '../../server/config';

/** The engine without the product: one connection, prepared statements, nothing in between. */
export interface Bare {
  readonly all: (
    sql: string,
    params?: readonly (string | number)[],
  ) => Promise<readonly Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
}

interface SqliteConnection {
  prepare(sql: string): {
    reader: boolean;
    all(...params: unknown[]): Record<string, unknown>[];
    run(...params: unknown[]): unknown;
  };
  pragma(text: string): unknown;
  close(): void;
}

export async function openBare(config: Config): Promise<Bare> {
  if (config.databaseUrl.startsWith('sqlite:')) {
    const driver = require('better-sqlite3') as new (path: string) => SqliteConnection;
    const connection = new driver(config.databaseUrl.slice('sqlite:'.length));
    connection.pragma(`synchronous = ${config.sqliteSynchronous}`);
    const statements = new Map<string, ReturnType<SqliteConnection['prepare']>>();
    return {
      all: async (sql, params = []) => {
        let statement = statements.get(sql);
        if (!statement) {
          statement = connection.prepare(sql);
          statements.set(sql, statement);
        }
        if (statement.reader) return statement.all(...params);
        statement.run(...params);
        return [];
      },
      close: async () => connection.close(),
    };
  }
  const url = new URL(config.databaseUrl);
  const connection = await createConnection({
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    dateStrings: true,
    supportBigNumbers: true,
  });
  return {
    all: async (sql, params = []) => {
      // transactions are not part of the prepared-statement protocol
      const [rows] = /^(BEGIN|COMMIT)/.test(sql)
        ? await connection.query(sql)
        : await connection.execute(sql, [...params]);
      return Array.isArray(rows) ? (rows as Record<string, unknown>[]) : [];
    },
    close: () => connection.end(),
  };
}
