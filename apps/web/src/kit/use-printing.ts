// Whether the page is being printed: what a view leaves out on the screen is then drawn, before the browser lays out its pages.
import { useSyncExternalStore } from 'react';

let isPrinting = false;

function watch(changed: () => void): () => void {
  const before = () => {
    isPrinting = true;
    changed();
  };
  const after = () => {
    isPrinting = false;
    changed();
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}

/** True while the browser prints; the component is drawn anew at once. */
export function usePrinting(): boolean {
  return useSyncExternalStore(watch, () => isPrinting);
}
