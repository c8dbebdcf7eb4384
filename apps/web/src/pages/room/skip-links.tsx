// The first stops of the keyboard: past the bar and the outline, to the view or to what stands beside the text.
import type { ReactNode } from 'react';

const PLACES = [
  {
    name: 'Skip to the main part',
    target: ':is(.sheet-of-text[tabindex], main.desk:not(:has(.sheet-of-text[tabindex])))',
  },
  { name: 'Skip to the discussion', target: 'aside.side' },
] as const;

export function SkipLinks({ hasPanel }: { readonly hasPanel: boolean }): ReactNode {
  const skip = (target: string) => {
    const element = document.querySelector<HTMLElement>(target);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <nav className="skip-links" aria-label="Skip">
      {PLACES.filter(({ target }) => hasPanel || target !== 'aside.side').map(({ name, target }) => (
        <button key={name} type="button" onClick={() => skip(target)}>
          {name}
        </button>
      ))}
    </nav>
  );
}
