import { useState } from 'react';
import type { ApiError } from '#shared/api/errors.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { ApiFailure, type Client } from '#renderer/api/client.ts';
import { HOST_LOST } from '#renderer/api/transport.ts';
import { errorText } from './errorText.ts';
import type { MadeFile } from './madeFile.ts';
import { printFile } from './printFile.ts';
import { useUi } from './uiStore.ts';

/** Fetches a page and prints it, or does with it what `deliver` says; what went wrong is told. */
export function usePrint() {
  const { client } = useApi();
  const [isBusy, setBusy] = useState(false);

  async function print(
    fetchFile: (client: Client) => Promise<MadeFile>,
    deliver: (file: MadeFile) => Promise<boolean> = printFile,
  ): Promise<void> {
    setBusy(true);
    try {
      await deliver(await fetchFile(client));
    } catch (problem) {
      tellFailure(problem);
    } finally {
      setBusy(false);
    }
  }

  return { print, isBusy };
}

export function tellError(error: ApiError): void {
  useUi.getState().showNotice({ text: errorText(error), tone: 'error' });
}

/** Of a question asked by hand, outside of the query cache. */
export function tellFailure(problem: unknown): void {
  tellError(problem instanceof ApiFailure ? problem.error : HOST_LOST);
}
