// What is typed, pasted or dropped into any field of a form becomes words that everybody sees as they are, before the field has it:
// titles, reasons, notes and names. The text of a negotiation has ways of its own.
import { seenLine, seenLines } from '@adref/negotiation';

/** Kinds of an input that hold words. */
const WORDY = new Set(['text', 'search', 'url', 'email', 'tel']);

/** Cleans every field of the page; returns its stop function. */
export function cleanFields(page: Document): () => void {
  const onBeforeInput = (event: InputEvent) => {
    const { target } = event;
    const words = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    if (words === '' || event.isComposing || !isField(target)) return;
    // In one line the browser itself leaves line ends out, and the words run together.
    const clean = (target instanceof HTMLTextAreaElement ? seenLines : seenLine)(words).words;
    if (clean === words) return;
    event.preventDefault();
    const [start, end] = [target.selectionStart ?? 0, target.selectionEnd ?? 0];
    target.setRangeText(clean, start, end, 'end');
    target.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: event.inputType, data: clean }));
  };
  page.addEventListener('beforeinput', onBeforeInput, true);
  return () => page.removeEventListener('beforeinput', onBeforeInput, true);
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && WORDY.has(target.type);
}
