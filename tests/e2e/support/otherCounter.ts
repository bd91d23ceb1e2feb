import { readyResults } from '#db/repositories/requests.ts';
import { handOver } from '#tests/helpers/clerk.ts';
import { openSyncOffice } from '#tests/helpers/syncOffice.ts';

/** Another device of the same centre, which has a network, hands over everything that lies here for this client. */
export async function handOverElsewhere(backofficeUrl: string, clientId: string): Promise<number> {
  const office = openSyncOffice({ url: backofficeUrl });
  try {
    await office.sync();
    const ready = readyResults(office.db, 50).filter(({ state }) => state.clientId === clientId);
    for (const { id } of ready) handOver(office, id, 'Zane Kalna');
    await office.sync();
    return ready.length;
  } finally {
    await office.close();
  }
}
