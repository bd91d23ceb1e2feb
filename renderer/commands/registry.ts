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
  /** The screen is hidden or locked: its keys sleep, as under a dialog. */
  readonly isCovered: () => boolean;
};

export type CommandRegistry = ReturnType<typeof createCommandRegistry>;

/** Knows which commands are there at this moment: those of the app, the screen and an open dialog. */
export function createCommandRegistry(host: Host, around: Surroundings) {
  const layers: Layer[] = [];

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
    // A promise's failure and a thrown error are told alike.
    new Promise<void>((resolve) => resolve(command.run())).catch(around.onFailed);
  }

  return {
    host,
    run,
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
