import type { Stage } from '../stage.ts';

const HOUR_MS = 3_600_000;

/** An e-service and the terminal are out while the way looks at something; afterwards all works again. */
export async function putUpOutages({ api }: Stage): Promise<() => Promise<void>> {
  const since = Date.now() - HOUR_MS / 4;
  const eService = await api.call('outage.putUp', {
    kind: 'eService',
    what: 'VID EDS',
    concerns: { kind: 'institution', id: 'vid' },
    since,
    until: Date.now() + 2 * HOUR_MS,
    instead: 'paperHere',
  });
  const terminal = await api.call('outage.putUp', {
    kind: 'payment',
    what: '',
    concerns: null,
    since,
    until: null,
    instead: 'cash',
  });
  return async () => {
    await api.call('outage.end', eService);
    await api.call('outage.end', terminal);
  };
}
