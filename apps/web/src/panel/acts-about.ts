// Which acts concern a bracket or a paragraph.
import type { RecordedAct } from '@adref/negotiation';

/** Whether an act names this bracket or paragraph. Typing (`leaf-edited`) is not listed: the words themselves show it. */
export function isActAbout({ act }: RecordedAct, id: string): boolean {
  if (act.kind === 'leaf-edited') return false;
  if ('bracket' in act && act.bracket === id) return true;
  if ('into' in act && act.into === id) return true;
  if (act.kind === 'paragraphs-added') return act.paragraphs.some((paragraph) => paragraph.id === id);
  return 'paragraph' in act && act.paragraph === id;
}
