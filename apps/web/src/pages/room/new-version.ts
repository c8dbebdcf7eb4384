// Whether the server has a newer version of this app than the page was made from. It is asked when the connection comes back, for
// that is when a server may have been replaced.

/** The script that a page begins with; its name changes with every version. Null when the page is none of ours. */
export function entryOf(html: string): string | null {
  return /<script[^>]+type="module"[^>]+src="([^"]+)"/.exec(html)?.[1] ?? null;
}

/** Whether nothing that somebody is doing would be lost by loading the page anew: no field has words that were not sent. */
export function isQuiet(page: Document, hasUnsaved: boolean): boolean {
  if (hasUnsaved || page.visibilityState !== 'hidden' || page.querySelector('[role="dialog"]') !== null)
    return false;
  return [...page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].every(
    (field) => field.value === field.defaultValue,
  );
}

/** Asks the server; false when it cannot be told. */
export async function hasNewVersion(page: Document, ask: typeof fetch): Promise<boolean> {
  const mine = entryOf(page.documentElement.outerHTML);
  try {
    const answer = await ask('/', { cache: 'no-store' });
    const there = answer.ok ? entryOf(await answer.text()) : null;
    return mine !== null && there !== null && there !== mine;
  } catch {
    // Offline again: the next connection asks again.
    return false;
  }
}
