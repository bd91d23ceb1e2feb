import { isOffered, reasonNot, type Command } from './command.ts';
import { keyOf, type Host } from './keyTables.ts';

type Layer = {
  readonly commands: () => readonly Command[];
  /** A dialog's layer: the keys of the screen beneath do not reach it, nor its keys the screen. */
  readonly isInDialog: boolean;
};

type Surroundings = {
  /** A key or the palette asked for what is not possible now. */
  readonly onRefused: (reason: string, commandId: string) => void;
  /** It runs now, or its window is gone: what was said when it was not possible is out of date. */
  readonly onOutOfDate: (commandId: string) => void;
  readonly onFailed: (error: unknown) => void;
  /** Something that was sent has no answer yet. */
  readonly isAnswerAwaited: () => boolean;
  /** The screen is hidden or locked: its keys sleep, as under a dialog. */
  readonly isCovered: () => boolean;
};

/** What was pressed in a window and has not ended. */
type WindowAct = { readonly window: Layer; isAskedToClose: boolean };

export type CommandRegistry = ReturnType<typeof createCommandRegistry>;

/** Knows which commands are there at this moment: those of the app, the screen and an open dialog. */
export function createCommandRegistry(host: Host, around: Surroundings) {
  const layers: Layer[] = [];
  const underWay = new Set<WindowAct>();

  function offered(isInDialog: boolean): Command[] {
    return layers
      .filter((layer) => layer.isInDialog === isInDialog)
      .toReversed()
      .flatMap((layer) => layer.commands())
      .filter(isOffered);
  }

  function run(command: Command): void {
    const reason = reasonNot(command);
    if (reason !== null) {
      around.onRefused(reason, command.id);
      return;
    }
    around.onOutOfDate(command.id);
    const window = layers.findLast((layer) => layer.isInDialog && layer.commands().some(isSame(command)));
    // A promise's failure and a thrown error are told alike.
    const ended = new Promise<void>((resolve) => resolve(command.run())).catch(around.onFailed);
    if (window) void watch(window, ended);
  }

  async function watch(window: Layer, ended: Promise<void>): Promise<void> {
    const act: WindowAct = { window, isAskedToClose: false };
    underWay.add(act);
    await ended;
    underWay.delete(act);
  }

  /**
   * A window stays while the answer to its act is awaited: a refusal would be seen by nobody, and what was typed would
   * be gone. Whoever asks again goes all the same: the office may be out of reach for long.
   */
  function mayClose(): boolean {
    if (!around.isAnswerAwaited()) return true;
    const waiting = [...underWay].filter(({ window }) => layers.includes(window));
    const isAskedAgain = waiting.every(({ isAskedToClose }) => isAskedToClose);
    for (const act of waiting) act.isAskedToClose = true;
    return isAskedAgain;
  }

  return {
    host,
    run,
    mayClose,
    /** Returns the function that takes the layer away. */
    add(layer: Layer): () => void {
      layers.push(layer);
      return () => {
        const index = layers.indexOf(layer);
        if (index >= 0) layers.splice(index, 1);
        // It would stand over what comes next.
        if (layer.isInDialog) for (const { id } of layer.commands()) around.onOutOfDate(id);
      };
    },
    /** What the screen offers now; the screen's own before those of the app. */
    offered: () => offered(false),
    forKey: (key: string, isInDialog: boolean): Command | undefined =>
      offered(isInDialog || around.isCovered()).find((command) => keyOf(command.id, host) === key),
  };
}

function isSame({ id }: Command): (other: Command) => boolean {
  return (other) => other.id === id;
}
