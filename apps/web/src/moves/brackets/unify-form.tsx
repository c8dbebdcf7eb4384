// Unifying wordings of a bracket that say nearly the same: which one stays, which go into it, by what approach and why.
import {
  findBracket,
  hashOfSegments,
  isNearlySame,
  isolated,
  plainWords,
  type WordingId,
} from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { ChoiceField, LineField } from '../../kit/fields.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { seatCode } from '../../session/names/seat-names.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useLiveState } from '../../session/use-live-state.ts';

interface Props {
  readonly bracket: string;
  /** The wording that stays, when it is known. */
  readonly stays?: WordingId;
  readonly onDone: () => void;
}

export function UnifyForm({ bracket, stays, onDone }: Props): ReactNode {
  const state = useLiveState();
  const commands = useCommands();
  const proposals = (findBracket(state, bracket)?.wordings ?? [])
    .filter(({ origin }) => origin !== 'base')
    .map((wording) => ({ wording, words: plainWords(wording.segments) }))
    .filter(({ words }) => words !== '');
  const [kept, setKept] = useState<WordingId>(
    () =>
      stays ??
      proposals.find((one) => proposals.some((two) => one !== two && isNearlySame(one.words, two.words)))
        ?.wording.id ??
      '',
  );
  const [left, setLeft] = useState<readonly WordingId[]>([]);
  const [approach, setApproach] = useState('');
  const [rationale, setRationale] = useState('');
  const staying = proposals.find(({ wording }) => wording.id === kept);
  const alike = proposals.filter(
    (one) => staying !== undefined && one !== staying && isNearlySame(one.words, staying.words),
  );
  const others = alike
    .filter(({ wording }) => !left.includes(wording.id))
    .map(({ wording: { id: wording, segments } }) => ({ wording, expected: hashOfSegments(segments) }));
  const unify = async () => {
    if (staying === undefined) return;
    const expected = hashOfSegments(staying.wording.segments);
    const on = { bracket, wording: kept, expected };
    if (await commands.run({ kind: 'unify-wordings', ...on, others, approach, rationale })) onDone();
  };
  return (
    <Form
      label="Unify wordings"
      isOff={commands.busy || others.length === 0 || approach.trim() === '' || rationale.trim() === ''}
      onSubmit={() => void unify()}
      onCancel={onDone}
    >
      <ChoiceField
        label="This one stays"
        value={kept}
        choices={proposals.map(({ wording, words }) => ({
          value: wording.id,
          name: `${wording.sponsors.map((seat) => seatCode(state, seat)).join(' ')}: ${words}`,
        }))}
        onChoose={setKept}
      />
      <fieldset className="unify-others">
        <legend>These go into it, with their sponsors</legend>
        {alike.length === 0 && <p className="hint">No other wording says nearly the same.</p>}
        {alike.map(({ wording, words }) => (
          <label key={wording.id}>
            <input
              type="checkbox"
              checked={!left.includes(wording.id)}
              onChange={({ target }) =>
                setLeft(target.checked ? left.filter((one) => one !== wording.id) : [...left, wording.id])
              }
            />
            <span>
              {wording.sponsors.map((seat) => seatCode(state, seat)).join(' ')}: “{isolated(words)}”
            </span>
          </label>
        ))}
      </fieldset>
      <LineField label="Approach" value={approach} onValue={setApproach} hint="the shorter one" />
      <LineField label="Rationale" value={rationale} onValue={setRationale} />
      <p className="hint">
        Positions go along only where the words are the very same. Everybody can read who proposed what.
      </p>
      <FormFoot action="Unify" doing={commands} />
    </Form>
  );
}
