/** What can be typed into or chosen in a field, in the order of the page. */
const FOCUSABLE = 'input:not([type="hidden"]):not([disabled]), textarea, button, [role="spinbutton"]';

/** Moves to a field by its id, e.g. to the first that is missing. False when it is not on the screen. */
export function focusField(fieldId: string, within: ParentNode = document): boolean {
  const cell = within.querySelector(`[data-field="${CSS.escape(fieldId)}"]`);
  const radio = cell?.querySelector<HTMLElement>('input[type="radio"]:checked');
  const target = radio ?? cell?.querySelector<HTMLElement>(FOCUSABLE);
  if (!target) return false;
  target.focus();
  cell?.scrollIntoView({ block: 'nearest' });
  return true;
}
