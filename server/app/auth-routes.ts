import { Router, type Request } from 'express';
import { DomainError } from '../core/errors';
import { signIn, signOut } from '../modules/identity';
import { createContext, type ContextSource } from './create-context';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from './session-cookie';

/**
 * Sign-in and sign-out as plain POST routes: GraphQL aliases cannot multiply attempts. They stand behind `ownOriginOnly`.
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
