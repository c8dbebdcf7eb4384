// The test language of this package: a reading as an outline, one paragraph a line, marks as Markdown would write them.
import type { Draft, Run } from '@adref/negotiation';
import type { SourceReading } from '../../model/reading.ts';

const SIGN = { heading: '#', numbered: '1.', item: '(a)', chapeau: '>', plain: '.' } as const;

/** `# title`, `## heading of level 2`, `1. numbered`, `(a) item`, `(a)(a) item of level 2`, `> lead-in`, `. plain`. */
export function outline({ drafts }: Pick<SourceReading, 'drafts'>): readonly string[] {
  return drafts.map((draft) => `${signOf(draft)} ${draft.text.map(marked).join('')}`);
}

function signOf({ kind, level }: Draft): string {
  return SIGN[kind].repeat(level);
}

function marked({ text, marks = [] }: Run): string {
  const [bold, italic, raised] = (['bold', 'italic', 'superscript'] as const).map((mark) =>
    marks.includes(mark),
  );
  const sign = (bold ? '**' : '') + (italic ? '*' : '') + (raised ? '^' : '');
  return sign + text + [...sign].reverse().join('');
}
