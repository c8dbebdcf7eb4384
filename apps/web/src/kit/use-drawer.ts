// The outline as a drawer on narrow screens: opening it takes the keyboard there, Escape gives it back.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

export interface Drawer {
  readonly isOpen: boolean;
  readonly ref: RefObject<HTMLElement | null>;
  toggle(): void;
  close(): void;
}

export function useDrawer(): Drawer {
  const ref = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    opener.current = document.activeElement;
    const drawer = ref.current;
    const row = drawer?.querySelector('[aria-current]') ?? drawer?.querySelector('button');
    if (row instanceof HTMLElement) row.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      if (opener.current instanceof HTMLElement) opener.current.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOpen]);
  return {
    isOpen,
    ref,
    toggle: useCallback(() => setOpen((open) => !open), []),
    close: useCallback(() => setOpen(false), []),
  };
}
