const WITHOUT_TYPING: readonly string[] = ['checkbox', 'radio', 'button', 'submit', 'range', 'file', 'color'];

/** Whether keys typed here become text. */
function isTextEntry(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !WITHOUT_TYPING.includes(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  // Segments of a date field.
  return (
    target.isContentEditable || target.role === 'spinbutton' || target.getAttribute('role') === 'spinbutton'
  );
}

/** Whether the key means something in the field itself. An empty one has nothing to take back: Ctrl+Z is for the last act. */
export function isTyped(key: string, target: EventTarget | null): boolean {
  if (!isTextEntry(target)) return false;
  return key.length === 1 || key === 'Shift+?' || (key === 'Control+z' && !isEmptyInput(target));
}

function isEmptyInput(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.value === '';
}
