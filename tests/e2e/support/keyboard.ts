import { expect, type Locator, type Page } from '@playwright/test';

/** How a person without a mouse works a page. Nothing here may be reached in any other way. */
export type Keyboard = {
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Walks with Tab until the element, or something inside it, has the focus. */
  goTo(target: Locator): Promise<void>;
  /** Goes to a button and presses it. */
  activate(button: Locator): Promise<void>;
  /** Replaces what stands in a text field and leaves it. */
  fill(field: Locator, text: string): Promise<void>;
  /** Segments of a date in the order of the language: day, month, year. */
  fillDate(field: Locator, digits: string): Promise<void>;
  /** Moves inside a group of answers with the arrows until this one is chosen. */
  choose(group: Locator, answer: string | RegExp): Promise<void>;
  /** Opens a list that unfolds, walks to the answer and takes it. */
  chooseInList(field: Locator, answer: string | RegExp): Promise<void>;
  /** Walks down the rows of a list to the one with this text. */
  goToRow(list: Locator, text: string | RegExp): Promise<void>;
  tick(checkbox: Locator): Promise<void>;
};

/** No screen has this many stops. */
const MOST_STEPS = 150;

export function keyboardOf(page: Page): Keyboard {
  const { keyboard } = page;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };

  const goTo = async (target: Locator): Promise<void> => {
    await target.first().waitFor();
    for (let step = 0; step < MOST_STEPS; step++) {
      const way = await target.first().evaluate(wayTo);
      if (way === 'here') return;
      await keyboard.press(way === 'ahead' ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`the keyboard does not reach ${target.toString()}`);
  };

  const walk = async (key: string, isThere: () => Promise<boolean>, what: string): Promise<void> => {
    for (let step = 0; step < MOST_STEPS; step++) {
      if (await isThere()) return;
      await keyboard.press(key);
    }
    throw new Error(`the arrows do not reach ${what}`);
  };

  return {
    press,
    goTo,
    type: (text) => keyboard.type(text),
    async activate(button) {
      await goTo(button);
      await keyboard.press('Enter');
    },
    async fill(field, text) {
      await goTo(field);
      await press('Control+a', 'Delete');
      await keyboard.type(text);
      await expect(field).not.toHaveValue('');
      await keyboard.press('Tab');
    },
    async fillDate(field, digits) {
      await goTo(field.getByRole('spinbutton').first());
      await keyboard.type(digits);
    },
    async choose(group, answer) {
      const radio = group.getByRole('radio', { name: answer });
      await goTo(group);
      // A group without an answer is entered without choosing: Space takes the one that has the focus.
      if (!(await isAnyChecked(group))) await keyboard.press('Space');
      await walk('ArrowRight', () => radio.isChecked(), String(answer));
    },
    async chooseInList(field, answer) {
      await goTo(field.getByRole('button'));
      await keyboard.press('Enter');
      const option = page.getByRole('option', { name: answer });
      await option.waitFor();
      await walk('ArrowDown', () => option.evaluate(hasFocus), String(answer));
      await keyboard.press('Enter');
      await option.waitFor({ state: 'hidden' });
    },
    async goToRow(list, text) {
      await goTo(list);
      const row = list.getByRole('row').filter({ hasText: text });
      await row.waitFor();
      await keyboard.press('Home');
      await walk('ArrowDown', () => row.evaluate(hasFocus), String(text));
    },
    async tick(checkbox) {
      await goTo(checkbox);
      if (!(await checkbox.isChecked())) await keyboard.press('Space');
      await expect(checkbox).toBeChecked();
    },
  };
}

function wayTo(target: Element): 'here' | 'ahead' | 'back' {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return 'ahead';
  if (target.contains(activeElement)) return 'here';
  const position = activeElement.compareDocumentPosition(target);
  return position & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'ahead';
}

const hasFocus = (element: Element): boolean => element.contains(document.activeElement);

async function isAnyChecked(group: Locator): Promise<boolean> {
  return (await group.getByRole('radio', { checked: true }).count()) > 0;
}
