const PATIENCE = 500; // ms

/** Calls back when nothing on the page waits, or soon. Safari can't tell: there the next turn does. */
export function whenIdle(callback: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: PATIENCE });
  else setTimeout(callback);
}
