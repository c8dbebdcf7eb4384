// Which acts concern a bracket or a paragraph.
import type { RecordedAct, Silence } from '@adref/negotiation';

/** Where it is known which paragraphs a silence is on: most of its acts name the silence alone. */
interface WithSilences {
  readonly silences: readonly Pick<Silence, 'id' | 'under'>[];
}

/** Whether an act is about this bracket or paragraph. Typing (`leaf-edited`) is not listed: the words themselves show it. */
export function isActAbout({ act }: RecordedAct, id: string, { silences }: WithSilences): boolean {
  if (act.kind === 'leaf-edited') return false;
  if ('silence' in act) {
    const under = silences.find((silence) => silence.id === act.silence)?.under ?? [];
    return under.some(({ paragraph }) => paragraph === id);
  }
  if ('bracket' in act && act.bracket === id) return true;
  if ('into' in act && act.into === id) return true;
  if (act.kind === 'paragraphs-added') return act.paragraphs.some((paragraph) => paragraph.id === id);
  return 'paragraph' in act && act.paragraph === id;
}
