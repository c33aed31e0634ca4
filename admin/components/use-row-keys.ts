import { useEffect } from 'react';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** J and K go down and up the rows of the list on the page; Enter follows the link that has the focus. */
export function useRowKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (document.querySelector('[role="dialog"]')) return;
      const links = [...document.querySelectorAll<HTMLAnchorElement>('main tbody tr')]
        .map((row) => row.querySelector<HTMLAnchorElement>('a'))
        .filter((link) => link !== null);
      const now = links.findIndex((link) => link === document.activeElement);
      const next = links[Math.min(links.length - 1, Math.max(0, now + step))];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
