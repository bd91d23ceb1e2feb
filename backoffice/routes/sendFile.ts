import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { FilePlace, SealedFolder } from '../storage/files/sealedFolder.ts';

/** The plain bytes as they are unsealed; nobody between here and the device keeps them. */
export function sendFile(reply: FastifyReply, folder: SealedFolder, place: FilePlace): FastifyReply {
  return reply
    .headers({
      'content-type': 'application/octet-stream',
      'content-length': place.bytes,
      'cache-control': 'no-store',
    })
    .send(Readable.from(folder.read(place)));
}
