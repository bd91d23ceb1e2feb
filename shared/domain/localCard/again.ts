import { situationsOf } from '#shared/catalogue/municipalCard.ts';
import type { Catalogue, ServiceCard, ServiceLevelTerms } from '#shared/catalogue/types.ts';
import { changedFields } from '#shared/domain/localCard/changedFields.ts';
import type { LocalCardCommand } from '#shared/domain/localCard/decide.ts';
import type { LocalCardEvent, LocalCardState, PackSide } from '#shared/domain/localCard/types.ts';
import { assertNever } from '#shared/lib/assertNever.ts';

/**
 * The command that does on the present card what an event did on an older one; null when there is no such card any more or
 * everything is so by now. The parts that the event left alone stay as they are today.
 */
export function localCardAgain(
  event: LocalCardEvent,
  state: LocalCardState | null,
  inUse: Catalogue,
  published: Catalogue,
): LocalCardCommand | null {
  const { cardId } = event.payload;
  const find = ({ cards }: Catalogue): ServiceCard | undefined => cards.find(({ id }) => id === cardId);
  const now = find(inUse);
  switch (event.type) {
    case 'localCard.saved': {
      const { fields, similarTo, because } = event.payload;
      const written = event.payload.card as ServiceCard;
      const before = now ? { card: now, situations: situationsOf(inUse, cardId) } : null;
      const again = {
        before,
        card: now ? writtenInto(now, written, fields) : written,
        situations: before && !fields.includes('situations') ? before.situations : event.payload.situations,
      };
      const pack = newerPack(event.payload.pack as PackSide | undefined, state);
      if (changedFields(again).length === 0 && !pack) return null;
      return { kind: 'save', ...again, faults: [], similarTo, because, ...(pack ? { pack } : {}) };
    }
    case 'localCard.switchedOff':
    case 'localCard.switchedOn': {
      const isOn = event.type === 'localCard.switchedOn';
      return now && (state?.isOff ?? false) === isOn ? { kind: 'switch', card: now, isOn } : null;
    }
    case 'localCard.termSet': {
      const card = find(published);
      const { catalogueVersion } = event.payload;
      const term = event.payload.term as ServiceLevelTerms | null;
      return card ? { kind: 'setTerm', card, catalogueVersion, term } : null;
    }
    default:
      return assertNever(event);
  }
}

/** Of two people who settled different catalogues the one with the newer has seen more. */
function newerPack(pack: PackSide | undefined, state: LocalCardState | null): PackSide | null {
  return pack && pack.catalogueVersion > (state?.pack?.catalogueVersion ?? 0) ? pack : null;
}

/** What the event wrote, and without what it took out: a card need not have steps in the e-service. */
export function writtenInto(now: ServiceCard, written: ServiceCard, fields: readonly string[]): ServiceCard {
  const isChanged = ([part]: [string, unknown]): boolean => fields.includes(part);
  const kept = Object.entries(now).filter((entry) => !isChanged(entry));
  // Every part is from one card or the other, so all that a card must have is there.
  return Object.fromEntries([...kept, ...Object.entries(written).filter(isChanged)]) as ServiceCard;
}
