import type { CommandName, InputOf } from '#shared/api/contract.ts';
import { UNDO_WINDOW_MS } from '#shared/domain/visit/undo.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { tellError } from '#renderer/app/usePrint.ts';

type Undo = Extract<CommandName, `${string}.undo`>;

/** What was just done can be taken back for ten seconds, by the command that undoes it. */
export function useOfferUndo<Name extends Undo>(name: Name): (input: InputOf<Name>, text: string) => void {
  const undo = useCommand(name);
  return (input, text) => {
    const takeBack = async () => {
      const outcome = await undo.run(input);
      if (!outcome.ok) tellError(outcome.error);
    };
    const until = Date.now() + UNDO_WINDOW_MS;
    useUi.getState().showUndo({ text, until, undo: () => void takeBack() });
  };
}
