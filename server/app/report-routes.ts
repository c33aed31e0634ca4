import { Router, type Request } from 'express';
import { assertMay } from '../core/access';
import type { RequestContext } from '../core/context';
import { DomainError } from '../core/errors';
import { writeCollectionFigures } from '../modules/reporting';

/** Reports as workbooks (RPT-6): /reports/collection.xlsx?unitId=&language=. */
export function reportRoutes(contextOf: (request: Request) => Promise<RequestContext>): Router {
  const router = Router();
  router.get('/collection.xlsx', async (request, response) => {
    const ctx = await contextOf(request);
    if (!ctx.actor) throw new DomainError('auth.unauthenticated', {});
    assertMay(ctx, 'receivable.read');
    // a link carries no language header of the portal
    const language = request.query['language'] === 'en' ? 'en' : 'zh';
    const unitId = request.query['unitId'];
    response.setHeader('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    response.setHeader('Content-Disposition', `attachment; filename=collection-${ctx.today}.xlsx`);
    response.setHeader('Cache-Control', 'private, no-store');
    await writeCollectionFigures(
      { ...ctx, language },
      typeof unitId === 'string' && unitId ? unitId.slice(0, 36) : null,
      response,
    );
    response.end();
  });
  return router;
}
