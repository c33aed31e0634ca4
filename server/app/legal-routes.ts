import { Router, type Request } from 'express';
import { assertMay } from '../core/access';
import type { RequestContext } from '../core/context';
import { DomainError } from '../core/errors';
import { openBundle } from '../modules/legal';

/** The evidence of a legal case as one archive (REC-5): /legal/<id>.zip. */
export function legalRoutes(contextOf: (request: Request) => Promise<RequestContext>): Router {
  const router = Router();
  router.get('/:file', async (request, response) => {
    const ctx = await contextOf(request);
    if (!ctx.actor) throw new DomainError('auth.unauthenticated', {});
    assertMay(ctx, 'legal.bundle');
    // a link carries no language header of the portal
    const language = request.query['language'] === 'en' ? 'en' : 'zh';
    const [, id = ''] = /^([\w-]{36})\.zip$/.exec(request.params.file) ?? [];
    const { name, write } = await openBundle({ ...ctx, language }, id);
    response.writeHead(200, {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': "default-src 'none'",
      'Cache-Control': 'private, no-store',
    });
    await write(response);
    response.end();
  });
  return router;
}
