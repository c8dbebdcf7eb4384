// Words as CommonMark words: whatever they contain, they come out as themselves and never as syntax.
// Beyond CommonMark it also disarms what common dialects add (strike-through, raised words, formulas, mentions, bare addresses).

const ALWAYS = /[\\`*_[\]<>#~&$@^]/g;

/** Escapes words for any place in a line. */
export function escapeMarkdown(words: string): string {
  return words
    .replace(ALWAYS, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\.(?=\S)/gi, '$1\\.');
}

/** Escapes what means something only where a block begins: list marks, rules, underlines; drops leading spaces. */
export function escapeBlockStart(line: string): string {
  return line
    .replace(/^[ ]+/, '')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Escapes a beginning that would read as the label of an item, such as (a) or b., where it is words. */
export function escapeItemStart(line: string): string {
  return line.replace(/^\((?=[\p{L}\d]{1,6}\))/u, '\\(').replace(/^(\p{L}{1,6})([.)])(?= )/u, '$1\\$2');
}

/**
 * Puts emphasis round escaped words. Stars do it where CommonMark takes them for emphasis between these neighbours;
 * else tags do, which it always takes. `before` and `after` are the neighbouring text as written.
 */
export function emphasised(words: string, strength: 1 | 2, before: string, after: string): string {
  const [, lead = '', inner = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(words) ?? [];
  if (inner === '') return words;
  const outerBefore = lead === '' ? before : lead;
  const outerAfter = trail === '' ? after : trail;
  if (delimitersHold(outerBefore, inner, outerAfter)) {
    const stars = '*'.repeat(strength);
    return `${lead}${stars}${inner}${stars}${trail}`;
  }
  const tag = strength === 2 ? 'strong' : 'em';
  return `${lead}<${tag}>${inner}</${tag}>${trail}`;
}

// The flanking rules of CommonMark (0.31, section 6.2), on the safe side: readers differ on symbols, marks and characters
// beyond the basic plane, so next to anything but a plain letter or digit there must be a space or an ASCII sign.
function delimitersHold(before: string, inner: string, after: string): boolean {
  const edges = [
    { inside: inner.charAt(0), outside: before.charAt(before.length - 1) },
    { inside: inner.charAt(inner.length - 1), outside: after.charAt(0) },
  ];
  return edges.every(({ inside, outside }) => {
    if (inside === '*' || outside === '*') return false;
    return /[\p{L}\p{N}]/u.test(inside) || outside === '' || /[\p{Zs}!-/:-@[-`{-~]/u.test(outside);
  });
}
