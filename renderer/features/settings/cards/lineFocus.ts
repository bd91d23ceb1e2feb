/** After one of several was added: in its first field. */
export function focusNewLine(): void {
  onceDrawn(() =>
    [...document.querySelectorAll<HTMLElement>('.card-line')].at(-1)?.querySelector('input')?.focus(),
  );
}

/** After one was taken out: at the button that adds another. */
export function focusAdd(): void {
  onceDrawn(() => document.querySelector<HTMLElement>('.card-part .form-title button')?.focus());
}

function onceDrawn(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
