import { AppError } from '#shared/api/errors.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { decideDelegation, earlier } from '#shared/domain/delegation/decide.ts';
import { termLimits } from '#shared/domain/delegation/settings.ts';
import { standingOf, termOf } from '#shared/domain/delegation/term.ts';
import type { Sending } from '#shared/domain/delegation/types.ts';
import { findEvent } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { findClient } from '#db/repositories/clients.ts';
import {
  delegationsOfClient,
  delegationsOfRequest,
  type DelegationRow,
} from '#db/repositories/delegations.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { readDelegationSettings } from '#electron/office/delegationSettings.ts';
import { namesOf } from '#electron/office/handoffView.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import type { Caller } from '#electron/office/sessions.ts';
import { staffOf } from '#electron/office/work.ts';
import { drawUpOf } from '#electron/features/delegation/drawUpOf.ts';

type View = OutputOf<'delegation.ofClient'>['delegations'][number];

/** What the client comes back for is among the latest. */
const MOST_OF_CLIENT = 20;

/** Asks the decider itself, with a purpose that will be written: no second list of the rules. */
export const options: QueryHandler<'delegation.options'> = (office, { visitId, serviceId }, caller) => {
  const visit = loadState(office.db, 'visit', visitId);
  if (!visit) throw new AppError({ code: 'notFound' });
  const now = office.clock.now();
  const today = businessDayOf(office.db, now);
  const isOffline = office.link.state().state !== 'online';
  const settings = readDelegationSettings(office.db);
  const limits = termLimits(settings, today, isOffline);
  const lastDay = visit.representative?.validTo ?? null;
  const proposed = earlier(limits.proposed, lastDay);
  const longest = earlier(limits.longest, lastDay);
  const { legalBasis } = settings;
  const shown = { isOffline, proposed, longest, legalBasis };
  if (visit.clientId === null) return { ...shown, whyNot: 'delegation.notIdentified' };
  const wishes = {
    visitId,
    visit,
    services: [serviceId],
    purpose: '–',
    validTo: null,
    language: visit.language,
  };
  const command = drawUpOf(office, caller, wishes);
  const actor = { kind: 'staff', staffId: staffOf(caller).staffId, counter: null } as const;
  const decision = decideDelegation(null, command, { now, actor, businessDay: today });
  return { ...shown, whyNot: decision.ok ? null : decision.error.rule };
};

export const ofClient: QueryHandler<'delegation.ofClient'> = (office, { clientId }, caller) => ({
  delegations: delegationsOfClient(office.db, clientId, MOST_OF_CLIENT).map((row) =>
    viewOf(office, row, caller),
  ),
});

export const ofRequest: QueryHandler<'delegation.ofRequest'> = (office, { requestId }, caller) => ({
  delegations: delegationsOfRequest(office.db, requestId).map((row) => viewOf(office, row, caller)),
});

function viewOf(office: OfficeContext, { id, state }: DelegationRow, caller: Caller): View {
  const names = namesOf(office);
  const { clientId, agentId, services, validFrom, validTo, isOffline, language, legalBasis } = state;
  const { signing, revocation, representation } = state;
  return {
    delegationId: id,
    clientId,
    clientName: findClient(office.db, clientId)?.name ?? '',
    agentName: names.staff(agentId),
    isMine: staffOf(caller).staffId === agentId,
    services: [...services],
    purpose: state.purpose ?? '',
    validFrom,
    validTo,
    endsAt: termOf(state).to,
    isOffline,
    standing: standingOf(state, office.clock.now()),
    language,
    legalBasis,
    representative: representation && {
      basis: representation.basis,
      name: state.representativeName ?? '',
    },
    signing: signing && { how: signing.how, at: signing.at },
    revocation: revocation && {
      how: revocation.how,
      at: revocation.at,
      by: names.staff(revocation.staffId),
    },
    acts: state.acts.map(({ formSalt: _salt, staffId, sending, ...act }) => ({
      ...act,
      by: names.staff(staffId),
      registerNumber: loadState(office.db, 'request', act.requestId)?.registerNumber ?? null,
      isSent: findEvent(office.db, act.actId)?.verdict !== null,
      sending: shownSending(sending),
    })),
  };
}

function shownSending(sending: Sending): View['acts'][number]['sending'] {
  return sending.kind === 'notSent' ? { ...sending, words: sending.words ?? '' } : sending;
}
