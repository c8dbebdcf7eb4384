// Buttons: the looks, and what they say when they cannot be pressed.
import type { ReactNode } from 'react';
import { ActionButton } from '../src/kit/action-button.tsx';
import { useCopy } from '../src/kit/use-copy.ts';
import { Part, State } from './part-states.tsx';

const nothing = () => {};

export function ButtonStates(): ReactNode {
  const { said, copy } = useCopy('words of the gallery');
  return (
    <Part name="Buttons">
      <State name="Plain">
        <ActionButton whyNot={null} onPress={nothing}>
          Plain
        </ActionButton>
      </State>
      <State name="Primary">
        <ActionButton look="primary" whyNot={null} onPress={nothing}>
          Primary
        </ActionButton>
      </State>
      <State name="Danger">
        <ActionButton look="danger" whyNot={null} onPress={nothing}>
          Danger
        </ActionButton>
      </State>
      <State name="Cannot be pressed, and says why">
        <ActionButton look="primary" whyNot="Something else comes first." onPress={nothing}>
          Not now
        </ActionButton>
      </State>
      <State name="On its way">
        <ActionButton whyNot={null} isBusy onPress={nothing}>
          Busy
        </ActionButton>
      </State>
      <State name="Small, quiet, and as a link">
        <div className="row">
          <button type="button" className="button small">
            Small
          </button>
          <button type="button" className="button quiet">
            Quiet
          </button>
          <button type="button" className="link">
            Link
          </button>
        </div>
      </State>
      <State name="Copies words">
        <div className="row">
          <button type="button" className="button" onClick={() => void copy()}>
            Copy
          </button>
          <span role="status">{said}</span>
        </div>
      </State>
    </Part>
  );
}
