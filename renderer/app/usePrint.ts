import { useState } from 'react';
import type { ApiError } from '#shared/api/errors.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { ApiFailure, type Client } from '#renderer/api/client.ts';
import { HOST_LOST } from '#renderer/api/transport.ts';
import { errorText } from './errorText.ts';
import type { MadeFile } from './madeFile.ts';
import { printFile } from './printFile.ts';
import { useUi } from './uiStore.ts';

/** Fetches a page and prints it, or does with it (or whatever else was made) what `deliver` says; what went wrong is told. */
export function usePrint() {
  const { client } = useApi();
  const [isBusy, setBusy] = useState(false);

  async function hand<Made>(
    make: (client: Client) => Promise<Made>,
    deliver: (made: Made) => Promise<boolean>,
  ): Promise<void> {
    setBusy(true);
    try {
      await deliver(await make(client));
    } catch (problem) {
      tellFailure(problem);
    } finally {
      setBusy(false);
    }
  }

  const print = (fetchFile: (client: Client) => Promise<MadeFile>, deliver = printFile): Promise<void> =>
    hand(fetchFile, deliver);

  return { print, hand, isBusy };
}

export function tellError(error: ApiError): void {
  useUi.getState().showNotice({ text: errorText(error), tone: 'error' });
}

/** Of a question asked by hand, outside of the query cache. */
export function tellFailure(problem: unknown): void {
  tellError(problem instanceof ApiFailure ? problem.error : HOST_LOST);
}
