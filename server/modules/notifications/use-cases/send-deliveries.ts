import { In, LessThanOrEqual, MoreThan } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { NoticeDelivery } from '../entities/notice-delivery.entity';
import { NoticeRobot } from '../entities/notice-robot.entity';
import { nextAttempt, tokensLeft } from '../rules/delivery-times';
import { fitLines, isAllowedRobot, robotRefusal, robotRequest } from '../rules/robot-message';
import type { Transport } from '../transport';

/** Messages looked at in one go. */
const AT_ONCE = 200;
/** Whoever took messages and died gives them up after this. */
const LEASE_MS = 5 * 60_000;

export interface SentCounts {
  readonly sent: number;
  readonly failed: number;
}

/**
 * Sends what is due in the outbox (AUD-3). Several processes may do so: a message is taken by a conditional update before it
 * is sent, so it goes out once; where a process dies in between it goes out again, never not at all. Lines for one robot
 * become one message; a robot that has had its messages of the minute waits. Without a transport messages are recorded only.
 */
export async function sendDeliveries(ctx: RequestContext, transport: Transport | null): Promise<SentCounts> {
  const due = await ctx.db.find(NoticeDelivery, {
    where: { state: 'PENDING', dueAt: LessThanOrEqual(ctx.now) },
    order: { dueAt: 'ASC', id: 'ASC' },
    take: AT_ONCE,
  });
  const counts = { sent: 0, failed: 0 };
  for (const group of await groupsOf(ctx, due)) {
    const taken = await take(ctx, group);
    if (taken.length === 0) continue;
    const error = transport ? await attempt(ctx, taken, transport) : null;
    await settle(ctx, taken, transport ? error : null, transport ? 'SENT' : 'RECORDED');
    if (error === null) counts.sent += taken.length;
    else counts.failed += taken.length;
  }
  return counts;
}

/** Each mail by itself; the lines of one robot together, unless it has no message left in this minute. */
async function groupsOf(ctx: RequestContext, due: readonly NoticeDelivery[]): Promise<NoticeDelivery[][]> {
  const mails = due.filter(({ robotId }) => !robotId).map((mail) => [mail]);
  const robots = new Map<string, NoticeDelivery[]>();
  for (const line of due)
    if (line.robotId) robots.set(line.robotId, [...(robots.get(line.robotId) ?? []), line]);
  const free: NoticeDelivery[][] = [];
  for (const [robotId, lines] of robots) {
    const lately = await ctx.db.findBy(NoticeDelivery, {
      robotId,
      sentAt: MoreThan(new Date(ctx.now.getTime() - 60_000)),
    });
    const moments = [...new Set(lately.map(({ sentAt }) => sentAt?.getTime() ?? 0))].map(
      (at) => new Date(at),
    );
    if (tokensLeft(moments, ctx.now) > 0) free.push(lines);
  }
  return [...mails, ...free];
}

async function take(ctx: RequestContext, group: readonly NoticeDelivery[]): Promise<NoticeDelivery[]> {
  return inTransaction(ctx, async (tx) => {
    const taken: NoticeDelivery[] = [];
    for (const delivery of group) {
      const changed = await updateWhere(
        tx,
        NoticeDelivery,
        {
          attempts: delivery.attempts + 1,
          dueAt: new Date(tx.now.getTime() + LEASE_MS),
          updatedAt: tx.now,
          version: delivery.version + 1,
        },
        { sql: "id = :id AND version = :version AND state = 'PENDING'", params: delivery },
      );
      if (changed === 1) taken.push(delivery);
    }
    return taken;
  });
}

/** Sends; null where it was taken, else why not. */
async function attempt(
  ctx: RequestContext,
  taken: readonly NoticeDelivery[],
  transport: Transport,
): Promise<string | null> {
  const [first] = taken;
  if (!first) return null;
  try {
    if (first.robotId) {
      const robot = await ctx.db.findOneBy(NoticeRobot, { id: first.robotId });
      if (!robot) return 'the robot is gone';
      const lines = taken.map(({ title, body }) => `【${title}】${body}`);
      return await postTo(robot, lines, transport, ctx.now);
    }
    await transport.mail(first.address ?? '', first.title, first.body);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Sends lines to a robot as one message; null, or why it was not taken. */
export async function postTo(
  robot: NoticeRobot,
  lines: readonly string[],
  transport: Transport,
  now: Date,
): Promise<string | null> {
  if (!isAllowedRobot(robot.kind, robot.url)) return 'the address is not one of the allowed hosts';
  const text = fitLines(lines, (count) => `……还有 ${count} 条，请登录系统查看`);
  const request = robotRequest(robot, 'Demarc', text, now);
  const answer = await transport.post(request.url, request.body);
  return robotRefusal(robot.kind, answer.status, answer.body);
}

async function settle(
  ctx: RequestContext,
  taken: readonly NoticeDelivery[],
  error: string | null,
  done: 'SENT' | 'RECORDED',
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    if (error === null) {
      const where = { id: In(taken.map(({ id }) => id)) };
      await tx.db.update(NoticeDelivery, where, { state: done, sentAt: tx.now, lastError: null });
      return;
    }
    for (const { id, attempts } of taken) {
      const again = nextAttempt(attempts + 1, tx.now);
      const lastError = error.slice(0, 300);
      await tx.db.update(
        NoticeDelivery,
        { id },
        again ? { dueAt: again, lastError } : { state: 'FAILED', lastError },
      );
    }
  });
}
