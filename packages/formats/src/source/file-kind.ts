// What a file is by its first bytes, whatever its name says: text, or something that must be opened elsewhere first.
// It looks at a bounded part of the file and decodes nothing; how text is written is found in `text-encoding.ts`.

/** What a file is when it is no plain text. */
export type ForeignFile =
  | 'word'
  | 'old-office'
  | 'open-document'
  | 'spreadsheet'
  | 'slides'
  | 'pdf'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'image'
  | 'archive'
  | 'utf-32'
  | 'binary';

/** Bytes of the beginning and of the end in which the parts of a packed file are looked for. */
const LOOKED_AT = 65_536;
/** A PDF may begin behind other bytes. */
const PDF_WITHIN = 1_024;
/** So many bytes tell whether a file is text. */
const SAMPLE = 65_536;
/** Text has a stray control character now and then; files that are no text are full of them. */
const MOST_CONTROLS = 0.01;

const SIGNATURES: readonly (readonly [ForeignFile, string])[] = [
  ['old-office', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
  ['rtf', '{\\rtf'],
  ['image', '\u0089PNG\r\n'],
  ['image', '\u00ff\u00d8\u00ff'],
  ['image', 'GIF87a'],
  ['image', 'GIF89a'],
  ['image', 'II*\u0000'],
  ['image', 'MM\u0000*'],
  ['archive', '7z\u00bc\u00af\u0027\u001c'],
  ['archive', 'Rar!\u001a\u0007'],
  ['archive', '\u001f\u008b\u0008'],
  ['pdf', '%!PS'],
  ['utf-32', '\u00ff\u00fe\u0000\u0000'],
  ['utf-32', '\u0000\u0000\u00fe\u00ff'],
];

/** What a file is when it is no text; null for text. Never throws. */
export function foreignFile(bytes: Uint8Array): ForeignFile | null {
  const head = latin(bytes.subarray(0, LOOKED_AT));
  const known = SIGNATURES.find(([, signature]) => head.startsWith(signature));
  if (known !== undefined) return known[0];
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006'))
    return packedFile(head + latin(bytes.subarray(Math.max(LOOKED_AT, bytes.length - LOOKED_AT))));
  if (head.slice(0, PDF_WITHIN).includes('%PDF-')) return 'pdf';
  if (isPicture(head)) return 'image';
  return markupFile(readable(bytes, head)) ?? (isBinary(bytes.subarray(0, SAMPLE)) ? 'binary' : null);
}

/** Which program packed its parts into the file, told by their names. */
function packedFile(parts: string): ForeignFile {
  if (parts.includes('application/vnd.oasis.opendocument')) {
    return parts.includes('opendocument.spreadsheet') ? 'spreadsheet' : 'open-document';
  }
  if (parts.includes('word/')) return 'word';
  if (parts.includes('xl/')) return 'spreadsheet';
  return parts.includes('ppt/') ? 'slides' : 'archive';
}

function isPicture(head: string): boolean {
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return true;
  if (head.startsWith('BM') && head.slice(6, 10) === '\u0000\u0000\u0000\u0000') return true;
  return head.slice(4, 8) === 'ftyp' && /^(?:heic|heix|mif1|avif)/.test(head.slice(8, 12));
}

/** Pages of the web and other marked-up files; a text does not begin with a tag. */
function markupFile(head: string): ForeignFile | null {
  const start = head.replace(/^(?:\s|<!--[\s\S]{0,2000}?-->|<\?xml[^>]{0,200}\?>)*/, '').slice(0, 200);
  if (/^<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|span|h[1-6]|style)\b/i.test(start))
    return 'html';
  if (/^<(?:!doctype\s+svg|svg)\b/i.test(start)) return 'image';
  return /^\s*<\?xml\b/.test(head) ? 'xml' : null;
}

/** The beginning as its letters read, whichever of the common ways the file is written in; enough to see a tag. */
function readable(bytes: Uint8Array, head: string): string {
  const start = bytes.subarray(0, 4_096);
  if (head.startsWith('\u00ef\u00bb\u00bf')) return head.slice(3);
  if (head.startsWith('\u00ff\u00fe')) return new TextDecoder('utf-16le').decode(start);
  if (head.startsWith('\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(start);
  return head;
}

/** Whether bytes are no text: zeros that are not halves of 16-bit letters, or many control characters. */
function isBinary(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return false;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return false;
  if (bytes.includes(0) && wideEncoding(bytes) !== null) return false;
  return isFullOfControls(bytes);
}

function isFullOfControls(bytes: Uint8Array): boolean {
  let controls = 0;
  // Tab to carriage return and ESC, with which older Japanese text changes its letters, are of texts.
  for (const byte of bytes)
    if ((byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) || byte === 0x7f) controls += 1;
  return controls > Math.max(2, bytes.length * MOST_CONTROLS);
}

/**
 * The order of bytes of a text in 16-bit letters that has no mark of it; null when it is none. Such a text has spaces
 * and line ends as 16-bit letters, and no control characters, in one order of bytes only.
 */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  if (sample.length < 4 || bytes.length % 2 !== 0) return null;
  const [little, big] = [wideScore(sample, 0), wideScore(sample, 1)];
  if (little === big || Math.max(little, big) <= 0) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** How much a sample looks like text when its high bytes stand at odd (0) or even (1) places; 0 or less: it does not. */
function wideScore(sample: Uint8Array, order: 0 | 1): number {
  let score = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const low = sample[at + order] ?? 0;
    const high = sample[at + 1 - order] ?? 0;
    const unit = high * 256 + low;
    if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) score += 4;
    else if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || unit >= 0xfffe) score -= 16;
    else if (unit < 0x7f || unit === 0x3001 || unit === 0x3002 || unit === 0xff0c) score += 2;
    else if (high >= 0x20 && high < 0x30) score -= 1;
  }
  return score;
}

/** Bytes as characters of the same number, without a limit on how many. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}
