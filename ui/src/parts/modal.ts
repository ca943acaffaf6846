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
