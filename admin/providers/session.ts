import { useQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../shared/local-date';
import type { Permission } from '../../shared/permissions';
import type { Role } from '../../shared/vocabulary/identity';
import { ask } from './api';
import { keepHeld } from './held';
import { meDocument } from './session.documents';

export interface Me {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly username: string;
    readonly unit: { readonly id: string; readonly name: string } | null;
    readonly suspendedOn: LocalDate | null;
  };
  /** Who really sits there while `user` is the absent person in whose name they act. */
  readonly standIn: { readonly id: string; readonly name: string } | null;
  readonly roles: readonly Role[];
  readonly permissions: readonly Permission[];
  /** The business day of the server; the browser's clock decides nothing. */
  readonly today: LocalDate;
}

const FRESH_MS = 5 * 60_000;
let current: Me | undefined;
let known: { readonly me: Promise<Me>; readonly at: number } | null = null;

/** Who is signed in; asked again after some minutes, so that a change of roles and of the day is seen. */
export function readMe(): Promise<Me> {
  if (!known || Date.now() - known.at > FRESH_MS) {
    const me = ask<{ me: Me }>(meDocument).then((answer) => {
      keepHeld(answer.me.permissions);
      current = answer.me;
      return answer.me;
    });
    known = { me, at: Date.now() };
    me.catch(() => forgetMe());
  }
  return known.me;
}

export function forgetMe(): void {
  known = null;
  current = undefined;
  keepHeld([]);
}

/** The signed-in person; undefined only while the first answer is on its way. */
export function useMe(): Me | undefined {
  return useQuery({
    queryKey: ['session', 'me'],
    queryFn: readMe,
    initialData: () => current,
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
  }).data;
}

export function useMay(): (permission: Permission | readonly Permission[] | undefined) => boolean {
  const held = useMe()?.permissions;
  return (wanted) =>
    wanted === undefined ||
    (held?.some((name) => name === wanted || (Array.isArray(wanted) && wanted.includes(name))) ?? false);
}

/** The business day; empty until known, which a date input takes as "not filled in". */
export function useToday(): LocalDate | undefined {
  return useMe()?.today;
}
