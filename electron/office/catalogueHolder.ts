import { catalogue as shipped } from '#shared/catalogue/catalogue.ts';
import { checkCatalogue } from '#shared/catalogue/checkCatalogue.ts';
import {
  catalogueSchema,
  type Catalogue,
  type ServiceCard,
  type ServiceLevelTerms,
} from '#shared/catalogue/types.ts';
import { offeredOn } from '#shared/catalogue/whyNotOffered.ts';
import { withLocalCards, withTerm } from '#shared/catalogue/withLocalCards.ts';
import type { LocalCardEvent } from '#shared/domain/localCard/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import type { CardVersion } from '#shared/domain/request/types.ts';
import { findEvent } from '#db/journal/read.ts';
import { newestPack, packOfVersion, savePack, type StoredPack } from '#db/repositories/catalogue.ts';
import { localCards, localCardsMark } from '#db/repositories/localCards.ts';
import type { Db } from '#db/open.ts';
import type { Log } from '#electron/office/log.ts';

const SHIPPED_BODY = JSON.stringify(shipped);

/** The newest catalogue of those that were accepted and the one the program ships with. */
export type CatalogueHolder = {
  /** The one in use: with what this centre changed in it. */
  current(): Catalogue;
  published(): Catalogue;
  cardAsOf(serviceId: string, version: CardVersion): ServiceCard | null;
  /** Takes a pack whose signature was checked. False, and nothing changes, when its content cannot be used. */
  accept(pack: StoredPack): boolean;
};

export function createCatalogueHolder(db: Db, log: Log, today: () => LocalDate): CatalogueHolder {
  const stored = newestPack(db);
  const accepted = stored && parse(stored.body);
  let published: Catalogue = accepted && accepted.version >= shipped.version ? accepted : shipped;
  let merged: { readonly mark: string; readonly of: Catalogue; readonly catalogue: Catalogue } | null = null;
  // Checking a whole catalogue takes long, and whoever asks for one card of it asks for all.
  let opened: Catalogue | null = null;
  keepShipped(db);

  function ofVersion(version: number): Catalogue | null {
    if (published.version === version) return published;
    if (opened?.version !== version) {
      const pack = packOfVersion(db, version);
      opened = pack && parse(pack.body);
    }
    return opened;
  }

  return {
    current() {
      // Read in the transaction of whoever asks: what is undone with it is not seen afterwards.
      const day = today();
      const mark = `${localCardsMark(db)} ${day}`;
      if (merged?.mark !== mark || merged.of !== published) {
        merged = {
          mark,
          of: published,
          catalogue: offeredOn(withLocalCards(published, localCards(db)), day),
        };
      }
      return merged.catalogue;
    },
    published: () => published,
    cardAsOf(serviceId, { catalogueVersion, cardRevision }) {
      const inPack = () => ofVersion(catalogueVersion)?.cards.find(({ id }) => id === serviceId) ?? null;
      return cardRevision === undefined ? inPack() : writtenHere(db, cardRevision, inPack);
    },
    accept(pack) {
      const parsed = parse(pack.body);
      if (!parsed) {
        log.warn('catalogue pack refused', { version: pack.version });
        return false;
      }
      savePack(db, pack);
      opened = null;
      if (parsed.version >= published.version) published = parsed;
      return true;
    },
  };
}

/** A version that was contradicted was offered all the same, so it is read from the event and not from the state. */
function writtenHere(db: Db, revision: string, inPack: () => ServiceCard | null): ServiceCard | null {
  const event = findEvent(db, revision)?.event as unknown as LocalCardEvent | undefined;
  if (event?.type === 'localCard.saved')
    return { ...(event.payload.card as ServiceCard), localRevision: revision };
  const card = inPack();
  if (event?.type !== 'localCard.termSet' || !card) return null;
  return { ...withTerm(card, event.payload.term as ServiceLevelTerms | null), localRevision: revision };
}

/** The next program brings another one, and what was begun on this one is finished on it. */
function keepShipped(db: Db): void {
  const { version } = shipped;
  if (packOfVersion(db, version)) return;
  // Nobody has to vouch for what came with the program itself.
  savePack(db, { version, body: SHIPPED_BODY, signature: '' });
}

/** Null for anything that is not a whole, consistent catalogue. */
function parse(body: string): Catalogue | null {
  // Most often the back-office offers what the program came with; checking that again would hold up every start.
  if (body === SHIPPED_BODY) return shipped;
  try {
    const parsed = catalogueSchema.safeParse(JSON.parse(body));
    if (!parsed.success) return null;
    return checkCatalogue(parsed.data).every(({ severity }) => severity !== 'error') ? parsed.data : null;
  } catch {
    return null;
  }
}
