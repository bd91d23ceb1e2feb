import { createGunzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { Problem } from './problems.ts';

/** Bodies may come compressed; the limit of a route counts what comes out. */
export function registerGzip(app: FastifyInstance): void {
  app.addHook('preParsing', async (request, reply, payload) => {
    const encoding = request.headers['content-encoding'];
    if (encoding === undefined || encoding === 'identity') return payload;
    if (encoding !== 'gzip') throw new Problem('invalidInput', { status: 415 });
    // It counts the compressed bytes.
    delete request.headers['content-length'];
    const gunzip = createGunzip();
    payload.on('error', (error) => gunzip.destroy(error));
    // A refused bomb must not go on unfolding.
    reply.raw.once('close', () => gunzip.destroy());
    return payload.pipe(gunzip);
  });
}
