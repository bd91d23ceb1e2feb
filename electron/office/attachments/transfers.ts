import { randomBytes } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import type { ReceivedFile } from '#shared/api/areas/attachment.ts';
import { MOST_ATTACHMENT_BYTES } from '#shared/domain/request/attachments/rules.ts';
import { refusedFile } from '#inspect/refuse.ts';
import { piecesOf } from '#inspect/readableFile.ts';
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
  /** Address where the file may be read. */
  offerFile(session: string, hash: string): string;
  /** @throws AppError `notFound` for an address that is used up or another's; refused with why the file is not taken */
  put(ticket: string, session: string, source: AsyncIterable<Uint8Array>): Promise<ReceivedFile>;
  /** @throws AppError `notFound` */
  get(ticket: string, session: string): Promise<{ bytes: number; pieces: AsyncIterable<Buffer> }>;
};

type Ticket = { readonly session: string; readonly until: number } & (
  { readonly kind: 'upload'; readonly bytes: number } | { readonly kind: 'file'; readonly hash: string }
);

export function createTransfers(store: AttachmentStore, now: () => number): Transfers {
  const tickets = new Map<string, Ticket>();
  const offer = (ticket: Ticket): string => {
    for (const [name, { until }] of tickets) if (until < now()) tickets.delete(name);
    const name = randomBytes(32).toString('base64url');
    tickets.set(name, ticket);
    return FILES_PATH + name;
  };
  const take = <Kind extends Ticket['kind']>(name: string, session: string, kind: Kind) => {
    const ticket = tickets.get(name);
    if (ticket?.session !== session || ticket.kind !== kind || ticket.until < now()) {
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
    offerFile: (session, hash) => offer({ kind: 'file', session, until: now() + GOOD_FOR_MS, hash }),
    async put(name, session, source) {
      return receive(source, take(name, session, 'upload').bytes);
    },
    async get(name, session) {
      const { hash } = take(name, session, 'file');
      const file = await store.open(hash);
      if (!file) throw new AppError({ code: 'notFound' });
      const pieces = async function* (): AsyncGenerator<Buffer> {
        try {
          yield* piecesOf(file);
        } finally {
          await file.close();
        }
      };
      return { bytes: file.bytes, pieces: pieces() };
    },
  };
}
