/**
 * Opens a dialog on arrival with the focus in its first control, and gives the focus back to where it was: the browser does not when the element leaves the
 * page before it closes. `first` finds the control.
 */
export function modal(first: string) {
  return (node: HTMLDialogElement): (() => void) => {
    const former = document.activeElement;
    node.showModal();
    node.querySelector<HTMLElement>(first)?.focus();
    return () => {
      node.close();
      if (former instanceof HTMLElement && former.isConnected) former.focus();
    };
  };
}

/** Lets the keyboard wait at a part of a place that has just come, unless it was sent elsewhere meanwhile. */
export function waitAt(place: HTMLElement | null | undefined, selector: string): void {
  const at = document.activeElement;
  if (at === document.body || at?.tagName === "H1") place?.querySelector<HTMLElement>(selector)?.focus();
}
