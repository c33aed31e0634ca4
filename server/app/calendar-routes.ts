import { Router } from 'express';
import type { RequestContext } from '../core/context';
import { DomainError } from '../core/errors';
import { visitCalendar } from '../modules/visits';

/** The secret calendar link: no session, only its token; an unknown one is not there, whatever it was. */
export function calendarRoutes(contextOf: () => RequestContext): Router {
  const router = Router();
  router.get('/:name', async (request, response) => {
    const token = /^([\w-]{43})\.ics$/.exec(request.params.name)?.[1];
    const calendar = token ? await visitCalendar(contextOf(), token) : null;
    if (!calendar) throw new DomainError('common.not_found', { type: 'page' });
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    response.setHeader('Content-Disposition', 'inline; filename="visits.ics"');
    response.setHeader('Cache-Control', 'private, no-store');
    response.send(calendar);
  });
  return router;
}
