// Choosing a paragraph by its number or by its words: a list that shortens as one types.
import { type ParagraphId, titleHeading } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useAsker } from '../../session/asker.ts';
import { useNumbers } from '../../session/number-style.ts';
import { nameOfParagraph } from '../../session/places/brackets-in.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { liveSegments } from '../../session/words/live-text.ts';
import { wordsToKnowBy } from '../../text/words-to-know-by.ts';

/** The key of the place before all paragraphs; no paragraph has it. */
const BEGINNING = '(beginning)';

interface Props {
  readonly label: string;
  /** The paragraph that is to be placed; it is not offered. */
  readonly paragraph: ParagraphId;
  /** Where it stands now, which is no other place. */
  readonly now: ParagraphId | null;
  readonly onChoose: (after: ParagraphId | null | undefined) => void;
}

export function ParagraphChoice({ label, paragraph, now, onChoose }: Props): ReactNode {
  const { text } = useAsker();
  const state = useNegotiation();
  const numbers = useNumbers();
  // The beginning is under the title: nothing is proposed above it.
  const title = titleHeading(state);
  const isAtBeginning = now === null || now === title;
  const places = state.paragraphs
    .filter(({ id }) => id !== paragraph && id !== now && id !== title)
    .map((each) => {
      const { id } = each;
      const words = wordsToKnowBy({ ...each, segments: liveSegments(each.segments, text) });
      const number = numbers.get(id) ?? '';
      const name = number === '' ? nameOfParagraph(state, id) : number;
      return { key: id, name, words: words === '' ? '(no words yet)' : words };
    });
  const offered = isAtBeginning
    ? places
    : [{ key: BEGINNING, name: 'At the beginning', words: '' }, ...places];
  return (
    <ComboBox
      className="field choice"
      menuTrigger="focus"
      autoFocus
      onSelectionChange={(key) => onChoose(key === null ? undefined : key === BEGINNING ? null : String(key))}
    >
      <Label className="label">{label}</Label>
      <div className="choice-line">
        <Input placeholder="A number, or first words" />
        <Button aria-label="Show the paragraphs">▾</Button>
      </div>
      <Popover className="menu-popover choice-popover" placement="bottom start">
        <ListBox className="menu" items={offered.map((place) => ({ id: place.key, ...place }))}>
          {({ name, words }) => (
            <ListBoxItem className="menu-item choice-item" textValue={`${name} ${words}`.trim().slice(0, 90)}>
              <b>{name}</b> <span>{words.slice(0, 70)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
