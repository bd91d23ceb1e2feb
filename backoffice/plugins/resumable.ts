import { DataStore, Server, Upload } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { Database } from '../storage/database.ts';
import { findPlace } from '../storage/files/attachments.ts';
import type { FilePlace, SealedFolder } from '../storage/files/sealedFolder.ts';

export const UPLOADS_PATH = '/sync/files';

/** Name of a file's upload: whose it is and which one. */
export function uploadId({ centreId, hash }: Pick<FilePlace, 'centreId' | 'hash'>): string {
  return `${centreId}.${hash}`;
}

export type Resumable = {
  /** Answers a request of the tus protocol (HEAD, PATCH); the caller is known already. */
  answer(request: FastifyRequest, reply: FastifyReply): Promise<void>;
};

/**
 * Uploads that go on where they broke off (tus 1.0). None is created here: a device asks about a file first, and is
 * told where to send it.
 */
export function createResumable(database: Database, folder: SealedFolder): Resumable {
  const server = new Server({
    path: UPLOADS_PATH,
    datastore: new SealedStore(database, folder),
    relativeLocation: true,
    // Nobody sends files here from a page.
    allowedOrigins: () => false,
  });
  return {
    async answer(request, reply) {
      reply.hijack();
      await server.handle(request.raw, reply.raw);
    },
  };
}

/** The protocol's server answers with what it finds in the error. */
class NobodyAsked extends Error {
  readonly status_code = 404;
  readonly body = 'Nobody asked about this file\n';
}

/** Keeps what arrives in the sealed folder. How far an upload is, the file itself tells, whatever has happened. */
class SealedStore extends DataStore {
  readonly #database: Database;
  readonly #folder: SealedFolder;

  constructor(database: Database, folder: SealedFolder) {
    super();
    this.#database = database;
    this.#folder = folder;
  }

  override async getUpload(id: string): Promise<Upload> {
    const place = await this.#placeOf(id);
    return new Upload({ id, size: place.bytes, offset: await this.#folder.arrivedBytes(place) });
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    return this.#folder.append(await this.#placeOf(id), offset, stream as AsyncIterable<Uint8Array>);
  }

  async #placeOf(id: string): Promise<FilePlace> {
    const [centreId = '', hash = ''] = id.split('.');
    const place = await findPlace(this.#database, centreId, hash);
    if (!place) throw new NobodyAsked();
    return place;
  }
}
