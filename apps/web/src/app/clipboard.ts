// Copying words. Pages without TLS on a local network have no clipboard API; there a hidden field and the old command do it.

/** Resolves to whether it worked. */
export async function copyWords(words: string): Promise<boolean> {
  if (navigator.clipboard !== undefined) {
    return navigator.clipboard.writeText(words).then(
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
