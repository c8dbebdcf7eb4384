// The agreed text: the fold of the record over settled wordings, and nothing else. It refuses to exist while anything is open.
import type { NegotiationId, NegotiationState } from '../../model/negotiation-state.ts';
import type { ParagraphId, ParagraphKind } from '../../model/paragraph.ts';
import type { Obstacle } from '../../model/refusal.ts';
import type { TracedText } from '../../model/rich-text.ts';
import { firstLeaf } from '../../words/segment-tree.ts';
import { labelsOf } from '../paragraphs/labels.ts';
import { obstaclesTo } from './obstacles.ts';

export interface AgreedParagraph {
  readonly id: ParagraphId;
  readonly kind: ParagraphKind;
  readonly level: number;
  /** As `labelsOf` computes it. */
  readonly label: string;
  /** Each run knows the act and the seat it comes from. */
  readonly text: TracedText;
}

export interface AgreedText {
  readonly negotiation: NegotiationId;
  readonly title: string;
  readonly symbol: string;
  readonly situation: string;
  readonly reportSymbol: string;
  readonly year: number;
  readonly paragraphs: readonly AgreedParagraph[];
  /** When it was adopted; null while every paragraph is agreed and adoption is still to come. */
  readonly adopted: { readonly at: string } | null;
}

export type AgreedResult =
  | { readonly ok: true; readonly text: AgreedText }
  | { readonly ok: false; readonly obstacles: readonly Obstacle[] };

/** The agreed text, or all that stands in its way. */
export function agreedText(state: NegotiationState): AgreedResult {
  const all = obstaclesTo(state);
  // What is a gap may be known better later; a text that was adopted over one stays adopted.
  const isAdopted = state.phase.kind === 'adopted';
  const obstacles = isAdopted ? all.filter(({ kind }) => kind !== 'placeholder') : all;
  if (obstacles.length > 0) return { ok: false, obstacles };
  const { id: negotiation, title, symbol, situation, reportSymbol, year, phase } = state;
  const labels = labelsOf(state.paragraphs);
  const paragraphs = state.paragraphs.map(({ id, kind, level, segments }) => ({
    id,
    kind,
    level,
    label: labels.get(id) ?? '',
    text: firstLeaf(segments).text,
  }));
  const adopted = phase.kind === 'adopted' ? { at: phase.at } : null;
  return {
    ok: true,
    text: { negotiation, title, symbol, situation, reportSymbol, year, paragraphs, adopted },
  };
}
