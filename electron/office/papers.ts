import type { PaperEvent, PaperState } from '#shared/domain/paper/types.ts';
import { idWithinCentre } from '#shared/lib/idWithinCentre.ts';
import { localDate } from '#shared/lib/time.ts';
import { FIRST_VERSION, paperOf, type Paper, type PaperVersion, type Wording } from '#shared/papers/paper.ts';
import type { PaperId } from '#shared/papers/paperIds.ts';
import { templateOfVersion, templateOn } from '#shared/papers/templates.ts';
import { findEvent } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import type { OfficeContext } from '#electron/office/context.ts';

type Office = Pick<OfficeContext, 'db' | 'centre' | 'clock'>;

/** Of all devices of the centre the same. */
export function paperAggregateId(centreId: string, id: PaperId): string {
  return idWithinCentre(centreId, `paper ${id}`);
}

export function wordingOf(office: Pick<Office, 'db' | 'centre'>, id: PaperId): PaperState | null {
  const centre = office.centre();
  return centre ? loadState(office.db, 'paper', paperAggregateId(centre.id, id)) : null;
}

/** As it is printed now. */
export function paperInForce(office: Office, id: PaperId): Paper {
  return paperOf(templateOn(id, localDate(office.clock.now())), wordingOf(office, id));
}

/** As it was printed then, by its note of the first print; what is printed for the first time is as it is in force. */
export function paperAsPrinted(
  office: Office,
  id: PaperId,
  prints: { readonly copies: number; readonly paper?: PaperVersion | undefined },
): Paper {
  if (prints.copies === 0) return paperInForce(office, id);
  return paperOfVersion(office, id, prints.paper ?? FIRST_VERSION);
}

/** Of a version that only a newer program or another device has, what comes nearest: the newest that is known here. */
export function paperOfVersion(office: Office, id: PaperId, { version, wording }: PaperVersion): Paper {
  const template = templateOfVersion(id, version) ?? templateOn(id, localDate(office.clock.now()));
  return paperOf(template, wording ? writtenThen(office, wording) : null);
}

/** Read from the event, not from the state: a wording that was contradicted was printed all the same. */
function writtenThen({ db }: Office, { number, revision }: Omit<Wording, 'texts'>): Wording | null {
  const event = findEvent(db, revision)?.event as unknown as PaperEvent | undefined;
  return event?.type === 'paper.worded' ? { number, revision, texts: event.payload.texts } : null;
}
