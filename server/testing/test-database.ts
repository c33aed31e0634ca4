import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { readConfig, type Config } from '../config';

declare global {
  // set by the jest project: which engine this run is about
  var TEST_ENGINE: 'sqlite' | 'mariadb' | undefined;
}

/** The engine under test. */
export function testEngine(): 'sqlite' | 'mariadb' {
  return globalThis.TEST_ENGINE ?? 'sqlite';
}

/** An empty schema of its own on the engine under test, and how to drop it. */
export async function createTestDatabase(): Promise<{ config: Config; drop: () => Promise<void> }> {
  const settings = { LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent', SQLITE_SYNCHRONOUS: 'OFF', JOBS: 'off' };
  if (testEngine() === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'demarc-test-'));
    const config = readConfig({ ...settings, DATA_DIR: folder });
    return { config, drop: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the tests with npm test');
  const name = `t_${process.pid}_${randomBytes(4).toString('hex')}`;
  const statement = async (sql: string): Promise<void> => {
    const url = new URL(server);
    const connection = await createConnection({
      host: url.hostname,
      port: Number(url.port || 3306),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    });
    await connection.query(sql);
    await connection.end();
  };
  await statement(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const own = new URL(server);
  own.pathname = `/${name}`;
  return {
    config: readConfig({ ...settings, DATABASE_URL: own.toString(), DATA_DIR: tmpdir() }),
    drop: () => statement(`DROP DATABASE ${name}`),
  };
}
