// The number of each line as it is broken on this screen, beside the text, so that the room can say “line 12”. Lines are
// measured, as only the browser knows where it broke them, and again whenever words, size or width change.

import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useTextSource } from '../../session/text-source.ts';

interface Props {
  /** The positioned element around the text. */
  readonly around: RefObject<HTMLElement | null>;
  /** Changes whenever the text may have been broken anew. */
  readonly version: string;
}

export function LineNumbers({ around, version }: Props): ReactNode {
  const text = useTextSource();
  const [tops, setTops] = useState<readonly number[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is measured anew
  useEffect(() => {
    const element = around.current;
    if (element === null) return;
    let frame = 0;
    const measure = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setTops(lineTops(element)));
    };
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    const stop = text.watchAll(measure);
    measure();
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      stop();
    };
  }, [around, text, version]);
  return (
    <div className="line-numbers" aria-hidden="true">
      {tops.map((top, index) => (
        <span key={top} style={{ top }}>
          {index + 1}
        </span>
      ))}
    </div>
  );
}

/** The upper edge of each line of words, from the upper edge of the element. */
function lineTops(element: HTMLElement): readonly number[] {
  const origin = element.getBoundingClientRect().top;
  return [...element.querySelectorAll<HTMLElement>('.words')].flatMap((words) => {
    const range = document.createRange();
    range.selectNodeContents(words);
    const height = Number.parseFloat(getComputedStyle(words).lineHeight);
    const tops: number[] = [];
    for (const { top, bottom, width } of range.getClientRects()) {
      const middle = (top + bottom) / 2 - origin;
      // Codes and signs are smaller than words, and stand in the middle of the same line.
      if (width > 0 && !tops.some((known) => Math.abs(known - middle) < height * 0.6)) tops.push(middle);
    }
    return tops.sort((a, b) => a - b);
  });
}
