import type { Bridge } from '#shared/api/transport.ts';
import { ConnectionLost, type Transport } from './transport.ts';

/** In the desktop shell: through the preload to the office process. */
export function bridgeTransport(bridge: Bridge): Transport {
  return {
    send: (request) =>
      bridge.call(request).catch((cause: unknown) => {
        throw new ConnectionLost(cause);
      }),
    listen(_session, listener) {
      const end = bridge.subscribe((push) => listener.onPushes([push]));
      listener.onLink(true);
      return end;
    },
  };
}
