import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { getOrThrow } from '../../../core/persistence';
import { NoticeRobot } from '../entities/notice-robot.entity';
import { transportOf } from '../outbox';
import { postTo } from './send-deliveries';

/** Sends one line to a robot now, past the outbox, and says what came back (AUD-3). */
export async function testNoticeRobot(
  ctx: RequestContext,
  id: string,
): Promise<{ taken: boolean; note: string | null }> {
  const robot = await getOrThrow(ctx, NoticeRobot, id, 'id');
  const transport = transportOf();
  if (!transport) return { taken: false, note: 'NOTICES=record' };
  const line = `测试消息 / test message · ${actorOf(ctx).name}`;
  const note = await postTo(robot, [line], transport, ctx.now).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  return { taken: note === null, note };
}
