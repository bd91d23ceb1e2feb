import { hostname } from 'node:os';
import { z } from 'zod';
import { enrolResponse, type EnrolRequest } from '#shared/sync/messages.ts';
import { beginIncarnation, discardLeases, renameCentre } from '#db/journal/chains.ts';
import { forgetPlaces, readCursor } from '#db/journal/feed.ts';
import { transact } from '#db/transaction.ts';
import { readCentre, writeCentre } from '#electron/office/centre.ts';
import { deviceIdentity, devicePublicKey, setIncarnation } from '#electron/office/identity.ts';
import type { LinkDeps } from '#electron/office/sync/deps.ts';
import { parseAnswer, type Http } from '#electron/office/sync/http.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';
import { writeLinkSettings } from '#electron/office/sync/settings.ts';
import { publishTouched } from '#electron/office/sync/topics.ts';

const catalogueKeyResponse = z.object({ publicKey: z.string().min(40).max(200) });

/**
 * Has this device let in with a one-time code, and from then on works under the identity it was given. A device that
 * was known before begins a new chain with what it has not sent yet. @throws SyncProblem
 */
export async function enrolDevice(deps: LinkDeps, http: Http, url: string, code: string): Promise<void> {
  const { db, newId, deviceName = hostname() } = deps;
  const device = deviceIdentity(db, newId);
  // First, so that nothing can fail between being let in and having stored it.
  const { publicKey: catalogueKey } = await http.json('/catalogue/key', catalogueKeyResponse);
  const body: EnrolRequest = {
    code,
    deviceId: device.id,
    deviceName: plain(deviceName),
    publicKey: devicePublicKey(db),
  };
  const answer = await http.call('/sync/enrol', { method: 'POST', body });
  if (answer.status === 404 || answer.status === 409) throw new SyncProblem('codeRefused');
  if (answer.status !== 200) throw new SyncProblem('rejected');
  admit(deps, url, parseAnswer(answer.text, enrolResponse), catalogueKey);
}

function admit(
  deps: LinkDeps,
  url: string,
  answer: z.infer<typeof enrolResponse>,
  catalogueKey: string,
): void {
  const { db, log, newId } = deps;
  const device = deviceIdentity(db, newId);
  // A back-office without the incarnations this device already had is not the one it worked with.
  if (answer.incarnation < device.incarnation) throw new SyncProblem('chainBroken');
  const renamed = transact(db, () => {
    const before = readCentre(db)?.id ?? answer.centre.id;
    const underItsName = renameCentre(db, device, before, answer.centre.id);
    const { epoch } = readCursor(db);
    if (epoch !== '' && epoch !== answer.epoch) {
      forgetPlaces(db, device);
      discardLeases(db);
    }
    if (answer.incarnation > device.incarnation) {
      const resealed = beginIncarnation(db, device, answer.incarnation);
      setIncarnation(db, answer.incarnation);
      log.warn('enrolled anew', { incarnation: answer.incarnation, resealed });
    }
    writeLinkSettings(db, { url, token: answer.token, catalogueKey });
    writeCentre(db, answer.centre);
    return underItsName;
  });
  publishTouched(deps.publish, renamed);
  deps.publish('settings', [answer.centre.id]);
}

/** As the protocol wants it: something, not too long, without control characters. */
function plain(name: string): string {
  return (
    name
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, 80) || 'lodzins'
  );
}
