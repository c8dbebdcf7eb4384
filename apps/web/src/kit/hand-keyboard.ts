// When the control that has the keyboard goes away, what it stood in takes the keyboard, so that Tab goes on from there.

/** Gives the keyboard to the nearest container around whatever has it now; the container has `tabIndex={-1}`. */
export function handKeyboardTo(container: string): void {
  document.activeElement?.closest<HTMLElement>(container)?.focus();
}
