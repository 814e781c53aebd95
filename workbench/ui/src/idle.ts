const PATIENCE = 500; // ms

/** Calls back when nothing on the page waits, or soon. Safari can't tell: there the next turn does. */
export function whenIdle(callback: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: PATIENCE });
  else setTimeout(callback);
}

/** Calls back once the next frame has been drawn, or soon where none is; returns what calls that off. */
export function afterFrame(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    timer = setTimeout(callback);
  };
  const drawn = globalThis.document?.visibilityState === 'visible';
  const frame = drawn ? requestAnimationFrame(later) : later();
  return () => {
    if (frame) cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
