/** How long to wait, in milliseconds, where the browser does not say when it is idle (Safari: Excel for Mac). */
const ATTESA = 500;

/** Runs `work` when the page has nothing else to do; what is returned keeps it from running. */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = window.requestIdleCallback(work, { timeout: 5 * ATTESA });
    return () => {
      window.cancelIdleCallback(id);
    };
  }
  const id = setTimeout(work, ATTESA);
  return () => {
    clearTimeout(id);
  };
}
