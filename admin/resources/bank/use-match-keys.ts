import { useEffect, useRef } from 'react';

export interface MatchActs {
  readonly move: (by: number) => void;
  readonly accept: () => void;
  readonly split: () => void;
  readonly aside: () => void;
  readonly undo: () => void;
  readonly help: () => void;
}

const actOf = (key: string, acts: MatchActs): (() => void) | null => {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'ArrowDown':
      return () => acts.move(1);
    case 'ArrowUp':
      return () => acts.move(-1);
    case 'Enter':
      return acts.accept;
    case 's':
      return acts.split;
    case 'x':
      return acts.aside;
    case 'u':
      return acts.undo;
    case '?':
      return acts.help;
    default:
      return null;
  }
};

/** Whether the key belongs to what has the focus: a field, a dialog, a button other than a proposal. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const { target } = event;
  if (document.querySelector('[role="dialog"]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, [role="menu"]')) return true;
  return event.key === 'Enter' && target.closest('button, a') !== null && !target.closest('[data-proposal]');
}

/** The keys of the matching desk, for the life of the page, always with its newest acts. */
export function useMatchKeys(acts: MatchActs, enabled: boolean): void {
  const newest = useRef({ acts, enabled });
  useEffect(() => {
    newest.current = { acts, enabled };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const act = newest.current.enabled && !isTaken(event) ? actOf(event.key, newest.current.acts) : null;
      if (!act) return;
      event.preventDefault();
      // a key that is held down moves on, and does nothing else twice
      if (event.repeat && !event.key.startsWith('Arrow')) return;
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
