import { AppError } from '#shared/api/errors.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { erasureDueDate } from '#shared/domain/client/erasure.ts';
import type { Erasure } from '#shared/domain/client/erasureTypes.ts';
import type { ClientState } from '#shared/domain/client/types.ts';
import {
  HELD_KINDS,
  countHeld,
  freeFrom,
  keptByRestriction,
  type HeldCounts,
  type Kept,
} from '#shared/domain/retention/kept.ts';
import { whatKeeps } from '#shared/domain/retention/whatKeeps.ts';
import { localDate } from '#shared/lib/time.ts';
import { quotedCode } from '#shared/lib/quotedCode.ts';
import { findEvent } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { cardIdsOf, shownClientId } from '#db/repositories/clients.ts';
import { clientsWithErasure, erasureDevicesOf } from '#db/repositories/erasures.ts';
import type { Db } from '#db/open.ts';
import { heldMatters } from '#electron/features/erasure/heldMatters.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { readTerms } from '#electron/office/retention.ts';
import { isRestricted } from '#electron/office/restrictions.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';

export type ErasureCase = OutputOf<'erasure.list'>['cases'][number];

/** More than a centre gets in a year. */
const MOST_CASES = 200;

export const getErasure: QueryHandler<'erasure.get'> = (office, { clientId }) => {
  if (!loadState(office.db, 'client', clientId)) throw new AppError({ code: 'notFound' });
  const held = heldMatters(office, clientId);
  const kept = [
    ...keptByRestriction(clientId, isRestricted(office.db, clientId)),
    ...whatKeeps(held, localDate(office.clock.now()), readTerms(office.db)),
  ];
  return {
    held: countsOf(countHeld(held)),
    kept: keptViews(office.db, kept),
    freeFrom: freeFrom(kept),
    case: caseOf(office, clientId),
  };
};

export const listErasures: QueryHandler<'erasure.list'> = (office) => {
  const clients = clientsWithErasure(office.db, MOST_CASES).map(({ id }) => shownClientId(office.db, id));
  return { cases: [...new Set(clients)].flatMap((id) => caseOf(office, id) ?? []) };
};

/** Of a client under any of the cards; null where nothing was asked or ordered. */
export function caseOf(office: OfficeContext, anyCardId: string): ErasureCase | null {
  const { db } = office;
  const clientId = shownClientId(db, anyCardId);
  const cardIds = cardIdsOf(db, clientId);
  const found = cardIds
    .map((id) => loadState(db, 'client', id)?.erasure)
    .filter((each) => each !== undefined);
  // Asked about a card that was merged into another since: it is still the wish of this client.
  const erasure = found.find(({ asked }) => asked !== null) ?? found[0];
  if (!erasure) return null;
  const { asked, kept, erased, erasedAt } = erasure;
  const devices = erasedAt === null ? [] : devicesOf(db, cardIds);
  return {
    clientId,
    code: quotedCode(clientId),
    name: nameOf(loadState(db, 'client', clientId)),
    asked: asked && { on: asked.on, ground: asked.ground, dueDate: erasureDueDate(asked.on) },
    standing: standingOf(db, erasure, devices),
    kept: keptViews(db, kept ?? []),
    freeFrom: freeFrom(kept ?? []),
    erased: countsOf(erased),
    erasedAt,
    devices,
  };
}

function standingOf(
  db: Db,
  { asked, kept, erasedAt, withdrawnAt }: Erasure,
  devices: ErasureCase['devices'],
): ErasureCase['standing'] {
  if (erasedAt !== null) {
    const isDone = devices.length > 0 && devices.every(({ confirmedAt }) => confirmedAt !== null);
    return isDone ? 'done' : 'ordered';
  }
  if (withdrawnAt !== null) return 'withdrawn';
  if (kept !== null) return 'kept';
  return asked && findEvent(db, asked.eventId)?.verdict === null ? 'prepared' : 'asked';
}

/** Each device once, confirmed when it has confirmed every entry about the client. */
function devicesOf(db: Db, cardIds: readonly string[]): ErasureCase['devices'] {
  const told = erasureDevicesOf(db, cardIds).flatMap((devices) => devices ?? []);
  return [...Map.groupBy(told, ({ deviceId }) => deviceId).values()].flatMap((entries) => {
    const [first] = entries;
    if (!first) return [];
    const { name, centre, lastSeenAt } = first;
    const confirmedAt = entries.reduce<number | null>(
      (latest, entry) =>
        latest === null || entry.confirmedAt === null ? null : Math.max(latest, entry.confirmedAt),
      0,
    );
    return [{ name, centre, lastSeenAt, confirmedAt }];
  });
}

function keptViews(db: Db, kept: readonly Kept[]): ErasureCase['kept'] {
  return kept.map(({ reason, until, about }) => ({
    reason,
    until,
    registerNumber: loadState(db, 'request', about)?.registerNumber ?? null,
  }));
}

function countsOf(counts: HeldCounts): ErasureCase['erased'] {
  return HELD_KINDS.flatMap((kind) => {
    const count = counts[kind];
    return count === undefined ? [] : [{ kind, count }];
  });
}

function nameOf(state: ClientState | null): string | null {
  return state?.data ? `${state.data.givenName} ${state.data.familyName}`.trim() : null;
}
