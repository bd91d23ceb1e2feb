/** The rows of a table carry the id of what they show. Does nothing when the row is not there any more. */
export function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(id)}"]`)?.focus();
}
