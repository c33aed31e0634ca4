import type { Request, Response } from 'express';

const name = (secure: boolean): string => (secure ? '__Host-demarc' : 'demarc');

/** The session token of a request's cookie, or null. */
export function sessionTokenOf(request: Request, secure: boolean): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name(secure) && value && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return null;
}

/** HttpOnly, so that no script reads it; SameSite=Lax, so that foreign pages cannot post with it. */
export function setSessionCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(name(secure), token, { httpOnly: true, sameSite: 'lax', secure, path: '/' });
}

export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(name(secure), { httpOnly: true, sameSite: 'lax', secure, path: '/' });
}
