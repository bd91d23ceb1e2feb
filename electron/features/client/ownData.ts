import { AppError } from '#shared/api/errors.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { AccessEvent } from '#shared/domain/access/types.ts';
import { happened } from '#shared/domain/decision.ts';
import type { StoredEvent } from '#shared/domain/event.ts';
import { localDate } from '#shared/lib/time.ts';
import type { HeldAbout } from '#shared/sync/heldAbout.ts';
import { eventsAbout, eventsOfType } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { cardIdsOf, shownClientId } from '#db/repositories/clients.ts';
import { requestsOfClient } from '#db/repositories/requests.ts';
import { zipOf, type PackedFile } from '#electron/office/attachments/zipOf.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { namesOf, type Names } from '#electron/office/handoffView.ts';
import type { ActionHandler, QueryHandler } from '#electron/office/handlers.ts';
import { ownDataPdf } from '#electron/office/print/ownDataPdf.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';
import { recordAs } from '#electron/office/recordAs.ts';
import { standingRestriction } from '#electron/office/restrictions.ts';
import type { Caller } from '#electron/office/sessions.ts';
import { staffOf } from '#electron/office/work.ts';
import { ownDrafts } from '#electron/features/client/ownDrafts.ts';
import { ownFiles } from '#electron/features/client/ownFiles.ts';

type Shown = AccessEvent['payload'];

/** A client has no more requests than this; it only keeps the query finite. */
const EVERY = 100_000;

export const accesses: QueryHandler<'client.accesses'> = (office, { clientId }) => ({
  accesses: accessesTo(office, cardIdsOf(office.db, clientId)).toReversed(),
});

/**
 * The client's right to know and to take along (GDPR 15 and 20): from the journal, so nothing that is held is left out, with every
 * file and every draft that nobody registered; what other centres hold is asked for, and where nobody could be asked the paper says so. Ratings are not in it: they are
 * anonymous, nobody can say whose they are.
 */
export const ownData: ActionHandler<'client.ownData'> = async (
  office,
  { clientId, language, looks },
  caller,
) => {
  const shownId = shownClientId(office.db, clientId);
  const centre = office.centre();
  if (!loadState(office.db, 'client', shownId)?.data || !centre) throw new AppError({ code: 'notFound' });
  const { token } = staffOf(caller);
  recordShown(office, shownId, 'everything', caller);
  const cardIds = cardIdsOf(office.db, shownId);
  const held = await office.link.heldAbout(shownId, looks);
  const madeAt = office.clock.now();
  const names = namesOf(office);
  const events = eventsAbout(office.db, cardIds);
  const records = events.map((event) => recordOf(names, event));
  const requests = requestsOfClient(office.db, shownId, EVERY);
  const drafts = ownDrafts(office, cardIds);
  const { files, packed } = ownFiles(
    office,
    { id: shownId, requests: requests.map(({ id, state }) => ({ ...state, id })), drafts, looks },
    held,
  );
  const elsewhere = held && othersOf(held, new Set(events.map(({ id }) => id)));
  const data = {
    centre: centre.name,
    madeAt: new Date(madeAt).toISOString(),
    cards: cardIds,
    records,
    drafts: drafts.map(({ draftId, startedAt, savedAt, isDiscarded, entered }) => ({
      draftId,
      isRegistered: false,
      isDiscarded,
      startedAt: new Date(startedAt).toISOString(),
      savedAt: new Date(savedAt).toISOString(),
      entered,
    })),
    files,
    elsewhere,
  };
  const { cards, blocks } = office.catalogue();
  const say = (text: LocalText): string => text[language] ?? text.lv;
  const paper = await ownDataPdf({
    language,
    centreName: centre.name,
    madeAt,
    cards: cardIds.flatMap((id) => loadState(office.db, 'client', id)?.data ?? []),
    restriction: standingRestriction(office.db, shownId) ?? null,
    requests: requests.map(({ state }) => ({
      ...state,
      card: cards.find(({ id }) => id === state.serviceId),
    })),
    drafts,
    records,
    files,
    elsewhere,
    accesses: accessesTo(office, cardIds),
    say,
    labelElsewhere: (fieldId) => {
      const field = blocks.flatMap(({ section }) => section.fields).find(({ id }) => id === fieldId);
      return field && say(field.label);
    },
  });
  const name = `klienta-dati-${localDate(madeAt)}`;
  const all = [
    packedText(`${name}.pdf`, paper),
    packedText(`${name}.json`, Buffer.from(JSON.stringify(data, null, 2))),
    ...packed,
  ];
  return {
    paper: pdfFile(`${name}.pdf`, paper),
    pack: {
      name: `${name}.zip`,
      address: office.transfers.offerMade(token, () => zipOf(all, new Date(madeAt))),
    },
    isWhole: held !== null,
  };
};

/** Cards of other centres that may be the client's, to ask the client about; never more than that they are there. */
export const findElsewhere: ActionHandler<'client.findElsewhere'> = async (
  office,
  { clientId, given },
  caller,
) => {
  const shownId = shownClientId(office.db, clientId);
  if (!loadState(office.db, 'client', shownId)?.data) throw new AppError({ code: 'notFound' });
  recordShown(office, shownId, 'search', caller);
  return { found: (await office.link.maybeTheirs(shownId, given))?.found ?? null };
};

/** Before anything is shown: the client reads of it, too. */
function recordShown(office: OfficeContext, clientId: string, what: Shown['what'], caller: Caller): void {
  const payload: Shown = { what, purpose: 'ownData', visitId: null };
  recordAs(office, { kind: 'staff', staffId: staffOf(caller).staffId, counter: null }, (work) => {
    work.decide('access', clientId, () => happened({ type: 'access.shown', version: 1, payload }));
    work.touch('client', clientId);
  });
}

function packedText(path: string, bytes: Buffer): PackedFile {
  return {
    path,
    async *pieces() {
      yield await Promise.resolve(bytes);
    },
  };
}

/** What this office does not have: recorded at other centres, or on cards that are not known here. */
function othersOf({ records, unclearAt }: HeldAbout, known: ReadonlySet<string>) {
  return {
    records: records
      .filter(({ id }) => !known.has(id))
      .map(({ at, type, aggregate, aggregateId, centre, by, payload, personal }) => ({
        at: new Date(at).toISOString(),
        type,
        about: aggregate,
        id: aggregateId,
        centre,
        by,
        facts: payload,
        personal,
      })),
    unclearAt,
  };
}

function recordOf(names: Names, event: StoredEvent) {
  const { at, type, aggregate, aggregateId, payload, personal } = event;
  const texts = personal.flatMap(({ data }) => (data ? [data] : []));
  return {
    at: new Date(at).toISOString(),
    type,
    about: aggregate,
    id: aggregateId,
    by: nameOf(names, event),
    facts: payload,
    personal: texts,
  };
}

function accessesTo(office: OfficeContext, cardIds: readonly string[]) {
  const names = namesOf(office);
  return cardIds
    .flatMap((id) => eventsOfType(office.db, id, 'access.shown'))
    .sort((one, other) => one.at - other.at)
    .map((event) => {
      const { what, purpose } = event.payload as Shown;
      return { at: event.at, by: nameOf(names, event), what, purpose };
    });
}

function nameOf(names: Names, { actor }: StoredEvent): string | null {
  return actor.kind === 'staff' ? names.staff(actor.staffId) : actor.name;
}
