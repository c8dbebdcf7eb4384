// Copying words. Pages without TLS on a local network have no clipboard API; there a hidden field and the old command do it.

/** Resolves to whether it worked. `html` is the same with its marks, for programs that take them. */
export async function copyWords(words: string, html: string | null = null): Promise<boolean> {
  if (navigator.clipboard !== undefined) {
    const writing = html === null ? navigator.clipboard.writeText(words) : writeBoth(words, html);
    return writing.then(
      () => true,
      () => false,
    );
  }
  const field = document.createElement('textarea');
  field.value = words;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}

function writeBoth(words: string, html: string): Promise<void> {
  const kinds = { 'text/plain': words, 'text/html': html };
  const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
