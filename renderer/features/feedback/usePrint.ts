import { useState } from 'react';
import type { ApiError } from '#shared/api/errors.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { ApiFailure, type Client } from '#renderer/api/client.ts';
import { HOST_LOST } from '#renderer/api/transport.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { printFile } from '#renderer/app/printFile.ts';
import { useUi } from '#renderer/app/uiStore.ts';

type File = Parameters<typeof printFile>[0];

/** Fetches a page and prints it; what went wrong is told. */
export function usePrint() {
  const { client } = useApi();
  const [isBusy, setBusy] = useState(false);

  async function print(fetchFile: (client: Client) => Promise<File>): Promise<void> {
    setBusy(true);
    try {
      await printFile(await fetchFile(client));
    } catch (problem) {
      tellError(problem instanceof ApiFailure ? problem.error : HOST_LOST);
    } finally {
      setBusy(false);
    }
  }

  return { print, isBusy };
}

export function tellError(error: ApiError): void {
  useUi.getState().showNotice({ text: errorText(error), tone: 'error' });
}
