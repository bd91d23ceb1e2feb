import { useCallback, useEffect, useState } from 'react';

/** Fields mark themselves; a group of boxes does, and its first box takes the focus. */
const WRONG = '[data-invalid] :is(input:not([type="hidden"]), textarea, button, [role="spinbutton"])';

/** Once saving was tried each field says what it lacks, and every try goes to the first that does. */
export function useTried() {
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries === 0) return;
    // Covered by a dialog, what lies beneath has problems of its own.
    const place = document.querySelector('[role="alertdialog"], [role="dialog"]') ?? document;
    place.querySelector<HTMLElement>(WRONG)?.focus();
  }, [tries]);
  return { isTried: tries > 0, noteTry: useCallback(() => setTries((before) => before + 1), []) };
}
