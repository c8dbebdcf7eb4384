import {
  type Command,
  hashOfParagraph,
  type NegotiationState,
  type RichText,
  richText,
} from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { describe, expect, it } from 'vitest';
import { createCell } from '../kit/cell.ts';
import { createWhyNot } from './reasons.ts';
import { createLiveState } from './words/live-state.ts';
import { leafIdsIn } from './words/live-text.ts';

function page(...notations: readonly string[]) {
  const scene = given(...notations);
  const state = createCell(scene.state);
  const words = new Map<string, RichText>();
  const typing = createCell(0);
  const [leaf] = leafIdsIn(scene.state.paragraphs[0]?.segments ?? []);
  const type = (text: string) => {
    words.set(leaf ?? '', richText(text));
    typing.set(typing.get() + 1);
  };
  type('one');
  const live = createLiveState(state, { words: (id) => words.get(id) ?? [], watchAll: typing.watch });
  return { scene, state, live, type, whyNot: createWhyNot(live, 'chair') };
}

const agree = ({ paragraphs: [first] }: NegotiationState): Command => ({
  kind: 'agree-ad-ref',
  paragraph: first?.id ?? '',
  expected: first === undefined ? '' : hashOfParagraph(first),
});

describe('the reasons of a page', () => {
  it('are of the words as they are: a gap that is typed is in the way at once', () => {
    const { live, type, whyNot } = page('one');
    expect(whyNot(agree(live.get()))).toBeNull();
    type('one [placeholder: figures]');
    expect(whyNot(agree(live.get()))).toMatch(/^There is still a placeholder/);
    type('one two');
    expect(whyNot(agree(live.get()))).toBeNull();
  });

  it('are given anew for the very same command once a letter was typed', () => {
    const { live, type, whyNot } = page('one');
    const command = agree(live.get());
    expect(whyNot(command)).toBeNull();
    type('one two');
    expect(whyNot(command)).not.toBeNull();
  });

  it('are forgotten when an act comes', () => {
    const { scene, state, live, whyNot } = page('one');
    const command = agree(live.get());
    expect(whyNot(command)).toBeNull();
    scene.when(() => agree(scene.state)).by('chair');
    expect(whyNot(command)).toBeNull();
    state.set(scene.state);
    expect(whyNot(agree(live.get()))).toMatch(/already so/);
  });

  it('tell who watches after each letter and each act, and nobody once they are closed', () => {
    const { scene, state, live, type } = page('one');
    const seen: string[] = [];
    live.watch(() => seen.push(live.get().paragraphs[0]?.status ?? ''));
    const before = live.get();
    expect(live.get()).toBe(before);
    type('one and more');
    scene.when(() => agree(scene.state)).by('chair');
    state.set(scene.state);
    expect(seen).toEqual(['open', 'ad-ref']);
    live.close();
    type('one');
    expect(seen).toHaveLength(2);
  });
});
