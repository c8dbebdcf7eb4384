// Requests of the Chair's that change which paragraphs there are, by their places from 1.
import type { Command, Draft } from '../model/command.ts';
import { richText } from '../words/rich-text.ts';
import { leafAt, leavesIn } from '../words/segment-tree.ts';
import { paragraphAt, type Request, seenParagraph } from './requests.ts';

/** A paragraph to add. */
export const draft = (words: string): Draft => ({ kind: 'numbered', level: 2, text: richText(words) });

/** Adds paragraphs behind a place; 0 is in front. */
export const add =
  (place: number, ...drafts: readonly Draft[]): Request =>
  (state) => ({
    kind: 'add-paragraphs',
    after: place === 0 ? null : paragraphAt(state, place).id,
    drafts,
    source: 'draft',
  });

/** Splits a paragraph at an offset in one of its leaves. */
export const split =
  (place: number, leaf: number, offset: number): Request =>
  (state) => {
    const id = leafAt(leavesIn(paragraphAt(state, place).segments), leaf).id;
    return { kind: 'split-paragraph', at: { leaf: id, offset }, ...seenParagraph(state, place) };
  };

/** Joins a paragraph to another one, as a rule to the one before. */
export const merge =
  (place: number, into = place - 1): Request =>
  (state) => {
    const { paragraph, expected } = seenParagraph(state, into);
    return {
      kind: 'merge-paragraph',
      into: paragraph,
      expectedInto: expected,
      ...seenParagraph(state, place),
    };
  };

/** Moves a paragraph behind another one. */
export const move =
  (place: number, after: number, seenAfter = place - 1): Request =>
  (state): Command => {
    const idAt = (at: number) => (at === 0 ? null : paragraphAt(state, at).id);
    return {
      kind: 'move-paragraph',
      paragraph: paragraphAt(state, place).id,
      after: idAt(after),
      seenAfter: idAt(seenAfter),
    };
  };
