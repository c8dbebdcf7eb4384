// What shows words asks the source around it, whichever it is: here a text of another moment, shown inside the room's own.
import { given } from '@adref/negotiation/testing';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { createCell } from '../kit/cell.ts';
import { liveSource, type TextSource, TextSourceProvider, useTextSource } from './text-source.ts';

const never = () => () => {};

function Words(): ReactNode {
  const { state, words, isLive } = useTextSource();
  const leaf = state.get().paragraphs[0]?.segments[0];
  return leaf?.kind !== 'leaf' ? null : `${isLive ? 'now' : 'then'}: ${words(leaf.id)[0]?.text}`;
}

function shown(source: TextSource, child: ReactNode = createElement(Words)): string {
  return renderToStaticMarkup(createElement(TextSourceProvider, { value: source }, child));
}

it('shows the words of the source that stands nearest', () => {
  const { state } = given('The Group takes note');
  const words = (text: string) => () => [{ text, marks: [], act: 0, seat: '' as const }];
  const now = liveSource(createCell(state), { words: words('typed'), watchLeaf: never, watchAll: never });
  const then: TextSource = { ...now, words: words('recorded'), isLive: false };
  expect(shown(now)).toBe('now: typed');
  expect(shown(now, createElement(TextSourceProvider, { value: then }, createElement(Words)))).toBe(
    'then: recorded',
  );
});

it('throws where no room stands around', () => {
  expect(() => renderToStaticMarkup(createElement(Words))).toThrow('useTextSource is called inside a room');
});
