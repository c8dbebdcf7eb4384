// Tabling a further wording in a bracket: words to begin with (they can be typed on in the text), or a deletion.

import { type Bracket, type BracketSense, hashOfSegments, plainWords, richText } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { ActionButton } from '../../kit/action-button.tsx';
import { WordsField } from '../../kit/fields.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { useAsker } from '../../session/asker.ts';
import type { Commands } from '../../session/use-commands.ts';
import { useWho } from '../../session/who.ts';
import { liveSegments } from '../../session/words/live-text.ts';
import { asHeardFrom, HeardFromField } from '../heard/heard-from-field.tsx';
import { jointly } from './sponsors.ts';
import { SponsorsField } from './sponsors-field.tsx';

interface Props {
  readonly bracket: Bracket;
  readonly sense: BracketSense;
  readonly commands: Commands;
  readonly onDone: () => void;
}

export function ProposeForm({ bracket, sense, commands, onDone }: Props): ReactNode {
  const asking = useAsker();
  const who = useWho();
  const base = bracket.wordings[0];
  const baseSegments = base === undefined ? [] : liveSegments(base.segments, asking.text);
  const [words, setWords] = useState(() => plainWords(baseSegments));
  const [sponsors, setSponsors] = useState<readonly string[]>([who.me.seat]);
  const [from, setFrom] = useState<readonly string[]>([]);
  const isDeletable = sense === 'words' || sense === 'whole';
  const propose = async (text: string) => {
    const expected = hashOfSegments(base === undefined ? [] : liveSegments(base.segments, asking.text));
    const done = await commands.run({
      kind: 'propose-wording',
      bracket: bracket.id,
      text: richText(text),
      expected,
      ...jointly(sponsors),
      ...asHeardFrom(from),
    });
    if (done) onDone();
  };
  return (
    <Form isOff={commands.busy || words.trim() === ''} onSubmit={() => void propose(words)} onCancel={onDone}>
      <WordsField
        label={sense === 'note' ? 'Note' : who.me.seat === 'chair' ? 'Bridging wording' : 'Your wording'}
        value={words}
        onValue={setWords}
        autoFocus
      />
      <SponsorsField sponsors={sponsors} onSponsors={setSponsors} />
      <HeardFromField from={from} onFrom={setFrom} isAsked={sense !== 'note'} />
      <FormFoot action="Table it">
        {isDeletable && (
          <ActionButton whyNot={null} isBusy={commands.busy} onPress={() => void propose('')}>
            Propose deletion
          </ActionButton>
        )}
      </FormFoot>
    </Form>
  );
}
