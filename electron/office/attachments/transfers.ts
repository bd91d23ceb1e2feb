import { randomBytes } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import type { ReceivedFile } from '#shared/api/areas/attachment.ts';
import { MOST_ATTACHMENT_BYTES } from '#shared/domain/request/attachments/rules.ts';
import { refusedFile } from '#inspect/refuse.ts';
import { piecesAndClose } from '#electron/office/attachments/sealedFile.ts';
import type { AttachmentStore } from '#electron/office/attachments/store.ts';

export const FILES_PATH = '/api/files/';
/** From the permission until the first byte. */
const GOOD_FOR_MS = 5 * 60_000;

/** Permissions to move the bytes of one file, given out by a procedure, each for one session and one use. */
export type Transfers = {
  /** Address where a file of that size may be put. @throws AppError refused: too large, empty */
  offerUpload(session: string, bytes: number): string;
  /** Takes in a file that the office reads itself. @throws AppError as `put` does */
  receive(source: AsyncIterable<Uint8Array>, bytes: number): Promise<ReceivedFile>;
  /** Address where something else may be put: it is not kept, `take` reads it and gives the answer. */
  offerIntake(session: string, take: Intake): string;
  /** Address where the file may be read. */
  offerFile(session: string, hash: string): string;
  /** Address where what is made then may be read; it is made while it is read and never lies anywhere. */
  offerMade(session: string, make: () => AsyncIterable<Buffer>): string;
  /** @throws AppError `notFound` for an address that is used up or another's; refused with why the file is not taken */
  put(ticket: string, session: string, source: AsyncIterable<Uint8Array>): Promise<unknown>;
  /** @throws AppError `notFound` */
  get(ticket: string, session: string): Promise<Given>;
};

type Intake = (source: AsyncIterable<Uint8Array>) => Promise<unknown>;

/** `bytes`: null where that is known only at its end. */
type Given = { readonly bytes: number | null; readonly pieces: AsyncIterable<Buffer> };

type Ticket = { readonly session: string; readonly until: number } & (
  | { readonly kind: 'upload'; readonly bytes: number }
  | { readonly kind: 'intake'; readonly take: Intake }
  | { readonly kind: 'file'; readonly hash: string }
  | { readonly kind: 'made'; make(): AsyncIterable<Buffer> }
);

export function createTransfers(store: AttachmentStore, now: () => number): Transfers {
  const tickets = new Map<string, Ticket>();
  const offer = (ticket: Ticket): string => {
    for (const [name, { until }] of tickets) if (until < now()) tickets.delete(name);
    const name = randomBytes(32).toString('base64url');
    tickets.set(name, ticket);
    return FILES_PATH + name;
  };
  const take = <Kind extends Ticket['kind']>(name: string, session: string, ...kinds: readonly Kind[]) => {
    const ticket = tickets.get(name);
    const isOneOf = kinds.some((kind) => kind === ticket?.kind);
    if (ticket?.session !== session || !isOneOf || ticket.until < now()) {
      throw new AppError({ code: 'notFound' });
    }
    tickets.delete(name);
    return ticket as Extract<Ticket, { kind: Kind }>;
  };
  const mustFit = (bytes: number): void => {
    if (bytes === 0) throw refusedFile('attachment.empty');
    if (bytes > MOST_ATTACHMENT_BYTES) throw refusedFile('attachment.tooLarge');
  };
  const receive: Transfers['receive'] = async (source, bytes) => {
    mustFit(bytes);
    const { contents, ...facts } = await store.receive(source, bytes);
    return {
      ...facts,
      contents: { documents: [...contents.documents], signatures: [...contents.signatures] },
    };
  };
  return {
    receive,
    offerUpload(session, bytes) {
      mustFit(bytes);
      return offer({ kind: 'upload', session, until: now() + GOOD_FOR_MS, bytes });
    },
    offerIntake: (session, act) => offer({ kind: 'intake', session, until: now() + GOOD_FOR_MS, take: act }),
    offerFile: (session, hash) => offer({ kind: 'file', session, until: now() + GOOD_FOR_MS, hash }),
    offerMade: (session, make) => offer({ kind: 'made', session, until: now() + GOOD_FOR_MS, make }),
    async put(name, session, source) {
      const ticket = take(name, session, 'upload', 'intake');
      return ticket.kind === 'intake' ? ticket.take(source) : receive(source, ticket.bytes);
    },
    async get(name, session) {
      const ticket = take(name, session, 'file', 'made');
      if (ticket.kind === 'made') return { bytes: null, pieces: ticket.make() };
      const file = await store.open(ticket.hash);
      if (!file) throw new AppError({ code: 'notFound' });
      return { bytes: file.bytes, pieces: piecesAndClose(file) };
    },
  };
}
