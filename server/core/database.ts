import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { classifyDatabaseError } from './database-errors';
import { DomainError } from './errors';

export type Engine = 'sqlite' | 'mysql' | 'mariadb';

/** One unit of work at a time per process on the embedded engine: SQLite has one writer, and so has this queue. */
class Mutex {
  private tail: Promise<void> = Promise.resolve();

  async run<T>(work: () => Promise<T>): Promise<T> {
    const before = this.tail;
    let release = (): void => undefined;
    this.tail = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    try {
      return await work();
    } finally {
      release();
    }
  }
}

/** Waits between attempts: full jitter, 8 ms doubled each time, at most 250 ms. */
function pause(attempt: number): Promise<void> {
  const most = Math.min(250, 8 * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, (process.hrtime()[1] % 1000) * (most / 1000)));
}

/** Thrown by work that lost a race and would win with fresh reads: the unit rolls back and runs again. */
export class RetryUnit extends Error {}

const RETRY_DEADLINE_MS = 15_000;

/**
 * The one door to the database. Reads go through `reader`; every write is a unit of work through `write`.
 *
 * SQLite: one connection for writes behind a queue with BEGIN IMMEDIATE, a second read-only connection for reads, so
 * that nobody sees or joins another's open transaction. MySQL/MariaDB: READ COMMITTED on a connection of its own.
 */
export class Database {
  private readonly mutex = new Mutex();
  private readonly inside = new AsyncLocalStorage<true>();

  constructor(
    readonly engine: Engine,
    readonly writer: DataSource,
    readonly readerSource: DataSource,
  ) {}

  /** For reading only: on SQLite the connection itself refuses writes. */
  get reader(): EntityManager {
    return this.readerSource.manager;
  }

  /**
   * Runs the work in one transaction and commits, or rolls everything back. The work may run again from the start
   * after a deadlock or a lost node, so it does nothing outside the database; the first database error poisons the
   * unit, so that code that swallows an error cannot commit half of it.
   *
   * @throws DomainError common.outcome_unknown when the connection died during COMMIT.
   */
  async write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.inside.getStore())
      throw new Error('a unit of work inside another: pass its tx instead of opening one');
    const started = process.hrtime.bigint();
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.inside.run(true, () => this.attempt(work));
      if ('value' in outcome) return outcome.value;
      if (outcome.kind === 'unknown') throw new DomainError('common.outcome_unknown', {});
      const elapsed = Number(process.hrtime.bigint() - started) / 1e6;
      if (outcome.kind !== 'again') throw outcome.error;
      if (elapsed > RETRY_DEADLINE_MS) throw new DomainError('common.busy', {});
      await pause(attempt);
    }
  }

  async close(): Promise<void> {
    if (this.readerSource !== this.writer) await this.readerSource.destroy();
    await this.writer.destroy();
  }

  private attempt<T>(work: (manager: EntityManager) => Promise<T>): Promise<Outcome<T>> {
    return this.engine === 'sqlite' ? this.mutex.run(() => this.attemptOnce(work)) : this.attemptOnce(work);
  }

  private async attemptOnce<T>(work: (manager: EntityManager) => Promise<T>): Promise<Outcome<T>> {
    const runner = this.writer.createQueryRunner('master');
    let phase: 'begin' | 'body' | 'commit' = 'begin';
    const unit = new UnitRunner(runner);
    try {
      if (this.engine === 'sqlite') {
        await runner.query('BEGIN IMMEDIATE');
      } else {
        await runner.connect();
        await runner.startTransaction('READ COMMITTED');
      }
      phase = 'body';
      const value = await work(unit.managerFor(this.writer));
      unit.assertHealthy();
      phase = 'commit';
      if (this.engine === 'sqlite') await runner.query('COMMIT');
      else await runner.commitTransaction();
      return { value };
    } catch (error) {
      await this.rollback(runner, phase);
      if (error instanceof RetryUnit) return { error, kind: 'again' };
      // the first database error decides, also where the work caught it and threw something else
      const kind = classifyDatabaseError(unit.poison ?? error, phase);
      return { error, kind: error instanceof DomainError && kind === 'unique' ? 'other' : kind };
    } finally {
      unit.close();
      if (this.engine !== 'sqlite') await runner.release();
    }
  }

  private async rollback(runner: QueryRunner, phase: string): Promise<void> {
    if (phase === 'begin' && this.engine === 'sqlite') return;
    try {
      if (this.engine === 'sqlite') await runner.query('ROLLBACK');
      else if (runner.isTransactionActive) await runner.rollbackTransaction();
    } catch {
      // the server had already rolled back or is gone; the connection is given up with the transaction
    }
  }
}

type Outcome<T> = { value: T } | { error: unknown; kind: ReturnType<typeof classifyDatabaseError> };

/** A query runner seen through one unit of work: remembers the first error and refuses everything after it. */
class UnitRunner {
  poison: unknown;
  private closed = false;

  constructor(private readonly runner: QueryRunner) {}

  managerFor(source: DataSource): EntityManager {
    // a view of the same runner: its own `query`, everything else inherited
    const view = Object.create(this.runner) as QueryRunner;
    view.query = (async (...args: Parameters<QueryRunner['query']>) => {
      if (this.closed)
        throw new Error('a statement after its unit of work had ended: a promise was not awaited');
      if (this.poison) throw this.poison;
      try {
        return await (this.runner.query as (...all: unknown[]) => Promise<unknown>).apply(this.runner, args);
      } catch (error) {
        this.poison ??= error;
        throw error;
      }
    }) as QueryRunner['query'];
    const manager = source.createEntityManager(view);
    Object.assign(view, { manager });
    return manager;
  }

  assertHealthy(): void {
    if (this.poison) throw this.poison;
  }

  close(): void {
    this.closed = true;
  }
}
