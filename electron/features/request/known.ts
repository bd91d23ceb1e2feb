import type { OutputOf } from '#shared/api/contract.ts';
import { AppError } from '#shared/api/errors.ts';
import { saidEarlier, saidInVisit, type AnsweredForm } from '#shared/catalogue/carriedAnswers.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { channelsFor, leftAside } from '#shared/catalogue/whyNotFiled.ts';
import type { AccessEvent } from '#shared/domain/access/types.ts';
import { happened } from '#shared/domain/decision.ts';
import type { Channel, RequestState } from '#shared/domain/request/types.ts';
import { clientsOf, FIRST_CLIENT } from '#shared/domain/visit/clients/clients.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { loadState } from '#db/journal/states.ts';
import { shownClientId } from '#db/repositories/clients.ts';
import { draftsOfVisit, findDraft } from '#db/repositories/drafts.ts';
import { requestsOfClient, type RequestRow } from '#db/repositories/requests.ts';
import { bodyOf, cardOfDraft } from '#electron/features/request/drafts.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { isRestricted } from '#electron/office/restrictions.ts';

/** The client's newest; what was said before those is seldom true any more. */
const MOST_REQUESTS = 20;

/** What need not be asked again; nothing while the client's data are restricted (GDPR 18). @throws AppError `notFound` */
export const known: QueryHandler<'request.known'> = (office, { draftId }) => {
  const { card, visitId, clientNumber, clientId, requests } = aboutDraft(office, draftId);
  const ofVisit = requests.filter(({ state }) => state.visitId === visitId).map(answeredBy);
  const drafts = draftsOfVisit(office.db, visitId)
    .map(bodyOf)
    .filter((draft) => draft.draftId !== draftId && (draft.clientNumber ?? FIRST_CLIENT) === clientNumber);
  const sources = formsOf(office, [...drafts.toReversed(), ...ofVisit]);
  const said = clientId === null ? {} : saidInVisit(card, sources);
  const registered = requests.map(({ state }) => state).filter((state) => state.visitId === visitId);
  const filed = clientId === null ? null : filedOf(office, [...drafts.toReversed(), ...registered]);
  return { said, filed, earlier: earlierOf(office, card, beforeVisit(requests, visitId)) };
};

type Filed = Pick<RequestState, 'serviceId' | 'declined'> & {
  /** Null in a draft until the client has chosen. */
  readonly channel: Channel | null;
  readonly answers: JsonObject;
};

/** The way that was chosen last, and what was asked and said about it. */
function filedOf(office: OfficeContext, others: readonly Filed[]): OutputOf<'request.known'>['filed'] {
  const { cards } = office.catalogue();
  for (const { serviceId, channel, answers, declined = [] } of others) {
    const card = cards.find(({ id }) => id === serviceId);
    if (channel === null || !card) continue;
    const open = channelsFor(card, answers as Answers);
    return { serviceId, channel, leftAside: [...leftAside(channel, open)], declined: [...declined] };
  }
  return null;
}

/** The consent is the client's, said to whoever presses; the showing is an entry of the access stream (ASE-08). */
export const takeEarlier: CommandHandler<'request.takeEarlier'> = (work, { draftId }) => {
  const { card, visitId, clientId, requests } = aboutDraft(work.office, draftId);
  const answers = answersBefore(work.office, card, beforeVisit(requests, visitId));
  if (clientId === null || Object.keys(answers).length === 0) throw new AppError({ code: 'notFound' });
  const payload = { what: 'answers', purpose: 'service', visitId } as const;
  const shown: AccessEvent = { type: 'access.shown', version: 1, payload };
  work.decide('access', clientId, () => happened(shown));
  return { answers };
};

/** For whom the draft is filled in, and their requests, the newest first; none of a client whose data are restricted. */
function aboutDraft(office: OfficeContext, draftId: string) {
  const draft = findDraft(office.db, draftId);
  if (!draft) throw new AppError({ code: 'notFound' });
  const { visitId, serviceId, clientNumber = FIRST_CLIENT } = bodyOf(draft);
  const { card } = cardOfDraft(office, { draftId, serviceId });
  const visit = loadState(office.db, 'visit', visitId);
  const linked = visit && clientsOf(visit).find(({ number }) => number === clientNumber)?.clientId;
  const isUsable = typeof linked === 'string' && !isRestricted(office.db, linked);
  const clientId = isUsable ? shownClientId(office.db, linked) : null;
  // Registered by mistake: perhaps for somebody else.
  const requests =
    clientId === null
      ? []
      : requestsOfClient(office.db, clientId, MOST_REQUESTS).filter(({ state }) => state.status !== 'voided');
  return { card, visitId, clientNumber, clientId, requests };
}

const beforeVisit = (requests: readonly RequestRow[], visitId: string): readonly RequestRow[] =>
  requests.filter(({ state }) => state.visitId !== visitId);

function earlierOf(office: OfficeContext, card: ServiceCard, requests: readonly RequestRow[]) {
  const fields = Object.keys(answersBefore(office, card, requests));
  const newest = requests.find(
    (request) => Object.keys(answersBefore(office, card, [request])).length > 0,
  )?.state;
  if (!newest) return null;
  return { fields, registerNumber: newest.registerNumber, registeredAt: newest.registeredAt };
}

function answersBefore(office: OfficeContext, card: ServiceCard, requests: readonly RequestRow[]): Answers {
  return saidEarlier(card.form, formsOf(office, requests.map(answeredBy)));
}

type Answered = { readonly serviceId: string; readonly answers: Answers };

function answeredBy({ state: { serviceId, answers } }: RequestRow): Answered {
  return { serviceId, answers: answers as Answers };
}

/** A service that is no longer in the catalogue tells nothing about its questions. */
function formsOf(office: OfficeContext, answered: readonly Answered[]): readonly AnsweredForm[] {
  const { cards } = office.catalogue();
  return answered.flatMap(({ serviceId, answers }) => {
    const card = cards.find(({ id }) => id === serviceId);
    return card ? [{ serviceId, form: card.form, answers }] : [];
  });
}
