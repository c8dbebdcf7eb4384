// Gives the keyboard to something that is about to be drawn, and brings it into sight.

/** Frames: about a second, in which a view and its panel are surely drawn. */
const FRAMES = 60;

/** Focuses the first element that matches one of the selectors, in their order of wish; gives up when none of them comes. */
export function focusSoon(...selectors: readonly string[]): void {
  let left = FRAMES;
  const look = () => {
    const found = selectors
      .map((each) => document.querySelector<HTMLElement>(each))
      .find((each) => each !== null);
    if (found === undefined) {
      left -= 1;
      if (left > 0) requestAnimationFrame(look);
      return;
    }
    if (found.tabIndex < 0) found.tabIndex = -1;
    found.scrollIntoView({ block: 'nearest' });
    found.focus();
  };
  requestAnimationFrame(look);
}
