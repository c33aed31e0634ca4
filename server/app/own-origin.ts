import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { DomainError } from '../core/errors';

/** Takes only JSON from the own origin (or a configured one), so that no foreign page acts with somebody's cookie. */
export function ownOriginOnly(alsoAllowed: readonly string[]): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    const { origin } = request.headers;
    const own = `${request.protocol}://${request.headers.host ?? ''}`;
    const foreign = origin !== undefined && origin !== own && !alsoAllowed.includes(origin);
    if (foreign || !request.is('application/json')) throw new DomainError('auth.cross_site', {});
    next();
  };
}
