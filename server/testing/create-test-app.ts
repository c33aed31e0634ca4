import { once } from 'node:events';
import { Agent, createServer, type Server } from 'node:http';
import request from 'supertest';
import type { LocalDate } from '../../shared/local-date';
import type { Role } from '../../shared/vocabulary/identity';
import { createApp, type App } from '../app/create-app';
import { createContext, systemContext } from '../app/create-context';
import { openDatabase } from '../app/data-source';
import type { RequestContext } from '../core/context';
import type { Database } from '../core/database';
import { actorOfUser, createUnit, createUser, foundCompany, type Unit, type User } from '../modules/identity';
import { createTestDatabase } from './test-database';

export interface GraphQLAnswer<T> {
  readonly data: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: {
      readonly code: string;
      readonly field?: string;
      readonly rule?: string;
      readonly params?: object;
    };
  }[];
}

/** Connections that requests share: a new one for each was a sixth of the time that the tests took. */
const connections = new Agent({ keepAlive: true });

/** One signed-in person (or nobody), acting through HTTP like the portal does. */
export class Client {
  constructor(
    private readonly server: Server,
    readonly cookie: string,
    readonly userId: string,
    private readonly language: 'zh' | 'en' = 'en',
    private readonly absentId: string | null = null,
  ) {}

  async send<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<GraphQLAnswer<T>> {
    const response = await request(this.server)
      .post('/graphql')
      .agent(connections)
      .set('Cookie', this.cookie)
      .set('Accept-Language', this.language)
      .set(this.absentId ? { 'X-In-The-Name-Of': this.absentId } : {})
      .send({ query, variables });
    return response.body as GraphQLAnswer<T>;
  }

  /** The data of a request that must succeed. */
  async ok<T = Record<string, never>>(query: string, variables: object = {}): Promise<T> {
    const answer = await this.send<T>(query, variables);
    if (answer.errors || !answer.data) throw new Error(`refused: ${JSON.stringify(answer.errors)}`);
    return answer.data;
  }

  /** The code of a request that must be refused. */
  async refusal(query: string, variables: object = {}): Promise<string> {
    const answer = await this.send(query, variables);
    if (!answer.errors?.[0]) throw new Error(`not refused: ${JSON.stringify(answer.data)}`);
    return answer.errors[0].extensions.code;
  }

  inLanguage(language: 'zh' | 'en'): Client {
    return new Client(this.server, this.cookie, this.userId, language, this.absentId);
  }

  /** The same person as the stand-in of somebody absent. */
  inTheNameOf(absentId: string): Client {
    return new Client(this.server, this.cookie, this.userId, this.language, absentId);
  }
}

export interface PersonSpec {
  readonly roles: readonly Role[];
  /** Name of the unit; default is the company. */
  readonly unit?: string;
  readonly joinedOn?: LocalDate;
}

export const TEST_PASSWORD = 'demarc-demo-2026';

/** The whole product on an empty database of the engine under test, with a clock that tests set. */
export class TestApp {
  private readonly clients = new Map<string, Client>();
  readonly units = new Map<string, Unit>();
  readonly users = new Map<string, User>();

  private constructor(
    readonly app: App,
    /** The app, listening: what requests are sent to. */
    readonly server: Server,
    readonly database: Database,
    private readonly clock: { now: Date },
    private readonly drop: () => Promise<void>,
  ) {}

  static async create(now: string): Promise<TestApp> {
    const { config, drop } = await createTestDatabase();
    const database = await openDatabase(config);
    const clock = { now: new Date(now) };
    const app = await createApp({ config, database, clock: () => clock.now });
    const server = createServer(app.express).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const testApp = new TestApp(app, server, database, clock, drop);
    const founded = await foundCompany(testApp.system(), {
      companyName: 'Demarc',
      username: 'admin',
      password: TEST_PASSWORD,
    });
    testApp.units.set('Demarc', founded.unit);
    testApp.users.set('admin', founded.admin);
    return testApp;
  }

  /** Moves the clock: '2026-03-02' means nine in the morning in Shanghai. */
  setTime(now: string): void {
    // sessions end after some hours: everybody signs in anew
    this.clients.clear();
    this.clock.now = new Date(now.length === 10 ? `${now}T09:00:00+08:00` : now);
  }

  get now(): Date {
    return this.clock.now;
  }

  /** The product acting by itself. */
  system(): RequestContext {
    return systemContext(this.app.source);
  }

  /** A context of a person, for calling use cases directly where a test is not about the API. */
  async contextOf(username: string): Promise<RequestContext> {
    const actor = await actorOfUser(this.database.reader, this.idOf(username));
    return createContext(this.app.source, { actor, language: 'en', ip: 'test' });
  }

  async addUnit(name: string, kind: Unit['kind'], parent = 'Demarc'): Promise<Unit> {
    const ctx = await this.contextOf('admin');
    const unit = await createUnit(ctx, { name, kind, parentId: this.unitId(parent) });
    this.units.set(name, unit);
    return unit;
  }

  /** Takes people in: username → roles and unit. Everybody has TEST_PASSWORD. */
  async addPeople(people: Readonly<Record<string, PersonSpec>>): Promise<void> {
    const ctx = await this.contextOf('admin');
    for (const [username, spec] of Object.entries(people)) {
      const user = await createUser(ctx, {
        username,
        name: username,
        unitId: this.unitId(spec.unit ?? 'Demarc'),
        roles: spec.roles,
        password: TEST_PASSWORD,
        joinedOn: spec.joinedOn ?? '2020-01-01',
      });
      this.users.set(username, user);
    }
  }

  unitId(name: string): string {
    const unit = this.units.get(name);
    if (!unit) throw new Error(`no unit ${name} in this test`);
    return unit.id;
  }

  idOf(username: string): string {
    const user = this.users.get(username);
    if (!user) throw new Error(`no person ${username} in this test`);
    return user.id;
  }

  /** The person, signed in through the sign-in route. */
  async as(username: string): Promise<Client> {
    const known = this.clients.get(username);
    if (known) return known;
    const response = await request(this.server)
      .post('/auth/sign-in')
      .send({ username, password: TEST_PASSWORD });
    const cookie = String(response.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
    if (!cookie) throw new Error(`${username} could not sign in: ${response.text}`);
    const client = new Client(this.server, cookie, this.idOf(username));
    this.clients.set(username, client);
    return client;
  }

  nobody(): Client {
    return new Client(this.server, '', '');
  }

  async close(): Promise<void> {
    await this.app.stop();
    this.server.closeAllConnections();
    this.server.close();
    await this.database.close();
    await this.drop();
  }
}

/** The usual start of an API test file: an app before all tests, closed after them. */
export function useTestApp(now = '2026-03-02T09:00:00+08:00'): { readonly app: TestApp } {
  const holder: { current?: TestApp } = {};
  beforeAll(async () => {
    holder.current = await TestApp.create(now);
  });
  afterAll(async () => {
    await holder.current?.close();
  });
  return {
    get app(): TestApp {
      if (!holder.current) throw new Error('the test app is not up yet');
      return holder.current;
    },
  };
}
