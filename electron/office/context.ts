import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import type { CardVersion } from '#shared/domain/request/types.ts';
import type { Topic } from '#shared/api/topics.ts';
import type { Db } from '#db/open.ts';
import type { RatingsDb } from '#db/ratings/open.ts';
import type { BackofficeLink } from '#electron/office/backofficeLink.ts';
import type { CentreIdentity } from '#electron/office/centre.ts';
import type { AttachmentStore } from '#electron/office/attachments/store.ts';
import type { Transfers } from '#electron/office/attachments/transfers.ts';
import type { Clock } from '#electron/office/clock.ts';
import type { ClockCheck } from '#electron/office/clockCheck.ts';
import type { Device } from '#db/journal/write.ts';
import type { DiskWatch } from '#electron/office/diskWatch.ts';
import type { DisplayWatch } from '#electron/office/displayWatch.ts';
import type { KioskWatch } from '#electron/office/kioskWatch.ts';
import type { Invitations } from '#electron/office/lan/invitations.ts';
import type { Lan } from '#electron/office/lan/lan.ts';
import type { Machines } from '#electron/office/lan/machines.ts';
import type { Log } from '#electron/office/log.ts';
import type { Printers } from '#electron/office/printer/printers.ts';
import type { Pins } from '#electron/office/pins.ts';
import type { ClientScreens } from '#electron/office/clientScreens.ts';
import type { Sessions } from '#electron/office/sessions.ts';

/** What the use cases work with: the parts of this running office. */
export type OfficeContext = {
  readonly db: Db;
  readonly ratings: RatingsDb;
  readonly attachments: AttachmentStore;
  readonly transfers: Transfers;
  readonly clock: Clock;
  readonly disk: DiskWatch;
  readonly clockCheck: ClockCheck;
  readonly sessions: Sessions;
  readonly pins: Pins;
  readonly clientScreens: ClientScreens;
  readonly displays: DisplayWatch;
  readonly kiosks: KioskWatch;
  readonly printers: Printers;
  readonly lan: Lan;
  readonly machines: Machines;
  readonly invitations: Invitations;
  readonly link: BackofficeLink;
  readonly log: Log;
  /** A demo centre shows its PINs and may cut its own network. */
  readonly isDemo: boolean;
  /** 32 bytes that make the secrets of tickets; derived from the device's key. */
  readonly followKey: Buffer;
  /** Time-ordered (v7), for aggregates and events. */
  newId(): string;
  /** Random (v4): tells nothing about when it was made. */
  newRandomId(): string;
  newSalt(): string;
  device(): Device;
  /** Null before the set-up. */
  centre(): CentreIdentity | null;
  /** With what this centre changed in it. */
  catalogue(): Catalogue;
  /** As its owner publishes it. */
  publishedCatalogue(): Catalogue;
  /** The card of a version, also one that this centre wrote; null when it is not kept here. */
  cardAsOf(serviceId: string, version: CardVersion): ServiceCard | null;
  publish(topic: Topic, ids: readonly string[]): void;
};
