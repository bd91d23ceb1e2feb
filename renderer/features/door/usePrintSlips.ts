import { useApi } from '#renderer/api/ApiProvider.tsx';
import { ApiFailure } from '#renderer/api/client.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { printFile } from '#renderer/app/printFile.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';

/** A sheet of slips for the drawer at the door: to be printed while the computer still works. */
export function usePrintSlips(): { readonly command: Command; readonly isBusy: boolean } {
  const { client } = useApi();
  const take = useCommand('door.takeSlips');
  async function print(): Promise<void> {
    const taken = await take.run({});
    try {
      if (!taken.ok) throw new ApiFailure(taken.error);
      await printFile(await client.query('door.slipsPdf', { ...taken.value, language: 'lv' }));
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      useUi.getState().showNotice({ text: errorText(error.error), tone: 'error' });
    }
  }
  const command: Command = { id: 'door.printSlips', labelKey: 'door.slips.print', run: print };
  return { command, isBusy: take.isPending };
}
