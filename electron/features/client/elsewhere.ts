import { AppError } from '#shared/api/errors.ts';
import type { AccessEvent } from '#shared/domain/access/types.ts';
import { happened } from '#shared/domain/decision.ts';
import { loadState } from '#db/journal/states.ts';
import { shownClientId } from '#db/repositories/clients.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { ActionHandler } from '#electron/office/handlers.ts';
import { recordAs } from '#electron/office/recordAs.ts';
import { mustBeUsable } from '#electron/office/restrictions.ts';
import type { Caller } from '#electron/office/sessions.ts';
import { staffOf } from '#electron/office/work.ts';

/**
 * What the client has under way at other centres, for the one who stands here: their document was looked at, and nobody
 * else speaks for them, whose authority goes no further than their own matter. It is recorded before it is asked.
 */
export const requestsElsewhere: ActionHandler<'client.requestsElsewhere'> = async (
  office,
  { visitId },
  caller,
) => {
  const clientId = shownClientId(office.db, whoStandsHere(office, visitId));
  mustBeUsable(office.db, clientId, visitId);
  recordAsked(office, { clientId, visitId }, caller);
  return { found: await office.link.requestsElsewhere(clientId) };
};

/** @throws AppError `refused` */
function whoStandsHere(office: OfficeContext, visitId: string): string {
  const visit = loadState(office.db, 'visit', visitId);
  if (visit?.status !== 'serving') throw new AppError({ code: 'refused', rule: 'visit.notInService' });
  if (!visit.clientId) throw new AppError({ code: 'refused', rule: 'visit.noClient' });
  if (!visit.identityCheck) throw new AppError({ code: 'refused', rule: 'visit.identityNotChecked' });
  if (visit.representative) throw new AppError({ code: 'refused', rule: 'client.elsewhereForClientOnly' });
  return visit.clientId;
}

function recordAsked(
  office: OfficeContext,
  { clientId, visitId }: { readonly clientId: string; readonly visitId: string },
  caller: Caller,
): void {
  const payload: AccessEvent['payload'] = { what: 'elsewhere', purpose: 'service', visitId };
  recordAs(office, { kind: 'staff', staffId: staffOf(caller).staffId, counter: null }, (work) => {
    work.decide('access', clientId, () => happened({ type: 'access.shown', version: 1, payload }));
    work.touch('client', clientId);
  });
}
