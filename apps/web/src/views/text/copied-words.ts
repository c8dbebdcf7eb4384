// What is copied from the page: the words with their bracket signs and slashes, a line per paragraph; not the codes behind
// wordings, the numbers, the state at the margin, or what stands beside the words.

/** The selection as text to be copied; null when it lies outside of the element or is empty. */
export function copiedWords(element: Element): string | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return null;
  const copy = range.cloneContents();
  for (const aside of copy.querySelectorAll(
    '.sponsors, .delete-mark, .margin, .number, .alternative, .beside, .caret-layer',
  ))
    aside.remove();
  const paragraphs = [...copy.querySelectorAll('.paragraph')];
  const lines =
    paragraphs.length === 0 ? [copy.textContent] : paragraphs.map(({ textContent }) => textContent);
  return lines.filter((line) => line !== '').join('\n');
}
