// A combination of wordings, one for a bracket: to read the text as if it were adopted, or to tie it into a package. Choosing
// records nothing; only tying does.
import {
  findWording,
  hashOfSegments,
  ifAdopted,
  landingWording,
  matrixOf,
  mayDo,
  type NegotiationState,
  numbersOf,
  type PackageChoice,
  packageOf,
  type Segment,
} from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { ActionButton } from '../../kit/action-button.tsx';
import { useCell } from '../../kit/cell.ts';
import { LineField } from '../../kit/fields.tsx';
import { Form, SubmitButton } from '../../kit/form.tsx';
import { Refused } from '../../kit/refused.tsx';
import { type InHand, useInHand } from '../../session/in-hand.ts';
import { useNumberStyle } from '../../session/number-style.ts';
import { placeOfBracket } from '../../session/places/brackets-in.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useWho } from '../../session/who.ts';
import { LeafWords } from '../../text/leaf-words.tsx';
import { PARAGRAPHS_ROLE, paragraphRole, wordsRole } from '../../text/paragraph-roles.ts';
import { shownLabel } from '../../text/shown-label.ts';
import { choiceName } from './package-card.tsx';

export function CombinationView({ state }: { readonly state: NegotiationState }): ReactNode {
  const inHand = useInHand();
  const who = useWho();
  const style = useNumberStyle();
  const choices = useCell(inHand.combination);
  const [isRead, setRead] = useState(false);
  const rows = matrixOf(state);
  if (rows.length === 0) return null;
  const landings = rows.flatMap(({ bracket, landing }) => {
    const wording = landingWording(landing);
    return wording === null ? [] : [{ bracket: bracket.id, wording }];
  });
  return (
    <section className="combination" aria-label="If adopted">
      <h2 className="small-caps">If adopted, and packages</h2>
      <p className="hint">
        Choose a wording for some brackets to read the text as it would be. Nothing is recorded by choosing.
      </p>
      <ul className="combination-choices" aria-label="Brackets">
        {rows.map(({ bracket }) => (
          <li key={bracket.id}>
            <label>
              <b>
                <span className="visually-hidden">Bracket </span>
                {placeOfBracket(state, bracket.id, style)?.number}
              </b>
              <select
                className="input"
                value={choices.find((each) => each.bracket === bracket.id)?.wording ?? ''}
                onChange={({ target }) =>
                  inHand.combination.set(withChoice(choices, bracket.id, target.value))
                }
              >
                <option value="">left open</option>
                {bracket.wordings.map(({ id }) => (
                  <option key={id} value={id}>
                    {choiceName(state, { bracket: bracket.id, wording: id })}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      <div className="row">
        <ActionButton whyNot={null} onPress={() => setRead(!isRead)}>
          {isRead ? 'Close the preview' : 'If adopted…'}
        </ActionButton>
        {landings.length > 0 && (
          <ActionButton whyNot={null} onPress={() => inHand.combination.set(landings)}>
            Choose all that could land
          </ActionButton>
        )}
        {choices.length > 0 && (
          <button type="button" className="button quiet" onClick={() => inHand.combination.set([])}>
            Clear
          </button>
        )}
      </div>
      {mayDo(state, 'tie-package', who.me.seat) && <TieForm state={state} />}
      {isRead && <Preview state={state} choices={choices} />}
    </section>
  );
}

/** Ties what is chosen; there is nothing to tie before two brackets have a wording chosen. */
export function TieForm({ state }: { readonly state: NegotiationState }): ReactNode {
  const inHand = useInHand();
  const style = useNumberStyle();
  const commands = useCommands();
  const chosen = useCell(inHand.combination);
  const [name, setName] = useState('');
  const choices = chosen.filter(
    ({ bracket, wording }) =>
      findWording(state, bracket, wording) !== undefined && packageOf(state, bracket) === undefined,
  );
  if (choices.length < 2) return null;
  const tie = async () => {
    const seen = choices.map((choice) => ({
      ...choice,
      expected: hashOfSegments(findWording(state, choice.bracket, choice.wording)?.segments ?? []),
    }));
    if (await commands.run({ kind: 'tie-package', name, choices: seen })) {
      setName('');
      inHand.combination.set([]);
    }
  };
  return (
    <Form
      label="Tie a package"
      isOff={commands.busy || name.trim() === ''}
      onSubmit={() => void tie()}
      onCancel={() => inHand.combination.set([])}
    >
      <p>
        Tie{' '}
        {choices.map((choice, index) => (
          <span key={choice.bracket}>
            {index > 0 && ', '}
            <b>{placeOfBracket(state, choice.bracket, style)?.number}</b> {choiceName(state, choice)}
          </span>
        ))}
        .
      </p>
      <LineField label="Name of the package" value={name} onValue={setName} hint="verbs for dates" />
      <Refused doing={commands} />
      <div className="row">
        <SubmitButton look="plain">Tie into a package</SubmitButton>
      </div>
    </Form>
  );
}

interface PreviewProps {
  readonly state: NegotiationState;
  readonly choices: readonly PackageChoice[];
}

function Preview({ state, choices }: PreviewProps): ReactNode {
  const preview = ifAdopted(state, choices);
  const labels = numbersOf(preview);
  return (
    <article className="sheet-of-text preview-sheet" aria-label="Preview" ref={showFromTop}>
      <header className="text-head">
        <p className="preview-mark">Preview, nothing is recorded</p>
        <h2>{state.title}</h2>
        <button type="button" className="button small" onClick={() => print()}>
          Print
        </button>
      </header>
      <div {...PARAGRAPHS_ROLE}>
        {preview.paragraphs.map(({ id, kind, level, segments }) => (
          <div
            key={id}
            className="paragraph"
            {...paragraphRole({ kind, level })}
            data-kind={kind}
            data-level={level}
          >
            <div className="margin" />
            <div className="number">{shownLabel(kind, labels.get(id) ?? '')}</div>
            <div className="words" dir="auto" {...wordsRole({ kind, level })}>
              <PreviewWords segments={segments} />
            </div>
          </div>
        ))}
      </div>
    </article>
  );
}

/** What was asked for comes into sight. */
function showFromTop(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'start' });
}

/** Words that are still contested stand in their brackets. */
export function PreviewWords({ segments }: { readonly segments: readonly Segment[] }): ReactNode {
  return segments.map((segment) =>
    segment.kind === 'leaf' ? (
      <LeafWords key={segment.id} words={segment.text} />
    ) : (
      <span key={segment.id} className="bracket">
        <span className="bracket-sign">[</span>
        {segment.wordings.map((wording, index) => (
          <span key={wording.id}>
            {index > 0 && ' / '}
            <PreviewWords segments={wording.segments} />
          </span>
        ))}
        <span className="bracket-sign">]</span>
      </span>
    ),
  );
}

function withChoice(
  choices: readonly PackageChoice[],
  bracket: string,
  wording: string,
): readonly PackageChoice[] {
  const others = choices.filter((each) => each.bracket !== bracket);
  return wording === '' ? others : [...others, { bracket, wording }];
}

/** Adds the wording to what is chosen, or takes it out again. */
export function toggleChoice(room: Pick<InHand, 'combination'>, choice: PackageChoice): void {
  const now = room.combination.get();
  const isIn = now.some(({ bracket, wording }) => bracket === choice.bracket && wording === choice.wording);
  room.combination.set(withChoice(now, choice.bracket, isIn ? '' : choice.wording));
}
