import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from './command.ts';
import { listenToKeys } from './listenToKeys.ts';
import { createCommandRegistry } from './registry.ts';

const onRefused = vi.fn();
const onOutOfDate = vi.fn();
const onFailed = vi.fn();
let isCovered = false;
let endings: (() => void)[] = [];

function setUp(commands: readonly Command[], dialogCommands: readonly Command[] = []) {
  const registry = createCommandRegistry('desktop', {
    onRefused,
    onOutOfDate,
    onFailed,
    isAnswerAwaited: () => false,
    isCovered: () => isCovered,
  });
  registry.add({ commands: () => commands, isInDialog: false });
  const closeDialog = registry.add({ commands: () => dialogCommands, isInDialog: true });
  endings.push(listenToKeys(registry, window));
  return { closeDialog };
}

function command(id: string, more: Partial<Command> = {}) {
  return { id, labelKey: 'app.name', run: vi.fn(), ...more } satisfies Command;
}

function press(target: EventTarget, init: KeyboardEventInit) {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

function field(html: string): Element {
  document.body.innerHTML = html;
  const element = document.querySelector('[data-here]');
  if (!element) throw new Error('nothing marked');
  return element;
}

beforeEach(() => {
  isCovered = false;
  vi.clearAllMocks();
});
afterEach(() => {
  endings.forEach((end) => end());
  endings = [];
  document.body.innerHTML = '';
});

describe('keys', () => {
  it('run the command and keep the key from the browser', () => {
    const callNext = command('counter.callNext');
    setUp([callNext]);
    expect(press(document.body, { key: 'F2' }).defaultPrevented).toBe(true);
    expect(callNext.run).toHaveBeenCalledOnce();
  });

  it('work inside a text field, except those that type or undo there', () => {
    const callNext = command('counter.callNext');
    const favourite = command('door.choice1');
    const undo = command('app.undo');
    setUp([callNext, favourite, undo]);
    const input = field('<input data-here value="Ieva">');
    press(input, { key: 'F2' });
    press(input, { key: '1' });
    press(input, { key: 'z', ctrlKey: true });
    expect(callNext.run).toHaveBeenCalledOnce();
    expect(favourite.run).not.toHaveBeenCalled();
    expect(undo.run).not.toHaveBeenCalled();
    press(document.body, { key: '1' });
    press(document.body, { key: 'z', ctrlKey: true });
    expect(favourite.run).toHaveBeenCalledOnce();
    expect(undo.run).toHaveBeenCalledOnce();
  });

  it('take the last act back from an empty field, where there is nothing else to take back', () => {
    const undo = command('app.undo');
    setUp([undo]);
    press(field('<input data-here>'), { key: 'z', ctrlKey: true });
    expect(undo.run).toHaveBeenCalledOnce();
    press(field('<textarea data-here></textarea>'), { key: 'z', ctrlKey: true });
    expect(undo.run).toHaveBeenCalledOnce();
  });

  it('leave digits to a segment of a date field', () => {
    const favourite = command('door.choice1');
    setUp([favourite]);
    press(field('<span role="spinbutton" data-here tabindex="0"></span>'), { key: '1' });
    expect(favourite.run).not.toHaveBeenCalled();
  });

  it('do not reach the screen beneath an open dialog', () => {
    const finish = command('counter.finish');
    const confirm = command('dialog.primary');
    setUp([finish], [confirm]);
    const inDialog = field('<div role="dialog"><button data-here></button></div>');
    press(inDialog, { key: 'F8' });
    press(inDialog, { key: 'Enter', ctrlKey: true });
    expect(finish.run).not.toHaveBeenCalled();
    expect(confirm.run).toHaveBeenCalledOnce();
  });

  it('are for the open dialog, not for what it covers, while nothing has the focus', () => {
    const back = command('requests.back');
    const print = command('requests.primary');
    const confirm = command('dialog.primary');
    setUp([back, print], [confirm]);
    const closed = vi.fn();
    const dialog = field('<div role="dialog" data-here></div>');
    dialog.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Escape') closed();
    });
    press(document.body, { key: 'Escape' });
    expect(press(document.body, { key: 'Enter', ctrlKey: true }).defaultPrevented).toBe(true);
    expect(back.run).not.toHaveBeenCalled();
    expect(print.run).not.toHaveBeenCalled();
    expect(closed).toHaveBeenCalledOnce();
    expect(confirm.run).toHaveBeenCalledOnce();
  });

  it('sleep while the screen is hidden or locked', () => {
    const callNext = command('counter.callNext');
    setUp([callNext]);
    isCovered = true;
    press(document.body, { key: 'F2' });
    expect(callNext.run).not.toHaveBeenCalled();
  });

  it('tell why a command is not possible now, and do not run it', () => {
    const callNext = command('counter.callNext', { whyNot: () => 'Vispirms pabeidziet A042.' });
    setUp([callNext]);
    press(document.body, { key: 'F2' });
    expect(callNext.run).not.toHaveBeenCalled();
    expect(onRefused).toHaveBeenCalledWith('Vispirms pabeidziet A042.', expect.any(String));
    expect(onOutOfDate).not.toHaveBeenCalled();
  });

  it('pressed again with Ctrl still down after a window has closed do nothing beneath it', () => {
    const register = command('counter.primary');
    const save = command('dialog.primary');
    setUp([register], [save]);
    const enter = { key: 'Enter', ctrlKey: true };
    const dialog = field('<div role="dialog"><button data-here></button></div>');
    press(dialog, enter);
    press(dialog, enter);
    expect(save.run).toHaveBeenCalledTimes(2);
    document.body.innerHTML = '';
    expect(press(document.body, enter).defaultPrevented).toBe(true);
    expect(register.run).not.toHaveBeenCalled();
    window.dispatchEvent(new KeyboardEvent('keyup', { key: 'Control' }));
    press(document.body, enter);
    expect(register.run).toHaveBeenCalledOnce();
  });

  it('of a window say nothing any more when it is gone', () => {
    const confirm = command('dialog.primary', { whyNot: () => 'Vēl nav iznākuma.' });
    const { closeDialog } = setUp([], [confirm]);
    press(field('<div role="dialog"><button data-here></button></div>'), { key: 'Enter', ctrlKey: true });
    expect(onRefused).toHaveBeenCalledWith('Vēl nav iznākuma.', 'dialog.primary');
    expect(onOutOfDate).not.toHaveBeenCalled();
    closeDialog();
    expect(onOutOfDate).toHaveBeenCalledWith('dialog.primary');
  });

  it('run once however long they are held, and tell when they are released', () => {
    const release = vi.fn();
    const show = command('counter.showIdentifier', { release });
    setUp([show]);
    press(document.body, { key: 'F10', code: 'F10' });
    press(document.body, { key: 'F10', code: 'F10', repeat: true });
    expect(show.run).toHaveBeenCalledOnce();
    expect(release).not.toHaveBeenCalled();
    window.dispatchEvent(new KeyboardEvent('keyup', { key: 'F10', code: 'F10' }));
    expect(release).toHaveBeenCalledOnce();
  });

  it('leave a Latvian letter typed with AltGr alone', () => {
    const find = command('counter.findClient');
    setUp([find]);
    press(document.body, { key: 'f', ctrlKey: true, altKey: true, modifierAltGraph: true });
    expect(find.run).not.toHaveBeenCalled();
  });

  it('leave Esc to a list that has just used it', () => {
    const startOver = command('door.startOver');
    setUp([startOver]);
    const input = field('<input data-here>');
    input.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    press(input, { key: 'Escape' });
    expect(startOver.run).not.toHaveBeenCalled();
    press(input, { key: 'Escape' });
    expect(startOver.run).toHaveBeenCalledOnce();
  });

  it('tell a failure of the command', async () => {
    const failing = command('counter.callNext', { run: () => Promise.reject(new Error('broken')) });
    setUp([failing]);
    press(document.body, { key: 'F2' });
    await vi.waitFor(() => expect(onFailed).toHaveBeenCalledOnce());
  });

  it('end with their listener', () => {
    const callNext = command('counter.callNext');
    setUp([callNext]);
    endings.forEach((end) => end());
    endings = [];
    press(document.body, { key: 'F2' });
    expect(callNext.run).not.toHaveBeenCalled();
  });
});
