import { useEffect, useRef } from 'react';
import { useRefresh } from 'react-admin';

type Heard = () => void;

const listeners = new Map<string, Set<Heard>>();
let source: EventSource | null = null;
let joined = '';
let waiting: number | null = null;
let pause = 0;

const LONGEST_PAUSE_MS = 60_000;

function wanted(): string {
  return document.visibilityState === 'hidden' ? '' : [...listeners.keys()].sort().join(',');
}

const tellAll = () => listeners.forEach((heard) => heard.forEach((call) => call()));

/** One connection for everything the page listens to; opened anew when that changes, closed while nobody looks. */
function join(): void {
  waiting = null;
  const topics = wanted();
  if (topics === joined && source?.readyState !== EventSource.CLOSED) return;
  const again = source !== null;
  source?.close();
  source = null;
  joined = topics;
  if (!topics) return;
  const opened = new EventSource(`/live?topics=${encodeURIComponent(topics)}`);
  source = opened;
  opened.addEventListener('ready', () => {
    pause = 0;
    // what happened while the line was down was not heard
    if (again) tellAll();
  });
  opened.addEventListener('change', (event) => {
    const { topic } = JSON.parse((event as MessageEvent<string>).data) as { topic: string };
    listeners.get(topic)?.forEach((call) => call());
  });
  opened.addEventListener('error', () => {
    // the browser comes back by itself while connecting; a refused connection is tried again ever more slowly
    if (opened.readyState !== EventSource.CLOSED) return;
    pause = Math.min(LONGEST_PAUSE_MS, Math.max(5_000, pause * 2));
    joinSoon(pause);
  });
}

function joinSoon(ms: number): void {
  if (waiting !== null) window.clearTimeout(waiting);
  waiting = window.setTimeout(join, ms);
}

document.addEventListener('visibilitychange', () => joinSoon(50));

/**
 * Calls back when something of the topic changed, whoever changed it; without a callback everything on the page is read
 * again. Several changes at once are one call. Null listens to nothing.
 */
export function useLive(topic: string | null, onChange?: () => void): void {
  const refresh = useRefresh();
  const call = useRef<() => void>(refresh);
  useEffect(() => {
    call.current = onChange ?? refresh;
  });
  useEffect(() => {
    if (!topic) return undefined;
    let soon: number | null = null;
    const heard = () => {
      soon ??= window.setTimeout(() => {
        soon = null;
        call.current();
      }, 200);
    };
    listeners.set(topic, (listeners.get(topic) ?? new Set()).add(heard));
    joinSoon(50);
    return () => {
      if (soon !== null) window.clearTimeout(soon);
      const known = listeners.get(topic);
      known?.delete(heard);
      if (known?.size === 0) listeners.delete(topic);
      joinSoon(50);
    };
  }, [topic]);
}
