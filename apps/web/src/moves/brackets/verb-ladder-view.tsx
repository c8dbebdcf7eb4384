// The rungs between the verbs on the table, weak to strong, where the reference knows a ladder that has them. Each rung
// between can be proposed: the base with that verb in the place of its own. Advice, with its source; nothing is refused by it.
import {
  type Bracket,
  cleanWords,
  hashOfSegments,
  joinText,
  type Paragraph,
  type RichText,
  richText,
  type Segment,
  sliceText,
} from '@adref/negotiation';
import { type ScaleRung, scaleBetween, type VerbScale } from '@adref/reference';
import type { ReactNode } from 'react';
import { useAsker } from '../../session/asker.ts';
import { groupsOf } from '../../session/names/seat-groups.ts';
import { seatCode } from '../../session/names/seat-names.ts';
import { codesInWords } from '../../session/names/sponsor-codes.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { whyNot } from '../../session/rights.ts';
import type { Commands } from '../../session/use-commands.ts';
import { useLive } from '../../session/use-words.ts';
import { useWho } from '../../session/who.ts';
import { liveSegments } from '../../session/words/live-text.ts';
import { useGoToOwnWording } from './go-to-own-wording.ts';
import { useLadders } from './use-ladders.ts';
import { wordsBehind } from './words-behind.ts';

interface Props {
  readonly paragraph: Paragraph;
  readonly bracket: Bracket;
  readonly commands: Commands;
}

export function VerbLadderView({ paragraph, bracket, commands }: Props): ReactNode {
  const asking = useAsker();
  const who = useWho();
  const goToOwnWording = useGoToOwnWording();
  const state = useNegotiation();
  const live = (segments: readonly Segment[]) => liveSegments(segments, asking.text);
  const wordings = useLive(() =>
    bracket.wordings.map(({ segments }) => cleanWords(live(segments))).join('\n'),
  ).split('\n');
  const follows = useLive(() => wordsBehind(live(paragraph.segments), bracket.id) ?? '');
  const scale = scaleBetween(wordings, useLadders(), follows);
  if (scale === null) return null;
  const mayPropose = whyNot(state, 'propose-wording', who.me.seat) === null;
  const propose = async ({ change }: ScaleRung) => {
    const [base] = bracket.wordings;
    const source = bracket.wordings[change?.wording ?? 0];
    if (change === null || base === undefined || source === undefined) return;
    const text = withVerb(live(source.segments), change);
    const expected = hashOfSegments(live(base.segments));
    const done = await commands.run({ kind: 'propose-wording', bracket: bracket.id, text, expected });
    if (done) goToOwnWording(bracket.id, false);
  };
  const behind = ({ tabled }: ScaleRung) =>
    tabled
      .flatMap((at) => bracket.wordings[at] ?? [])
      .map((wording) => codesInWords(wording, groupsOf(state), (seat) => seatCode(state, seat)))
      .join(', ');
  return (
    <section className="ladder" aria-label="Between them">
      <h3 className="small-caps">Between them, weak to strong</h3>
      <ol aria-label="Rungs">
        {scale.rungs.map((each) => (
          <li key={each.rung.rank} data-tabled={each.tabled.length > 0 || undefined}>
            <span className="serif rung" title={sourceOf(scale, each)}>
              {each.words}
            </span>
            <span className="visually-hidden">, {each.rung.evidence}</span>
            {each.tabled.length > 0 && <span className="rung-behind">{behind(each)}</span>}
            {each.change !== null && mayPropose && (
              <button
                type="button"
                className="button small"
                aria-disabled={commands.busy || undefined}
                onClick={() => {
                  if (!commands.busy) void propose(each);
                }}
              >
                Propose<span className="visually-hidden"> “{each.words}”</span>
              </button>
            )}
            <span className="rung-evidence" aria-hidden="true">
              {each.rung.evidence}
            </span>
          </li>
        ))}
      </ol>
      <details className="ladder-source">
        <summary>Advice, not a rule</summary>
        {scale.ladder.label}. Source: {scale.ladder.source}.
      </details>
    </section>
  );
}

function sourceOf({ ladder }: VerbScale, { rung }: ScaleRung): string {
  return `${rung.evidence}. ${ladder.label}: ${ladder.source}`;
}

/** The wording with another verb, its marks kept where it is one text; of brackets in it, the base words. */
function withVerb(segments: readonly Segment[], change: NonNullable<ScaleRung['change']>): RichText {
  const [only, more] = segments;
  const text: RichText =
    only?.kind === 'leaf' && more === undefined
      ? only.text.map(({ text: words, marks }) =>
          marks === undefined ? { text: words } : { text: words, marks },
        )
      : richText(cleanWords(segments));
  const { start, end, words } = change;
  return joinText(sliceText(text, 0, start), richText(words), sliceText(text, end, Number.POSITIVE_INFINITY));
}
