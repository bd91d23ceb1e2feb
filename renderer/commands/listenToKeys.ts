import { tinykeys } from 'tinykeys';
import type { Command } from './command.ts';
import { KEY_TABLES, PRIMARY_KEY } from './keyTables.ts';
import type { CommandRegistry } from './registry.ts';
import { isTyped } from './textEntry.ts';

/** Runs commands by their keys. Returns the function that ends it. */
export function listenToKeys(registry: CommandRegistry, target: Window): () => void {
  const keys = new Set([...Object.values(KEY_TABLES[registry.host]), PRIMARY_KEY]);
  let held: { readonly command: Command; readonly code: string } | null = null;
  /** The window whose act was pressed since Ctrl went down. */
  let actedIn: Element | null = null;

  function onKey(key: string, event: KeyboardEvent): void {
    if (event.defaultPrevented || event.getModifierState('AltGraph')) return;
    const unfocused = dialogWithoutFocus(event.target);
    if (unfocused) {
      handOver(event, unfocused);
      return;
    }
    if (isTyped(key, event.target)) return;
    const dialog = dialogOf(event.target);
    const command = registry.forKey(key, dialog !== null);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    if (key === PRIMARY_KEY) {
      // Enter again with Ctrl still down is meant for the same window; it has closed, and what lies beneath is something else.
      if (actedIn && actedIn !== dialog) return;
      actedIn = dialog;
    }
    registry.run(command);
    if (command.release) held = { command, code: event.code };
  }

  function onKeyUp(event: KeyboardEvent): void {
    if (event.key === 'Control') actedIn = null;
    if (held?.code === event.code) release();
  }

  function release(): void {
    held?.command.release?.();
    held = null;
  }

  /** Keys that go up elsewhere are not told here. */
  function onBlur(): void {
    release();
    actedIn = null;
  }

  const bindings = (wanted: (key: string) => boolean) =>
    Object.fromEntries(
      [...keys].filter(wanted).map((key) => [key, (event: KeyboardEvent) => onKey(key, event)]),
    );
  // Widgets stop some keys on their way up, so ours come first; only what they may need themselves waits for them.
  const endFirst = tinykeys(
    target,
    bindings((key) => !isWidgetKey(key)),
    { capture: true },
  );
  const endAfter = tinykeys(target, bindings(isWidgetKey));
  target.addEventListener('keyup', onKeyUp);
  target.addEventListener('blur', onBlur);
  return () => {
    endFirst();
    endAfter();
    target.removeEventListener('keyup', onKeyUp);
    target.removeEventListener('blur', onBlur);
  };
}

/** Esc closes lists and dialogs first; a plain character moves in a list. */
function isWidgetKey(key: string): boolean {
  return key === 'Escape' || key.length === 1;
}

const DIALOG = '[role="dialog"], [role="alertdialog"]';

function dialogOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(DIALOG) : null;
}

/**
 * The open dialog when nothing has the focus: it has just been taken off what had it, or is on its way back (a dialog
 * gives it up for a moment half a second after it opened). The key is meant for what is seen, not for what it covers.
 */
function dialogWithoutFocus(target: EventTarget | null): Element | null {
  return target === document.body ? document.querySelector(DIALOG) : null;
}

function handOver(event: KeyboardEvent, dialog: Element): void {
  const { key, code, repeat, ctrlKey, shiftKey, altKey, metaKey } = event;
  event.stopPropagation();
  const isHandled = !dialog.dispatchEvent(
    new KeyboardEvent('keydown', {
      ...{ key, code, repeat, ctrlKey, shiftKey, altKey, metaKey },
      bubbles: true,
      cancelable: true,
    }),
  );
  if (isHandled) event.preventDefault();
}
