// A button that cannot be pressed looks so, says so to a screen reader, and gives the reason with it.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ActionButton } from './action-button.tsx';

const shown = (whyNot: string | null, isBusy = false) =>
  renderToStaticMarkup(
    <ActionButton whyNot={whyNot} isBusy={isBusy} onPress={() => {}}>
      Settle
    </ActionButton>,
  );

it('is enabled while nothing stands against it', () => {
  expect(shown(null)).not.toMatch(/disabled|why-not|aria-describedby/);
});

it('is disabled with its reason, which it is described by', () => {
  const html = shown('France objects.');
  expect(html).toContain('aria-disabled="true"');
  const [, reason] = /aria-describedby="([^"]+)"/.exec(html) ?? [];
  expect(html).toContain(`<span class="why-not" id="${reason}">France objects.</span>`);
});

it('is disabled, without a reason, while an answer is under way', () => {
  expect(shown(null, true)).toContain('aria-disabled="true"');
  expect(shown(null, true)).not.toContain('why-not');
});
