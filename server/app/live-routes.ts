import { Router, type Request, type Response } from 'express';
import type { Permission } from '../../shared/permissions';
import { actorOf } from '../core/access';
import type { RequestContext } from '../core/context';
import { DomainError } from '../core/errors';
import type { LiveHub } from '../core/live';

/** A line that keeps proxies from closing a silent connection. */
const HEARTBEAT_MS = 25_000;
/** After this a listener comes back with its cookie: whoever was signed out hears nothing more. */
const LONGEST_MS = 600_000;
const CONNECTIONS_PER_PERSON = 10;
const TOPICS_PER_CONNECTION = 20;

interface Topic {
  readonly pattern: RegExp;
  readonly permissions: readonly Permission[];
  /** The name under which acts announce it. */
  readonly heard: (topic: string, ctx: RequestContext) => string;
}

/** What may be listened to, and by whom. A topic says only that something changed; the data is asked for by one's own rights. */
const topics: readonly Topic[] = [
  {
    pattern: /^visits:\d{4}-\d\d-\d\d$/,
    permissions: ['visit.read', 'visit.plan'],
    heard: (topic) => topic,
  },
  { pattern: /^collisions$/, permissions: ['collision.read'], heard: (topic) => topic },
  {
    pattern: /^notices$/,
    permissions: ['signed_in'],
    heard: (_, ctx) => `notices:${ctx.actor?.standIn?.userId ?? actorOf(ctx).userId}`,
  },
];

function heardBy(ctx: RequestContext, asked: string): string {
  const topic = topics.find(({ pattern }) => pattern.test(asked));
  if (!topic) throw new DomainError('common.invalid_input', { fields: 'topics' }, 'topics');
  if (!topic.permissions.some((permission) => actorOf(ctx).permissions.has(permission)))
    throw new DomainError('auth.forbidden', { permission: topic.permissions[0] ?? '' });
  return topic.heard(asked, ctx);
}

/** GET /live?topics=a,b: server-sent events, one `change` with the topic for each change of it. */
export function liveRoutes(
  hub: LiveHub,
  contextOf: (request: Request) => Promise<RequestContext>,
): LiveRoutes {
  const router = Router();
  const open = new Map<Response, string>();
  router.get('/', async (request, response) => {
    const ctx = await contextOf(request);
    if (!ctx.actor) throw new DomainError('auth.unauthenticated', {});
    const asked = String(request.query['topics'] ?? '')
      .split(',')
      .filter(Boolean);
    if (asked.length === 0 || asked.length > TOPICS_PER_CONNECTION)
      throw new DomainError('common.invalid_input', { fields: 'topics' }, 'topics');
    const names = new Map(asked.map((topic) => [heardBy(ctx, topic), topic]));
    const personId = ctx.actor.standIn?.userId ?? ctx.actor.userId;
    if ([...open.values()].filter((id) => id === personId).length >= CONNECTIONS_PER_PERSON)
      throw new DomainError('common.busy', {});
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.write('retry: 3000\n\nevent: ready\ndata: {}\n\n');
    open.set(response, personId);
    const leave = hub.listen([...names.keys()], (name) =>
      response.write(`event: change\ndata: ${JSON.stringify({ topic: names.get(name) })}\n\n`),
    );
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS).unref();
    const end = setTimeout(() => response.end(), LONGEST_MS).unref();
    response.on('close', () => {
      leave();
      clearInterval(heartbeat);
      clearTimeout(end);
      open.delete(response);
    });
  });
  return {
    router,
    close: () => {
      hub.rest();
      for (const response of open.keys()) response.end();
    },
  };
}

interface LiveRoutes {
  readonly router: Router;
  /** Ends every listener's connection, so that the server can stop. */
  readonly close: () => void;
}
