// Bringing a part of the text into sight, by as little scrolling as it takes.

/** The paragraph, at the upper edge of what is seen. */
export function showParagraph(paragraph: string): void {
  document.getElementById(`paragraph-${paragraph}`)?.scrollIntoView({ block: 'start' });
}

/** The bracket under discussion. */
export function showDiscussed(): void {
  document.querySelector('.bracket[data-discussed]')?.scrollIntoView({ block: 'nearest' });
}
