import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Config } from '../config';
import { TEST_PASSWORD, type GraphQLAnswer } from './create-test-app';

/** A server process of the product as it is built, on the database of a test; the clock is the machine's. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly base: string,
  ) {}

  static async start(config: Config): Promise<ServerProcess> {
    const port = await freePort();
    const child = spawn(process.execPath, [resolve('dist/server/main.js')], {
      env: {
        ...process.env,
        PORT: String(port),
        DATABASE_URL: config.databaseUrl,
        DATA_DIR: config.dataDir,
        JOBS: 'off',
        LOG_LEVEL: 'silent',
        SQLITE_SYNCHRONOUS: 'OFF',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const started = new ServerProcess(child, `http://127.0.0.1:${port}`);
    for (;;) {
      if (child.exitCode !== null) throw new Error('the server process did not start: is it built?');
      const ready = await fetch(`${started.base}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) return started;
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** How a person asks this process, signed in through it. */
  async as(username: string): Promise<<T>(query: string, input?: object) => Promise<GraphQLAnswer<T>>> {
    const headers = { 'content-type': 'application/json' };
    const signedIn = await fetch(`${this.base}/auth/sign-in`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ username, password: TEST_PASSWORD }),
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    if (!cookie) throw new Error(`${username} could not sign in`);
    return async (query, input) => {
      const answer = await fetch(`${this.base}/graphql`, {
        method: 'POST',
        headers: { ...headers, cookie },
        body: JSON.stringify({ query, variables: input ? { input } : {} }),
      });
      return (await answer.json()) as never;
    };
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGTERM');
    await ended;
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
