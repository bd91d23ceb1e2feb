const WITHOUT_TYPING: readonly string[] = ['checkbox', 'radio', 'button', 'submit', 'range', 'file', 'color'];

/** Whether keys typed here become text: digits, `?` and Ctrl+Z then belong to the field. */
export function isTextEntry(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !WITHOUT_TYPING.includes(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  // Segments of a date field.
  return (
    target.isContentEditable || target.role === 'spinbutton' || target.getAttribute('role') === 'spinbutton'
  );
}

/** Keys that mean something inside a text field. */
export function isTypingKey(key: string): boolean {
  return key.length === 1 || key === 'Shift+?' || key === 'Control+z';
}
