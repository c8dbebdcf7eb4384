// Makes a written Word package say the same for the same input: the library stamps it with the clock of the machine,
// which is replaced by the clock that the caller passes in, and the archive is laid down anew without times. It also ties the levels of
// the main list to their styles, which the library cannot say.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';
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
    const content =
      name === CORE
        ? strToU8(strFromU8(part).replace(STAMP, `$1${when}$2`))
        : name === NUMBERING
          ? strToU8(withStyles(strFromU8(part), strFromU8(parts[STYLES] ?? new Uint8Array())))
          : part;
    kept[name] = [content, { mtime: NO_TIME, level: 6 }];
  }
  return zipSync(kept);
}

// Word looks for the list of content types at the head of the archive.
function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** The numbering in which each level of a list that a style counts by names that style: Word then numbers what is given the style. */
function withStyles(numbering: string, styles: string): string {
  const counted = styles.matchAll(
    /<w:style\b[^>]*w:styleId="([^"]+)"(?:(?!<\/w:style>).)*?<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/gs,
  );
  let linked = numbering;
  for (const [, style, level, list] of counted) {
    const ofList = new RegExp(`<w:num w:numId="${list}"[^>]*>\\s*<w:abstractNumId w:val="(\\d+)"`).exec(
      numbering,
    )?.[1];
    if (ofList === undefined)
      throw new Error(`export: the list ${list} of the style ${style} is not in the file`);
    const place = new RegExp(
      `(<w:abstractNum\\b[^>]*w:abstractNumId="${ofList}"(?:(?!</w:abstractNum>).)*?<w:lvl w:ilvl="${level}"[^>]*>(?:<w:start [^>]*/>)?<w:numFmt [^>]*/>)`,
      's',
    );
    linked = linked.replace(place, `$1<w:pStyle w:val="${style}"/>`);
  }
  return linked;
}
