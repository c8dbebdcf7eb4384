// One part of the kit and its states, each under its name.
import { type ReactNode, useId } from 'react';

interface PartProps {
  readonly name: string;
  readonly children: ReactNode;
}

export function Part({ name, children }: PartProps): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <div className="gallery-states">{children}</div>
    </section>
  );
}

export function State({ name, children }: PartProps): ReactNode {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a state holds whole forms, which a fieldset would swallow
    <div className="gallery-state" role="group" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {children}
    </div>
  );
}
