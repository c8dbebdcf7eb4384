// A small language that builds states by hand for the tests of this package: paragraphs, leaves, brackets, wordings.
// Ids are counted per state; it makes no claim that commands could have led there.
import type {
  Bracket,
  Delegation,
  NegotiationState,
  Paragraph,
  ParagraphKind,
  ParagraphStatus,
  RichText,
  Segment,
  TracedText,
  Wording,
} from '@adref/negotiation';
import { openedState } from '@adref/negotiation/testing';

type Part = string | RichText | Bracket;

let counted = 0;
const newId = (prefix: string): string => {
  counted += 1;
  return `${prefix}${counted}`;
};

const traced = (text: RichText): TracedText => text.map((run) => ({ ...run, act: 1, seat: 'chair' }));

/** Leaves and brackets in turn, with the empty leaves that the invariant asks for. */
function segments(...parts: readonly Part[]): readonly Segment[] {
  const list: Segment[] = [];
  const leaf = (text: RichText): Segment => ({ kind: 'leaf', id: newId('leaf-'), text: traced(text) });
  for (const part of parts) {
    if (typeof part !== 'string' && 'kind' in part) {
      if (list.at(-1)?.kind !== 'leaf') list.push(leaf([]));
      list.push(part);
    } else {
      list.push(leaf(typeof part === 'string' ? (part === '' ? [] : [{ text: part }]) : part));
    }
  }
  if (list.at(-1)?.kind !== 'leaf') list.push(leaf([]));
  return list;
}

/** A wording by its sponsors: `base`, `chair`, or seats such as `FRA, PAK`. */
export function wording(whose: string, ...parts: readonly Part[]): Wording {
  const sponsors = whose === 'base' ? [] : whose.split(', ');
  return {
    id: newId('wording-'),
    origin: whose === 'base' ? 'base' : whose === 'chair' ? 'bridging' : 'proposal',
    sponsors,
    tabledIn: 1,
    placement: null,
    sources: [],
    versions: [],
    segments: segments(...parts),
    positions: [],
  };
}

/** A bracket of wordings, the base first. */
export function bracket(...wordings: readonly Wording[]): Bracket {
  return {
    kind: 'bracket',
    id: newId('bracket-'),
    on: 'words',
    openedBy: 'FRA',
    openedIn: 1,
    reason: '',
    wordings,
  };
}

/** A paragraph; `kind` may name a level, as in `item 2`. */
export function paragraph(kind: string, status: ParagraphStatus, ...parts: readonly Part[]): Paragraph {
  const [name = 'plain', level = '1'] = kind.split(' ');
  return {
    id: newId('paragraph-'),
    kind: name as ParagraphKind,
    level: Number(level),
    status,
    segments: segments(...parts),
    beside: [],
    citations: [],
    holds: [],
    parking: null,
    reservations: [],
  };
}

const seat = (code: string, name: string): Delegation => ({ seat: code, name, code, permanent: false });

/** A state on a fictional country with these paragraphs. */
export function stateOf(
  paragraphs: readonly Paragraph[],
  phase: NegotiationState['phase'] = { kind: 'negotiating' },
): NegotiationState {
  return openedState({
    title: 'Conclusions on children and armed conflict in Veldania',
    symbol: 'S/AC.51/2026/4',
    situation: 'Veldania',
    reportSymbol: 'S/2026/118',
    chairMember: 'GRC',
    delegations: [
      seat('FRA', 'France'),
      seat('GBR', 'United Kingdom'),
      seat('PAK', 'Pakistan'),
      seat('USA', 'United States'),
    ],
    reading: { secretariat: 'record', observer: 'text' },
    paragraphs,
    phase,
    acts: 412,
  });
}
