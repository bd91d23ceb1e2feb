import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { CommandName } from '#shared/api/contract.ts';
import type { ApiError } from '#shared/api/errors.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import type { Api } from './api.ts';

const ApiContext = createContext<Api | null>(null);

/** Told of a refusal whose window or screen is gone. */
type TellUnseen = (name: CommandName, error: ApiError) => void;
const UnseenContext = createContext<TellUnseen>(() => undefined);

type ApiProviderProps = {
  readonly api: Api;
  readonly onUnseen?: TellUnseen;
  readonly children: ReactNode;
};

export function ApiProvider({ api, onUnseen = () => undefined, children }: ApiProviderProps) {
  useEffect(() => api.start(), [api]);
  return (
    <ApiContext value={api}>
      <UnseenContext value={onUnseen}>{children}</UnseenContext>
    </ApiContext>
  );
}

export function useTellUnseen(): TellUnseen {
  return useContext(UnseenContext);
}

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi outside of ApiProvider');
  return api;
}

/** Null: nobody is signed in here. */
export function useSessionToken(): string | null {
  const { session } = useApi();
  return useSyncExternalStore(session.subscribe, session.get);
}

/** False while the office does not answer: no calls are possible, the open form stays. */
export function useIsLinkUp(): boolean {
  const { link } = useApi();
  return useSyncExternalStore(link.subscribe, link.isUp);
}

/** Since when the office has not answered; null while it does. */
export function useLinkDownSince(): EpochMs | null {
  const { link } = useApi();
  return useSyncExternalStore(link.subscribe, link.downSince);
}
