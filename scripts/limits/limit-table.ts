// The limits as docs/PROTOCOL.md lists them: names, values and reasons, all from the files in which they are set. A reason is the
// comment over a limit; a limit without one is an error.

/** One file of limits: where it is, what its source says, and what it exports. */
export interface LimitFile {
  readonly path: string;
  readonly title: string;
  readonly source: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The tables of some files, in Markdown. */
export function limitTables(files: readonly LimitFile[]): string {
  return files
    .map((file) => {
      const reasons = reasonsIn(file.source);
      const rows = Object.entries(file.values).map(([name, value]) => {
        const reason = reasons.get(name);
        if (reason === undefined) throw new Error(`${file.path}: the limit ${name} has no reason.`);
        return `| \`${name}\` | ${shown(value)} | ${reason.replaceAll('|', '\\|')} |`;
      });
      return [
        `### ${file.title}`,
        '',
        `\`${file.path}\``,
        '',
        '| limit | value | what it is, and why |',
        '|---|---|---|',
        ...rows,
      ].join('\n');
    })
    .join('\n\n');
}

/** A page with the tables between its two marks. */
export function pageWithLimits(page: string, tables: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`The page has no ${BEGIN} … ${END}.`);
  return `${before}${BEGIN}\n\n${tables}\n\n${END}${after}`;
}

const BEGIN = '<!-- limits: written by scripts/limits, do not edit -->';
const END = '<!-- end of the limits -->';

/** The comment over each member. */
function reasonsIn(source: string): ReadonlyMap<string, string> {
  const found = source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:readonly\s+)?(\w+)\??:/g);
  return new Map(
    [...found].map(([, comment = '', name = '']) => [name, comment.replace(/\s*\n\s*\*\s?/g, ' ').trim()]),
  );
}

function shown(value: unknown): string {
  if (typeof value === 'number') return figure(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if ('perSecond' in value && 'burst' in value)
    return `${figure(Number(value.perSecond))} a second, ${figure(Number(value.burst))} at once`;
  return Object.entries(value)
    .map(([name, part]) => `${name} ${shown(part)}`)
    .join(', ');
}

/** 1000000 as `1,000,000`. */
function figure(value: number): string {
  return new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }).format(value);
}
