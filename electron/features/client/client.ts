import { AppError } from '#shared/api/errors.ts';
import { decideClient } from '#shared/domain/client/rules.ts';
import { likenessOf } from '#shared/domain/client/likeness.ts';
import type { ClientData, ClientKind } from '#shared/domain/client/types.ts';
import { happened } from '#shared/domain/decision.ts';
import type { AccessEvent } from '#shared/domain/access/types.ts';
import { maskedCode } from '#shared/domain/client/maskedCode.ts';
import { checkPersonalCode } from '#shared/domain/identity/personalCode.ts';
import { checkRegistrationNumber } from '#shared/domain/identity/registrationNumber.ts';
import { waitsUntil } from '#shared/domain/request/asked/waiting.ts';
import { isRegisterNumber, normaliseRegisterNumber } from '#shared/domain/request/registerNumber.ts';
import { outcomesOf } from '#shared/domain/visit/clients/clients.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { localDate } from '#shared/lib/time.ts';
import { preferenceOf } from '#electron/features/client/preference.ts';
import { loadState } from '#db/journal/states.ts';
import {
  cardIdsOf,
  clientsByCode,
  codesOfClient,
  findClient,
  shownClientId,
  type ClientRow,
} from '#db/repositories/clients.ts';
import { feedbackOfClient } from '#db/repositories/feedback.ts';
import {
  requestByNumber,
  requestsInWork,
  requestsOfCard,
  carriedByNumber,
  requestsOfClient,
  type RequestRow,
} from '#db/repositories/requests.ts';
import { visitsOfClient } from '#db/repositories/visits.ts';
import { searchClients } from '#db/search/clients.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { isRestricted } from '#electron/office/restrictions.ts';
import type { Work } from '#electron/office/work.ts';

const HISTORY = 20;
/** Of one name there are seldom more; the others are found by searching. */
const MOST_ALIKE = 20;
/** Digits shown of a phone, so that two people of one name can be told apart. */
const PHONE_END = 3;
const MOST_GIVEN = 500;

export const search: QueryHandler<'client.search'> = (office, { text, limit }) => {
  const request = isRegisterNumber(text) ? requestOf(office, normaliseRegisterNumber(text)) : null;
  const itsClient = request && findClient(office.db, request.state.clientId);
  const digits = text.replace(/[\s–-]/g, '');
  const isCode = /^\d{4,11}$/.test(digits);
  const byCode = isCode ? clientsByCode(office.db, digits, limit) : [];
  const byText = () => (itsClient ? [itsClient] : searchClients(office.db, text, limit));
  const found = byCode.length > 0 ? byCode : byText();
  return {
    clients: shownOnce(office, found).map((client) => ({
      ...summary(client),
      phoneEnd: client.phone.slice(-PHONE_END),
      isRestricted: isRestricted(office.db, client.id),
    })),
    requests: request
      ? [
          {
            requestId: request.id,
            registerNumber: request.state.registerNumber ?? '',
            serviceId: request.state.serviceId,
            clientName: itsClient?.name ?? '',
          },
        ]
      : [],
  };
};

/** Of this centre, or of another one that gave it to this one to work on (LVL-17) or sent its result with this bus (MOB-01). */
function requestOf(office: OfficeContext, registerNumber: string): RequestRow | null {
  const given = () =>
    requestsInWork(office.db, MOST_GIVEN).find(({ state }) => state.registerNumber === registerNumber);
  const { db } = office;
  return requestByNumber(db, registerNumber) ?? carriedByNumber(db, registerNumber) ?? given() ?? null;
}

export const getClient: QueryHandler<'client.get'> = (office, { clientId }) => {
  const client = findClient(office.db, clientId);
  const state = client && loadState(office.db, 'client', client.id);
  if (!state) throw new AppError({ code: 'notFound' });
  return {
    ...summary(client),
    version: state.version,
    preference: preferenceOf(office, client.id),
    givenName: state.data?.givenName ?? '',
    familyName: state.data?.familyName ?? '',
    phone: state.data?.phone ?? '',
    email: state.data?.email ?? '',
    isErased: state.data === null,
    isRestricted: isRestricted(office.db, client.id),
    merged: cardIdsOf(office.db, client.id)
      .filter((id) => id !== client.id)
      .flatMap((id) => otherCard(office, id) ?? []),
    requests: requestsOfClient(office.db, clientId, HISTORY).map(({ id, state: request }) => ({
      requestId: id,
      registerNumber: request.registerNumber,
      serviceId: request.serviceId,
      status: request.status,
      waitsUntil: waitsUntil(request),
      registeredAt: request.registeredAt,
    })),
  };
};

export const history: QueryHandler<'client.history'> = (office, { clientId }) => ({
  visits: visitsOfClient(office.db, clientId, HISTORY).map(({ id, state }) => ({
    visitId: id,
    ticket: state.ticket ?? '',
    channel: state.contact?.channel ?? 'hall',
    arrivedAt: state.arrivedAt,
    serviceId: state.serviceId,
    outcomes: outcomesOf(state, clientId).map(({ kind }) => kind),
  })),
  feedback: feedbackOfClient(office.db, clientId, HISTORY).map(({ id, state }) => ({
    feedbackId: id,
    kind: state.kind,
    receivedAt: state.receivedAt,
    isClosed: state.status === 'closed',
  })),
});

export const alike: QueryHandler<'client.alike'> = (office, { of }) => {
  const own = 'clientId' in of ? shownClientId(office.db, of.clientId) : null;
  const client = 'clientId' in of ? loadState(office.db, 'client', own ?? '') : of;
  const data = client?.data;
  if (!client || !data) return { clients: [] };
  const candidates = [
    ...(data.code === '' ? [] : clientsByCode(office.db, data.code, MOST_ALIKE)),
    ...searchClients(office.db, `${data.givenName} ${data.familyName}`, MOST_ALIKE),
  ];
  return {
    clients: shownOnce(office, candidates).flatMap((row) => {
      const other = row.id === own ? null : loadState(office.db, 'client', row.id);
      if (!other?.data) return [];
      const likeness = likenessOf({ kind: client.kind, data }, { kind: other.kind, data: other.data });
      const card = likeness && otherCard(office, row.id);
      return card ? [{ ...card, likeness }] : [];
    }),
  };
};

export const register: CommandHandler<'client.register'> = (work, { kind, data, codeReadBack, visitId }) => {
  mustBePossible(kind, data.code, codeReadBack, work.now);
  const clientId = work.newId();
  mustBeNobodyElses(work, data.code, clientId);
  work.decide('client', clientId, (state) =>
    decideClient(state, { kind: 'register', clientId, clientKind: kind, data, codeReadBack }),
  );
  if (visitId)
    work.decide('visit', visitId, (state) => decideVisit(state, { kind: 'linkClient', clientId }, work));
  return { clientId };
};

export const correct: CommandHandler<'client.correct'> = (work, input) => {
  const { data, codeReadBack, basedOn } = input;
  const clientId = shownClientId(work.db, input.clientId);
  const before = work.load('client', clientId);
  if (!before) throw new AppError({ code: 'notFound' });
  const code = data.code ?? before.data?.code ?? '';
  if (data.code !== null) {
    mustBePossible(before.kind, code, codeReadBack, work.now);
    mustBeNobodyElses(work, code, clientId);
  }
  const corrected: ClientData = { ...data, code };
  work.decide('client', clientId, (state) =>
    decideClient(state, { kind: 'correct', clientId, data: corrected, codeReadBack, basedOn }),
  );
  return {};
};

export const merge: CommandHandler<'client.merge'> = (work, { clientId, into }) => {
  const other = work.load('client', into);
  const codes = [clientId, into].flatMap((id) => codesOfClient(work.db, id));
  work.decide('client', clientId, (state) =>
    decideClient(state, { kind: 'merge', clientId, into, other, codes }),
  );
  return {};
};

export const part: CommandHandler<'client.part'> = (work, { clientId }) => {
  work.decide('client', clientId, (state) => decideClient(state, { kind: 'part' }));
  return {};
};

/** ASE-08: masked until shown for a purpose; each showing is an entry of the access stream. */
export const showIdentifier: CommandHandler<'client.showIdentifier'> = (
  work,
  { clientId, purpose, visitId },
) => {
  const client = findClient(work.db, clientId);
  if (!client) throw new AppError({ code: 'notFound' });
  const shown: AccessEvent = {
    type: 'access.shown',
    version: 1,
    payload: { what: 'identifier', purpose, visitId },
  };
  work.decide('access', client.id, () => happened(shown));
  return { code: client.code };
};

/** Domain 5: impossible codes are refused; a failed check digit is taken once it was read back. */
function mustBePossible(kind: ClientKind, code: string, codeReadBack: boolean, now: number): void {
  if (code === '') return;
  const { verdict } =
    kind === 'person' ? checkPersonalCode(code, localDate(now)) : checkRegistrationNumber(code);
  if (verdict === 'invalid') throw new AppError({ code: 'refused', rule: 'client.codeImpossible' });
  if (verdict === 'warning' && !codeReadBack)
    throw new AppError({ code: 'refused', rule: 'client.codeNotReadBack' });
}

/** A code belongs to one client; cards that were merged are one. */
function mustBeNobodyElses(work: Work, code: string, clientId: string): void {
  if (code === '') return;
  const others = clientsByCode(work.db, code, MOST_ALIKE);
  if (others.some(({ id }) => shownClientId(work.db, id) !== clientId))
    throw new AppError({ code: 'refused', rule: 'client.codeKnown' });
}

/** Cards that were merged stand there as the client they are shown as, once. */
function shownOnce({ db }: OfficeContext, found: readonly ClientRow[]): readonly ClientRow[] {
  const shown = new Map<string, ClientRow>();
  for (const { id } of found) {
    const client = findClient(db, id);
    if (client) shown.set(client.id, client);
  }
  return [...shown.values()];
}

function otherCard({ db }: OfficeContext, id: string) {
  const state = loadState(db, 'client', id);
  if (!state?.data) return null;
  const { givenName, familyName, code, phone } = state.data;
  const name = `${givenName} ${familyName}`.trim();
  return {
    ...summary({ id, kind: state.kind, name, code, phone }),
    phoneEnd: phone.slice(-PHONE_END),
    requests: requestsOfCard(db, id),
  };
}

function summary({ id, kind, name, code }: ClientRow) {
  return { clientId: id, kind, name, maskedCode: maskedCode(kind, code) };
}
