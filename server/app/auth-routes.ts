import { Router, type NextFunction, type Request, type Response } from 'express';
import { DomainError } from '../core/errors';
import { signIn, signOut } from '../modules/identity';
import { createContext, type ContextSource } from './create-context';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from './session-cookie';

/**
 * Sign-in and sign-out as plain POST routes: GraphQL aliases cannot multiply attempts.
 * Only JSON from the own origin is taken, so that no foreign page can sign anybody in or out.
 */
export function authRoutes(source: ContextSource): Router {
  const router = Router();
  const secure = source.config.secureCookies;
  const contextOf = (request: Request) =>
    createContext(source, {
      actor: null,
      language: request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh',
      ip: request.ip ?? 'unknown',
    });
  router.use((request: Request, _response: Response, next: NextFunction) => {
    assertOwnOrigin(request, source.config.publicOrigins);
    next();
  });
  router.post('/sign-in', async (request, response) => {
    const { username, password } = (request.body ?? {}) as { username?: unknown; password?: unknown };
    if (typeof username !== 'string' || typeof password !== 'string') {
      throw new DomainError('common.invalid_input', { fields: 'username, password' });
    }
    const { token, user } = await signIn(contextOf(request), username, password);
    setSessionCookie(response, token, secure);
    response.json({ userId: user.id, name: user.name });
  });
  router.post('/sign-out', async (request, response) => {
    const token = sessionTokenOf(request, secure);
    if (token) await signOut(contextOf(request), token);
    clearSessionCookie(response, secure);
    response.json({ signedOut: true });
  });
  return router;
}

function assertOwnOrigin(request: Request, alsoAllowed: readonly string[]): void {
  const { origin } = request.headers;
  const own = `${request.protocol}://${request.headers.host ?? ''}`;
  const foreign = origin !== undefined && origin !== own && !alsoAllowed.includes(origin);
  if (foreign || !request.is('application/json')) throw new DomainError('auth.cross_site', {});
}
