import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { Contract } from '../plugins/contract.ts';
import type { News } from '../plugins/news.ts';
import type { CardAsOf } from '../storage/cardVersions.ts';
import type { Database } from '../storage/database.ts';
import type { SealedFolder } from '../storage/files/sealedFolder.ts';
import type { OwnerOfService } from '../storage/journal/readers.ts';
import type { Reach } from '../webhooks/webhookUrl.ts';

/** A card of the catalogue that is published now, and what its owner is called; null for one it does not know. */
export type CardInForce = (serviceId: string) => {
  readonly card: ServiceCard;
  readonly catalogueVersion: number;
  readonly ownerName: string;
} | null;

/** What the routes work with; made once at start. */
export type RouteContext = {
  readonly contract: Contract;
  readonly database: Database;
  readonly news: News;
  readonly clock: () => number;
  readonly ownerOf: OwnerOfService;
  /** Ids of the documents on a service card; none for one that the catalogue does not know. */
  readonly documentsOf: (serviceId: string) => readonly string[];
  readonly cardInForce: CardInForce;
  readonly cardAsOf: CardAsOf;
  /** Of files that devices send; null where none was given. */
  readonly folder: SealedFolder | null;
  /** Where institutions may have themselves told. */
  readonly reach: Reach;
  /** Base address of this server, for addresses in answers. */
  readonly publicUrl: () => string;
};
