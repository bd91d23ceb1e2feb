/** The rows of a table carry the id of what they show. One that is not there any more leaves the focus to the first. */
export function focusRow(id: string): void {
  const row =
    document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(id)}"]`) ??
    document.querySelector<HTMLElement>('[role="row"][data-key]');
  row?.focus();
}
