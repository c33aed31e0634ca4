import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { DomainError } from '../core/errors';

/** Whether a request comes from a page of the own origin or a configured one, or from no page at all. */
export function fromOwnOrigin(request: Request, alsoAllowed: readonly string[]): boolean {
  const { origin } = request.headers;
  const own = `${request.protocol}://${request.headers.host ?? ''}`;
  return origin === undefined || origin === own || alsoAllowed.includes(origin);
}

/** Takes only JSON from the own origin (or a configured one), so that no foreign page acts with somebody's cookie. */
export function ownOriginOnly(alsoAllowed: readonly string[]): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    if (!fromOwnOrigin(request, alsoAllowed) || !request.is('application/json'))
      throw new DomainError('auth.cross_site', {});
    next();
  };
}
