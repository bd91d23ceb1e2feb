import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** What a file may be. A container holds documents together with their signatures (.edoc, .asice). */
export const ATTACHMENT_KINDS = ['pdf', 'jpeg', 'png', 'container'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** As whoever receives the bytes is told what they are. */
export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  container: 'application/vnd.etsi.asic-e+zip',
} as const satisfies Record<AttachmentKind, string>;

/** How far a picture or page is turned clockwise, in degrees. */
export const TURNS = [0, 90, 180, 270] as const;
export type Turn = (typeof TURNS)[number];

/** A file is known by the SHA-256 of its bytes, in lower-case hex. */
export type FileFacts = {
  readonly hash: string;
  readonly bytes: number;
  readonly kind: AttachmentKind;
  /** Null where the file does not say. */
  readonly pages: number | null;
  /** Signatures that the file names. Nobody has verified them here. */
  readonly signatures: number;
};

/** What a container or a signed file names; nobody has verified it. */
export type FileContents = {
  readonly documents: readonly { readonly name: string; readonly bytes: number }[];
  readonly signatures: readonly { readonly by: string | null; readonly at: string | null }[];
};

/** A file that the owner returned as its result. */
export type ReturnedFile = FileFacts & { readonly fileId: string };

export type AttachmentEvent =
  /** The file's name stands in the personal part of the client: people name files after themselves. */
  | NewEvent<
      'request.attachmentAdded',
      FileFacts & {
        readonly attachmentId: string;
        /** The document of the card's list that it is; null: another one. */
        readonly documentId: string | null;
        readonly turn: Turn;
        readonly clientId: string;
      }
    >
  | NewEvent<'request.attachmentRemoved', { readonly attachmentId: string }>
  /** Order and turn of all that are attached, each named once. */
  | NewEvent<
      'request.attachmentsArranged',
      { readonly order: readonly { readonly attachmentId: string; readonly turn: Turn }[] }
    >
  /** The back-office holds a file with that hash. */
  | NewEvent<'request.attachmentArrived', { readonly attachmentId: string; readonly hash: string }>;

export type Attachment = FileFacts & {
  readonly id: string;
  readonly documentId: string | null;
  readonly turn: Turn;
  /** Absent once erased: then the file itself is deleted too. */
  readonly name?: string;
  readonly addedAt: EpochMs;
  readonly staffId: string | null;
  /** Null until the back-office has confirmed the same hash. */
  readonly arrivedAt: EpochMs | null;
};
