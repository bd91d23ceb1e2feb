import { AppError } from '#shared/api/errors.ts';
import type { DrawUp } from '#shared/domain/delegation/decide.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { WhyNotAct } from '#shared/domain/representation/mayAct.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { loadState } from '#db/journal/states.ts';
import { findStaff } from '#db/repositories/staff.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { readDelegationSettings } from '#electron/office/delegationSettings.ts';
import type { Caller } from '#electron/office/sessions.ts';
import { whyNotAct } from '#electron/office/representations.ts';
import { isRestricted } from '#electron/office/restrictions.ts';
import { staffOf } from '#electron/office/work.ts';
import { paperInForce } from '#electron/office/papers.ts';

type Wishes = {
  readonly visitId: string;
  readonly visit: VisitState;
  readonly services: readonly string[];
  readonly purpose: string;
  readonly validTo: LocalDate | null;
  readonly language: ClientLanguage;
};

/** Everything a delegation by the client of this visit to the caller would rest on. @throws AppError `refused` */
export function drawUpOf(
  office: OfficeContext,
  caller: Caller,
  { visit, services, ...wishes }: Wishes,
): DrawUp {
  const { staffId } = staffOf(caller);
  const { clientId, representative } = visit;
  const client = clientId === null ? null : loadState(office.db, 'client', clientId);
  const centre = office.centre();
  if (clientId === null || !client || !centre)
    throw new AppError({ code: 'refused', rule: 'visit.noClient' });
  const { cards } = office.catalogue();
  const represented = cards.filter(({ representativeAllowed }) => representativeAllowed);
  return {
    kind: 'drawUp',
    ...wishes,
    centreId: centre.id,
    client: {
      id: clientId,
      kind: client.kind,
      isIdentified: visit.identityCheck !== null,
      isRestricted: isRestricted(office.db, clientId),
    },
    representative: representative && {
      id: representative.id,
      basis: representative.basis,
      name: representative.name ?? '',
      document: representative.document ?? '',
      validTo: representative.validTo,
      ...ofRecord(representative),
      whyNot: whyNotFor(office, visit, services),
    },
    agent: { id: staffId, trainedUntil: findStaff(office.db, staffId)?.trainedUntil ?? null },
    services,
    representedServices: represented.map(({ id }) => id),
    isOffline: office.link.state().state !== 'online',
    settings: readDelegationSettings(office.db),
    paper: paperInForce(office, 'delegation').version,
  };
}

function ofRecord({ representationId, documentKind }: NonNullable<VisitState['representative']>) {
  return {
    ...(representationId === undefined ? {} : { representationId }),
    ...(documentKind === undefined ? {} : { documentKind }),
  };
}

/** The first of the services that the representation does not cover, or what is wrong with it altogether. */
function whyNotFor(office: OfficeContext, visit: VisitState, services: readonly string[]): WhyNotAct | null {
  const { cards } = office.catalogue();
  const whys = services.map((serviceId) => {
    const owner = cards.find(({ id }) => id === serviceId)?.owner ?? '';
    const id = visit.representative?.representationId;
    return whyNotAct(office.db, id, { kind: 'service', serviceId, owner }, office.clock.now());
  });
  return whys.find((why) => why !== null) ?? null;
}
