import { LessThan, MoreThan } from 'typeorm';
import type { RequestContext, TxContext } from './context';
import type { Database } from './database';
import type { Job } from './jobs';
import { LiveEvent } from './live-event.entity';
import { insertMany } from './persistence';
import { inTransaction } from './transaction';

type Listener = (topic: string) => void;

/** How often a process with listeners looks for what the other processes did. */
const LOOK_EVERY_MS = 1_000;
/** Events are stamped when their act begins: one that took long is still found when it commits this much later. */
const LOOK_BACK_MS = 15_000;

/**
 * Tells listeners of this process which topics changed, whichever process changed them. An event carries no data: who hears
 * it asks again, by their own rights. A missed event costs freshness only, because pages ask by the clock as well.
 */
export class LiveHub {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly seen = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;
  private looking = false;

  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  /** Calls the listener for each change of the topics until the returned function is called. */
  listen(topics: readonly string[], listener: Listener): () => void {
    for (const topic of topics) {
      const known = this.listeners.get(topic) ?? new Set();
      this.listeners.set(topic, known.add(listener));
    }
    this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
    return () => {
      for (const topic of topics) {
        const known = this.listeners.get(topic);
        known?.delete(listener);
        if (known?.size === 0) this.listeners.delete(topic);
      }
      if (this.listeners.size === 0) this.rest();
    };
  }

  /** What this process did itself is told at once. */
  deliver(id: string, topic: string): void {
    if (this.seen.has(id)) return;
    this.seen.set(id, this.now().getTime());
    for (const listener of this.listeners.get(topic) ?? []) listener(topic);
  }

  rest(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  /** Reads what was committed lately and tells what is new. A database that is away is asked again next time. */
  async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    const since = this.now().getTime() - LOOK_BACK_MS;
    try {
      const events = await this.database.reader.find(LiveEvent, {
        where: { createdAt: MoreThan(new Date(since)) },
        order: { createdAt: 'ASC', id: 'ASC' },
        take: 2_000,
      });
      for (const { id, topic } of events) this.deliver(id, topic);
    } catch {
      // told again with the next look
    } finally {
      for (const [id, at] of this.seen) if (at < since - LOOK_BACK_MS) this.seen.delete(id);
      this.looking = false;
    }
  }
}

const hubs = new WeakMap<Database, LiveHub>();

/** The hub of this process for a database. */
export function hubOf(database: Database, now: () => Date): LiveHub {
  const known = hubs.get(database) ?? new LiveHub(database, now);
  hubs.set(database, known);
  return known;
}

/** Says, once the act is committed, that the topics changed: to the listeners of every process. */
export async function announce(tx: TxContext, topics: readonly string[]): Promise<void> {
  const events = await insertMany(
    tx,
    LiveEvent,
    [...new Set(topics)].map((topic) => ({ topic })),
  );
  tx.afterCommit(() => {
    const hub = hubs.get(tx.database);
    for (const { id, topic } of events) hub?.deliver(id, topic);
  });
}

const KEPT_MS = 86_400_000;

async function sweepLiveEvents(ctx: RequestContext): Promise<{ swept: number }> {
  return inTransaction(ctx, async (tx) => {
    const before = new Date(tx.now.getTime() - KEPT_MS);
    return { swept: (await tx.db.delete(LiveEvent, { createdAt: LessThan(before) })).affected ?? 0 };
  });
}

export const sweepLiveEventsJob: Job = {
  name: 'sweep-live-events',
  cron: '15 3 * * *',
  run: sweepLiveEvents,
};
