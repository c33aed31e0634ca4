const KEY = 'demarc.acting-for';

/** The absent person in whose name this tab acts; each tab for itself, gone when it is closed (ORG-3). */
export function actingFor(): string | null {
  return sessionStorage.getItem(KEY);
}

/** Sent with every request while the switch is on; the server checks it each time. */
export const actingHeader = (): Record<string, string> => {
  const absentId = actingFor();
  return absentId ? { 'X-In-The-Name-Of': absentId } : {};
};

export function startActing(absentId: string): void {
  sessionStorage.setItem(KEY, absentId);
  startAnew();
}

export function stopActing(): void {
  if (!actingFor()) return;
  forgetActing();
  startAnew();
}

export function forgetActing(): void {
  sessionStorage.removeItem(KEY);
}

/** Nothing that was read under one name may stay on the screen under another. */
function startAnew(): void {
  window.location.assign('/');
}
