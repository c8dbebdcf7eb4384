// The text for the wall of the conference room: large type, line numbers, brackets with their codes, what is contested, and
// nothing to press beside it. It goes where the Chair points. Keys: F full screen, + and − the size, D dark or light, Escape back.

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useCell } from '../../kit/cell.ts';
import { nextTheme } from '../../kit/theme.ts';
import { whereWeAre } from '../../moves/meetings/where-we-are.ts';
import { useNumbers } from '../../session/number-style.ts';
import { useScreen } from '../../session/screen.ts';
import { useShownState } from '../../session/text-source.ts';
import { ParagraphList } from '../../text/paragraph-list.tsx';
import { showParagraph } from '../../text/show.ts';
import { Conflicts } from './conflicts.tsx';
import { LineNumbers } from './line-numbers.tsx';

/** Sizes of type, in pixels: from a large screen at a table to a wall at the end of a hall. */
const SIZES = [24, 28, 32, 38, 46, 56] as const;
const USUAL = 2;

export function ProjectorPage({ base }: { readonly base: string }): ReactNode {
  const screen = useScreen();
  const state = useShownState();
  const labels = useNumbers();
  const style = useCell(screen.numberStyle);
  const [, go] = useLocation();
  const [size, setSize] = useState(USUAL);
  const page = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const { pointer } = state;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another size breaks the lines anew, as another window does
  useEffect(() => {
    let frame = 0;
    const show = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (pointer !== null) showParagraph(pointer);
      });
    };
    show();
    addEventListener('resize', show);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('resize', show);
    };
  }, [pointer, size]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'f' || event.key === 'F') void toggleFullScreen(page.current);
      else if (event.key === 'd' || event.key === 'D') nextTheme();
      else if (event.key === '+' || event.key === '=') setSize(larger);
      else if (event.key === '-' || event.key === '−') setSize(smaller);
      else if (event.key === 'Escape' && document.fullscreenElement === null) go(base);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [go, base]);

  return (
    <div className="projector" ref={page} style={{ fontSize: SIZES[size] ?? SIZES[USUAL] }}>
      <title>{`${state.title} · projector · Adref`}</title>
      <header className="projector-head">
        <h1>{state.title}</h1>
        <p>{whereWeAre(state, style).join(' · ')}</p>
        <div className="row">
          <button type="button" className="button small" onClick={() => void toggleFullScreen(page.current)}>
            Full screen
          </button>
          <button
            type="button"
            className="button small"
            title="Smaller type (−)"
            onClick={() => setSize(smaller)}
          >
            Smaller
          </button>
          <button
            type="button"
            className="button small"
            title="Larger type (+)"
            onClick={() => setSize(larger)}
          >
            Larger
          </button>
          <button type="button" className="button small" onClick={nextTheme}>
            Dark or light
          </button>
          <Link className="button small" href={base}>
            Back
          </Link>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the keys */}
      <main className="projector-text" tabIndex={0} aria-label="The text">
        <div className="projector-sheet" ref={sheet}>
          <ParagraphList paragraphs={state.paragraphs} labels={labels} />
          <LineNumbers around={sheet} version={`${size} ${state.acts}`} />
        </div>
      </main>
      <Conflicts />
    </div>
  );
}

const larger = (size: number) => Math.min(size + 1, SIZES.length - 1);
const smaller = (size: number) => Math.max(size - 1, 0);

async function toggleFullScreen(page: HTMLElement | null): Promise<void> {
  if (document.fullscreenElement !== null) await document.exitFullscreen();
  else await page?.requestFullscreen();
}
