import type { AuthProvider } from 'react-admin';
import { forgetActing, stopActing } from './acting';
import { refusalOf } from './errors';
import { i18nProvider } from './i18n-provider';
import { resourceApis } from './registry';
import { forgetMe, readMe } from './session';

async function post(path: string, body: object): Promise<void> {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'Accept-Language': i18nProvider.getLocale() },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (response?.ok) return;
  const answer = (await response?.json().catch(() => null)) as { errors?: { message: string }[] } | null;
  throw new Error(answer?.errors?.[0]?.message ?? 'portal.error.network');
}

const signedOut = (error: unknown) => refusalOf(error)?.code === 'auth.unauthenticated';

/** The cover ended while the switch was on: back to one's own work. */
const coverOver = (error: unknown) => refusalOf(error)?.code === 'cover.not_yours';

export const authProvider: AuthProvider = {
  async login({ username, password }: { username: string; password: string }) {
    forgetActing();
    await post('/auth/sign-in', { username, password });
    forgetMe();
  },
  async logout() {
    forgetActing();
    forgetMe();
    await post('/auth/sign-out', {}).catch(() => undefined);
  },
  async checkAuth() {
    try {
      await readMe();
    } catch (error) {
      if (coverOver(error)) stopActing();
      // the server being away does not sign anybody out
      if (signedOut(error)) throw Object.assign(new Error('signed out'), { message: false });
    }
  },
  async checkError(error: unknown) {
    if (coverOver(error)) stopActing();
    if (!signedOut(error)) return;
    forgetMe();
    throw error;
  },
  async getIdentity() {
    const { user, standIn } = await readMe();
    return { id: user.id, fullName: (standIn ?? user).name };
  },
  async getPermissions() {
    return (await readMe()).permissions;
  },
  /** Pages and buttons follow the permissions that the API declares; what is not named is not offered. */
  async canAccess({ resource, action }) {
    const access = resourceApis[resource]?.access;
    if (!access) return false;
    const wanted =
      action === 'create' || action === 'edit'
        ? access[action]
        : action === 'delete'
          ? undefined
          : access.list;
    if (!wanted) return false;
    const held = (await readMe()).permissions;
    return ([wanted].flat() as readonly string[]).some((name) => (held as readonly string[]).includes(name));
  },
};
