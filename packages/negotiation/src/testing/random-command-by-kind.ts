// One plausible command of a given kind, or null when the state has no occasion for it.
import type { Command, CommandKind } from '../command.ts';
import { hashOfParagraph, hashOfSegments, hashOfText } from '../hash.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import {
  type Bracket,
  type Paragraph,
  type ParagraphKind,
  type Segment,
  STANCES,
  type Wording,
} from '../paragraph.ts';
import { plainWords } from '../plain-words.ts';
import { lengthOf, sliceText } from '../rich-text.ts';
import { bracketsIn, leafAt } from '../segment-tree.ts';
import { objectorsTo } from '../standing-positions.ts';
import { below, oneOf, type Random } from './random.ts';
import type { SeatedCommand } from './random-command.ts';
import { proposeComment } from './random-comment.ts';
import { randomText } from './random-text.ts';

const KINDS: readonly ParagraphKind[] = ['heading', 'numbered', 'item', 'chapeau', 'plain'];

/** A command of this kind by a seat that has the right to it; null when there is nothing to do it to. */
export function proposeCommand(
  kind: CommandKind,
  state: NegotiationState,
  random: Random,
): SeatedCommand | null {
  const chair = (command: Command | null): SeatedCommand | null => command && { seat: 'chair', command };
  const delegation = oneOf(random, state.delegations)?.seat ?? 'chair';
  const either = random() < 0.3 ? 'chair' : delegation;
  const paragraph = oneOf(random, state.paragraphs);
  const open = oneOf(
    random,
    state.paragraphs.filter(({ status }) => status === 'open'),
  );
  const seen = (of: Paragraph) => ({ paragraph: of.id, expected: hashOfParagraph(of) });
  const after = random() < 0.2 ? null : (paragraph?.id ?? null);
  const [bracket, wording] = bracketAndWording(open, random);
  const on = wording && {
    bracket: bracket.id,
    wording: wording.id,
    expected: hashOfSegments(wording.segments),
  };
  switch (kind) {
    case 'open-negotiation': {
      const { title, symbol, situation, reportSymbol, year, chairMember, delegations } = state;
      return chair({
        kind,
        negotiation: state.id,
        title,
        symbol,
        situation,
        reportSymbol,
        year,
        chairMember,
        delegations,
      });
    }
    case 'seat-person': {
      const seat = oneOf(random, [delegation, 'secretariat', 'observer', 'chair']) ?? 'chair';
      return chair({ kind, person: `person-${seat}-${below(random, 3)}`, name: `Ada ${seat}`, seat });
    }
    case 'unseat-person': {
      const who = oneOf(random, state.people);
      return chair(who === undefined ? null : { kind, person: who.person });
    }
    case 'allow-reading':
      return chair({
        kind,
        seat: random() < 0.5 ? 'secretariat' : 'observer',
        extent: random() < 0.5 ? 'record' : 'text',
      });
    case 'add-paragraphs': {
      const drafts = Array.from({ length: 1 + below(random, 3) }, () => ({
        kind: oneOf(random, KINDS) ?? 'plain',
        level: 1 + below(random, 3),
        text: randomText(random),
      }));
      return chair({ kind, after, drafts, source: random() < 0.5 ? 'draft' : 'import' });
    }
    case 'reshape-paragraph':
      return chair(
        open
          ? { kind, shape: oneOf(random, KINDS) ?? 'plain', level: 1 + below(random, 3), ...seen(open) }
          : null,
      );
    case 'move-paragraph': {
      if (open === undefined) return null;
      const seenAfter = state.paragraphs[state.paragraphs.indexOf(open) - 1]?.id ?? null;
      return chair({ kind, paragraph: open.id, after, seenAfter });
    }
    case 'split-paragraph': {
      const leaf = open && leafAt(open.segments, 2 * below(random, (open.segments.length + 1) / 2));
      return chair(
        open && leaf
          ? { kind, at: { leaf: leaf.id, offset: below(random, lengthOf(leaf.text) + 1) }, ...seen(open) }
          : null,
      );
    }
    case 'merge-paragraph': {
      const into = open && state.paragraphs[state.paragraphs.indexOf(open) - 1];
      return chair(
        open && into ? { kind, into: into.id, expectedInto: hashOfParagraph(into), ...seen(open) } : null,
      );
    }
    case 'delete-paragraph':
      return chair(open ? { kind, ...seen(open) } : null);
    case 'open-bracket':
      return open ? { seat: either, command: bracketSpan(open, random) } : null;
    case 'propose-wording': {
      const base = bracket?.wordings[0];
      if (base === undefined || bracket === undefined) return null;
      return {
        seat: either,
        command: {
          kind,
          bracket: bracket.id,
          text: randomText(random),
          expected: hashOfSegments(base.segments),
        },
      };
    }
    case 'co-sponsor': {
      const proposal = bracket?.wordings.find(({ origin }) => origin === 'proposal');
      const joined = random() < 0.8 ? (proposal ?? wording) : wording;
      if (bracket === undefined || joined === undefined) return null;
      const expected = hashOfSegments(joined.segments);
      return { seat: delegation, command: { kind, bracket: bracket.id, wording: joined.id, expected } };
    }
    case 'withdraw-position':
      return on ? { seat: delegation, command: { kind, ...on } } : null;
    case 'withdraw': {
      const shared = bracket?.wordings.find(({ sponsors }) => sponsors.length > 1);
      const left = shared ?? wording;
      const expected = left && hashOfSegments(left.segments);
      if (bracket === undefined || left === undefined || expected === undefined) return null;
      const seat = oneOf(random, left.sponsors) ?? delegation;
      return { seat, command: { kind, bracket: bracket.id, wording: left.id, expected } };
    }
    case 'take-position':
      return on
        ? {
            seat: delegation,
            command: {
              kind,
              stance: oneOf(random, STANCES) ?? 'support',
              note: random() < 0.2 ? 'pending capital' : '',
              ...on,
            },
          }
        : null;
    case 'settle': {
      const isObjected = wording !== undefined && objectorsTo(wording).length > 0;
      return chair(on && !(isObjected && random() < 0.8) ? { kind, ...on } : null);
    }
    case 'lift-reservation': {
      const reserved = oneOf(
        random,
        state.paragraphs.filter(({ reservations }) => reservations.length > 0),
      );
      const held = reserved && oneOf(random, reserved.reservations);
      return reserved && held
        ? { seat: held.seat, command: { kind, bracket: held.bracket, ...seen(reserved) } }
        : null;
    }
    case 'agree-ad-ref': {
      const ready = oneOf(
        random,
        state.paragraphs.filter(({ status, segments }) => status === 'open' && segments.length === 1),
      );
      const chosen = random() < 0.9 ? ready : paragraph;
      return chair(chosen ? { kind, ...seen(chosen) } : null);
    }
    case 'agree': {
      const ready = oneOf(
        random,
        state.paragraphs.filter(({ status }) => status === 'ad-ref'),
      );
      const chosen = random() < 0.9 ? ready : paragraph;
      return chair(chosen ? { kind, ...seen(chosen) } : null);
    }
    case 'reopen':
      return chair(paragraph ? { kind, reason: 'new facts', ...seen(paragraph) } : null);
    case 'adopt':
      return chair({ kind, expected: hashOfText(state) });
    case 'close-without-agreement':
      return chair({ kind, reason: 'no consensus', expected: hashOfText(state) });
    case 'form-group': {
      const members = [delegation, ...state.delegations.map(({ seat }) => seat).filter(() => random() < 0.3)];
      return {
        seat: either,
        command: { kind, code: `G${below(random, 9)}`, name: 'Friends of the text', members },
      };
    }
    case 'leave-group': {
      const group = oneOf(random, state.groups);
      const member = group && oneOf(random, group.members);
      return group && member ? { seat: member, command: { kind, group: group.id } } : null;
    }
    case 'comment':
    case 'withdraw-comment':
    case 'close-thread':
    case 'reopen-thread':
      return proposeComment(kind, state, random);
    default: {
      const never: never = kind;
      throw new Error(`invariant: unknown kind of command ${String(never)}`);
    }
  }
}

function bracketAndWording(
  paragraph: Paragraph | undefined,
  random: Random,
): readonly [Bracket, Wording] | readonly [undefined, undefined] {
  const bracket = oneOf(random, paragraph === undefined ? [] : bracketsIn(paragraph.segments));
  const wording = bracket && oneOf(random, bracket.wordings);
  return bracket && wording ? [bracket, wording] : [undefined, undefined];
}

/** A span of one of the paragraph's lists, at any depth; sometimes from one leaf across brackets to another. */
function bracketSpan(paragraph: Paragraph, random: Random): Command {
  const list = oneOf(random, listsIn(paragraph.segments)) ?? paragraph.segments;
  const leaves = (list.length + 1) / 2;
  const first = 2 * below(random, leaves);
  const last = random() < 0.6 ? first : first + 2 * below(random, leaves - first / 2);
  const [from, to] = [leafAt(list, first), leafAt(list, last)];
  const cuts = [below(random, lengthOf(from.text) + 1), below(random, lengthOf(to.text) + 1)];
  const [start = 0, end = 0] = first === last ? cuts.sort((a, b) => a - b) : cuts;
  const inside: readonly Segment[] =
    first === last
      ? [{ ...from, text: sliceText(from.text, start, end) }]
      : [
          { ...from, text: sliceText(from.text, start, lengthOf(from.text)) },
          ...list.slice(first + 1, last),
          { ...to, text: sliceText(to.text, 0, end) },
        ];
  return {
    kind: 'open-bracket',
    from: { leaf: from.id, offset: start },
    to: { leaf: to.id, offset: end },
    expected: plainWords(inside),
    reason: random() < 0.5 ? '' : 'capital must see it',
    wordings: Array.from({ length: below(random, 3) }, () => randomText(random)),
  };
}

function listsIn(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  return [
    segments,
    ...bracketsIn(segments).flatMap((bracket) => bracket.wordings.map((wording) => wording.segments)),
  ];
}
