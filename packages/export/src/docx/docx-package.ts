// Makes a written Word package say the same for the same input: the library stamps it with the clock of the machine,
// which is replaced by the clock that the caller passes in, and the archive is laid down anew without times.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';
const STAMP = /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*(<)/g;
/** The earliest day an archive can name, in whatever zone the machine is. */
const NO_TIME = new Date(1980, 0, 1);

/** The package with `at` as its only time, its parts in a fixed order. */
export function repackDocx(bytes: Uint8Array, at: string): Uint8Array {
  const when = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  const parts = unzipSync(bytes);
  const kept: Zippable = {};
  for (const name of Object.keys(parts).sort(contentTypesFirst)) {
    const part = parts[name];
    if (part === undefined || name.endsWith('/')) continue;
    const content = name === CORE ? strToU8(strFromU8(part).replace(STAMP, `$1${when}$2`)) : part;
    kept[name] = [content, { mtime: NO_TIME, level: 6 }];
  }
  return zipSync(kept);
}

// Word looks for the list of content types at the head of the archive.
function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
