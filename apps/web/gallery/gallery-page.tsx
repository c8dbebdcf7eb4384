// The gallery: its sections, and the two ways of looking at them that a page can change itself. Forced colours come from the system.
import { type ReactNode, useState } from 'react';
import { nextTheme } from '../src/kit/theme.ts';
import { ButtonStates } from './button-states.tsx';
import { DialogStates } from './dialog-states.tsx';
import { FieldStates } from './field-states.tsx';
import { FormStates } from './form-states.tsx';
import { NoticeStates } from './notice-states.tsx';

export function GalleryPage(): ReactNode {
  const [isRightToLeft, setRightToLeft] = useState(false);
  const turn = () => {
    document.documentElement.dir = isRightToLeft ? 'ltr' : 'rtl';
    setRightToLeft(!isRightToLeft);
  };
  return (
    <main className="page gallery">
      <h1>The kit</h1>
      <div className="row">
        <button type="button" className="button" onClick={nextTheme}>
          Light or dark
        </button>
        <button type="button" className="button" aria-pressed={isRightToLeft} onClick={turn}>
          Right to left
        </button>
      </div>
      <ButtonStates />
      <FieldStates />
      <FormStates />
      <NoticeStates />
      <DialogStates />
    </main>
  );
}
