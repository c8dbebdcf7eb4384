// Whether an input method composes in an editor, from its first letter until the editor has read the last.
import type { EditorView } from '@tiptap/pm/view';

/** The editor reads what a composition left in the page up to 20 ms after its end (`DOMObserver`); until then it must not be touched. */
const READ_AFTER_MS = 30;

/** Watches a view; `ended` is called after each composition. */
export function watchComposing(
  view: EditorView,
  ended: () => void,
): { isComposing(): boolean; settle(): void; stop(): void } {
  let isComposing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    clearTimeout(timer);
    isComposing = true;
  };
  const settle = () => {
    if (!isComposing || view.composing) return;
    clearTimeout(timer);
    isComposing = false;
    ended();
  };
  const end = () => {
    clearTimeout(timer);
    if (isComposing) timer = setTimeout(settle, READ_AFTER_MS);
  };
  const { dom } = view;
  dom.addEventListener('compositionstart', begin);
  dom.addEventListener('compositionend', end);
  // Some keyboards leave a composition without its end when they lose the page.
  dom.addEventListener('blur', end);
  return {
    isComposing: () => isComposing,
    /** Takes a composition that is over as ended now: a key that follows it must find the words as they are. */
    settle,
    stop() {
      clearTimeout(timer);
      dom.removeEventListener('compositionstart', begin);
      dom.removeEventListener('compositionend', end);
      dom.removeEventListener('blur', end);
    },
  };
}

/** What waits for the end of a composition, in the order in which it came. */
export class AfterComposing {
  #waiting: (() => void)[] = [];

  add(run: () => void): void {
    this.#waiting.push(run);
  }

  runAll(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const run of waiting) run();
  }
}
