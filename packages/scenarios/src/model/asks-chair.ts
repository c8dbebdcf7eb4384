// What the Chair's office asks for, and what delegations answer to it: paragraphs as wholes, closing, packages, meetings,
// silence, the roster, and what follows adoption.
import {
  type Command,
  type CommandOf,
  type Delegation,
  hashOfPackage,
  hashOfParagraph,
  hashOfParagraphs,
  hashOfText,
  paragraphsUnder,
  plainText,
  richText,
  runningSilence,
  type SeatId,
  type StatementForm,
  wordsInstead,
} from '@adref/negotiation';
import { before } from './asks.ts';
import { found, paragraphOf, placeOfWords, type Scene, seenParagraph, seenWording } from './scene.ts';
import { type Ask, by, type Story, seats } from './step.ts';

/** A command that needs nothing of the state. */
export function asks(command: Command): Ask {
  return () => command;
}

export function moves(paragraph: string, after: string): Ask {
  return (scene) => {
    const { id } = paragraphOf(scene, paragraph);
    return {
      kind: 'move-paragraph',
      paragraph: id,
      after: paragraphOf(scene, after).id,
      seenAfter: before(scene, id),
    };
  };
}

/** Cuts a paragraph in two before some words. */
export function splits(paragraph: string, words: string): Ask {
  return (scene) => {
    const { leaf, offset } = placeOfWords(scene, paragraph, words);
    return { kind: 'split-paragraph', at: { leaf: leaf.id, offset }, ...seenParagraph(scene, paragraph) };
  };
}

export function merges(paragraph: string, into: string): Ask {
  return (scene) => {
    const first = paragraphOf(scene, into);
    return {
      kind: 'merge-paragraph',
      into: first.id,
      expectedInto: hashOfParagraph(first),
      ...seenParagraph(scene, paragraph),
    };
  };
}

export function reshapes(paragraph: string, shape: CommandOf<'reshape-paragraph'>['shape'], level = 1): Ask {
  return (scene) => ({ kind: 'reshape-paragraph', shape, level, ...seenParagraph(scene, paragraph) });
}

/** A command on a paragraph as it is. */
export function onParagraph(kind: 'delete-paragraph' | 'agree-ad-ref' | 'agree', paragraph: string): Ask {
  return (scene) => ({ kind, ...seenParagraph(scene, paragraph) });
}

/** The Chair agrees paragraphs ad ref, or for good, one after another. */
export function closes(kind: 'agree-ad-ref' | 'agree', ...rows: readonly string[]): Story {
  return rows.flatMap((row) => seats(row)).map((paragraph) => by('chair', onParagraph(kind, paragraph)));
}

/** Takes back what a bracket was settled on. */
export function takesBack(bracket: string): Ask {
  return ({ state, names }) => {
    const id = names.brackets.get(bracket);
    const { act } = found(
      state.settlements.findLast((one) => one.bracket.id === id),
      `a settlement of ${bracket}`,
    );
    return { kind: 'take-back-settlement', bracket: id ?? '', settled: act };
  };
}

/** With a reason: reopening a paragraph, or holding it pending one's delegation. */
export function forReason(kind: 'reopen' | 'hold-paragraph', paragraph: string, reason: string): Ask {
  return (scene) => ({ kind, reason, ...seenParagraph(scene, paragraph) });
}

export function parks(paragraph: string, row: string, note: string): Ask {
  return (scene) => ({
    kind: 'park-paragraph',
    seats: seats(row),
    note,
    ...seenParagraph(scene, paragraph),
  });
}

export function frees(kind: 'unpark-paragraph' | 'release-paragraph', paragraph: string): Ask {
  return (scene) => ({ kind, paragraph: paragraphOf(scene, paragraph).id });
}

/** Ties brackets, each on somebody's wording: `verb: HST`. */
export function ties(name: string, ...choices: readonly string[]): Ask {
  return (scene) => ({
    kind: 'tie-package',
    name,
    choices: choices.map((choice) => {
      const [bracket = '', whose = ''] = choice.split(': ');
      return seenWording(scene, bracket, whose);
    }),
  });
}

/** A command on a package, by its name. */
export function onPackage(
  kind: 'untie-package' | 'accept-package' | 'withdraw-acceptance' | 'settle-package',
  name: string,
): Ask {
  return ({ state }) => {
    const tied = found(
      state.packages.find((one) => one.name === name),
      `package ${name}`,
    );
    if (kind === 'untie-package' || kind === 'withdraw-acceptance') return { kind, package: tied.id };
    return { kind, package: tied.id, expected: hashOfPackage(state, tied) };
  };
}

/** Unifies others' wordings into one. */
export function unifies(bracket: string, kept: SeatId, others: string, rationale: string): Ask {
  return (scene) => ({
    kind: 'unify-wordings',
    others: seats(others).map((whose) => {
      const { wording, expected } = seenWording(scene, bracket, whose);
      return { wording, expected };
    }),
    approach: 'merged',
    rationale,
    ...seenWording(scene, bracket, kept),
  });
}

export function revises(bracket: string, words: string): Ask {
  return (scene) => ({
    kind: 'revise-bridging',
    text: richText(words),
    ...seenWording(scene, bracket, 'chair'),
  });
}

/** Puts a proposal that was left behind on other words. `words` are some of its own. */
export function rebases(words: string, paragraph: string, onto: string): Ask {
  return (scene) => {
    const { leaf, offset } = placeOfWords(scene, paragraph, onto);
    return {
      kind: 'rebase-proposal',
      proposal: leftover(scene, words),
      from: { leaf: leaf.id, offset },
      to: { leaf: leaf.id, offset: offset + onto.length },
      expected: onto,
    };
  };
}

/** Confirms a proposal that was left behind, on the words that took its place. */
export function confirms(words: string): Ask {
  return (scene) => {
    const proposal = leftover(scene, words);
    const expected = wordsInstead(scene.state, proposal);
    return {
      kind: 'confirm-proposal',
      proposal,
      expected: found(expected ?? undefined, 'words in its place'),
    };
  };
}

export function retires(words: string, reason: string): Ask {
  return (scene) => ({ kind: 'retire-proposal', proposal: leftover(scene, words), reason });
}

function leftover({ state }: Scene, words: string): string {
  return found(
    state.leftovers.find(({ text }) => plainText(text).includes(words)),
    `proposal left behind with “${words}”`,
  ).id;
}

/** Says where the table is, paragraph by paragraph. */
export function pointsTo(paragraph: string | null): Ask {
  return (scene) => ({
    kind: 'point-to',
    paragraph: paragraph === null ? null : paragraphOf(scene, paragraph).id,
  });
}

/** Puts the whole text, or paragraphs of it, under silence; all members are addressed. */
export function startsSilence(deadline: string, row: string | null = null): Ask {
  return (scene) => {
    const { state } = scene;
    const paragraphs = row === null ? null : seats(row).map((name) => paragraphOf(scene, name).id);
    return {
      kind: 'start-silence',
      paragraphs,
      recipients: state.delegations.map(({ seat }) => seat),
      deadline: instant(deadline),
      expected: hashOfParagraphs(found(paragraphsUnder(state, paragraphs), 'text under silence')),
    };
  };
}

/** A command on the silence that runs, or ran last. */
export function onSilence(
  kind: 'request-extension' | 'extend-silence' | 'break-silence' | 'cancel-silence',
  words: string,
  isToChair = false,
): Ask {
  return ({ state }) => {
    const silence = found(runningSilence(state) ?? state.silences.at(-1), 'silence').id;
    if (kind === 'extend-silence') return { kind, silence, deadline: instant(words) };
    return kind === 'break-silence'
      ? { kind, silence, reason: words, isToChair }
      : { kind, silence, reason: words };
  };
}

/** Opens a meeting, notes who is there, and goes on with what is done at it; then closes it. */
export function meeting(
  form: CommandOf<'open-meeting'>['form'],
  { number = '', room, present }: { number?: string; room: string; present: string },
  ...held: readonly (Story | Story[number])[]
): Story {
  return [
    by('chair', asks({ kind: 'open-meeting', form, number, room })),
    by('chair', asks({ kind: 'note-attendance', seats: seats(present) })),
    ...held.flat(),
    by('chair', asks({ kind: 'close-meeting' })),
  ];
}

export function freezes(reason: string): Ask {
  return ({ state }) => ({ kind: 'freeze-revision', reason, expected: hashOfText(state) });
}

export function adopts(how: CommandOf<'adopt'>['by']): Ask {
  return ({ state }) => ({
    kind: 'adopt',
    expected: hashOfText(state),
    ...(how === undefined ? {} : { by: how }),
  });
}

export function closesWithoutAgreement(reason: string): Ask {
  return ({ state }) => ({ kind: 'close-without-agreement', reason, expected: hashOfText(state) });
}

export function changesRoster(year: number, delegations: readonly Delegation[]): Ask {
  return asks({ kind: 'change-roster', year, delegations });
}

export function leavesGroup(code: string): Ask {
  return ({ state }) => ({
    kind: 'leave-group',
    group: found(
      state.groups.find((group) => group.code === code),
      `group ${code}`,
    ).id,
  });
}

export function states(form: StatementForm, words: string): Ask {
  return asks({ kind: 'make-statement', form, words });
}

/** Corrects words of the adopted text, or issues it again without corrections. */
export function reissues(
  reason: string,
  ...corrections: readonly (readonly [string, string, string])[]
): Ask {
  return (scene) => ({
    kind: 'reissue',
    form: corrections.length === 0 ? 'reissue' : 'corrigendum',
    reason,
    corrections: corrections.map(([paragraph, was, is]) => ({
      paragraph: paragraphOf(scene, paragraph).id,
      was,
      is,
    })),
  });
}

function instant(time: string): string {
  return new Date(`${time}Z`).toISOString();
}
