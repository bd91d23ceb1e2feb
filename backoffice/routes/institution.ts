import { Readable } from 'node:stream';
import { z } from 'zod';
import { MEDIA_TYPES } from '#shared/domain/request/attachments/types.ts';
import { Problem } from '../plugins/problems.ts';
import { findArrived } from '../storage/files/attachments.ts';
import { institutionFeed } from '../storage/journal/feeds.ts';
import { listRouted } from '../storage/requests.ts';
import type { RouteContext } from './context.ts';
import { byId, routedOf } from './routed.ts';
import { requestView, showRequest } from './requestView.ts';

const listQuery = z.strictObject({
  /** From the last answer; without it the list begins with the oldest request. */
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Seconds to wait for news when there are none. */
  wait: z.coerce.number().int().min(0).max(30).default(0),
});
export function addInstitutionRoutes(context: RouteContext): void {
  const { contract, database, news } = context;
  contract.add(
    {
      method: 'GET',
      path: '/institution/v1/requests',
      summary: 'Requests for your services that are new or changed since the cursor, oldest change first',
      access: 'institution',
      scope: 'requests:read',
      query: listQuery,
      answer: z.object({ requests: z.array(requestView), cursor: z.int() }),
    },
    async ({ caller, query, request, reply }) => {
      const list = () => listRouted(database, caller.institutionId, query.after, query.limit);
      const waiting = news.next(institutionFeed(caller.institutionId), query.wait * 1000);
      reply.raw.once('close', () => waiting.cancel());
      let page = await list();
      if (page.requests.length === 0 && query.wait > 0) {
        await waiting.news;
        // Whoever asked may have gone, or we are closing.
        if (!request.raw.destroyed && !news.isStopped) page = await list();
      }
      waiting.cancel();
      const requests = await Promise.all(page.requests.map((each) => showRequest(context, each)));
      return { requests, cursor: page.cursor };
    },
  );
  contract.add(
    {
      method: 'GET',
      path: '/institution/v1/requests/{id}',
      summary: 'One request for one of your services',
      access: 'institution',
      scope: 'requests:read',
      params: byId,
      answer: requestView,
      refusals: { 404: 'There is no such request for your services' },
    },
    async ({ caller, params }) =>
      showRequest(context, await routedOf(context, caller.institutionId, params.id)),
  );
  addAttachmentRoute(context);
}

function addAttachmentRoute(context: RouteContext): void {
  const { contract, database, folder } = context;
  contract.add(
    {
      method: 'GET',
      path: '/institution/v1/requests/{id}/attachments/{attachmentId}',
      summary: 'The bytes of a file that has arrived; its hash is in the header `etag`',
      access: 'institution',
      scope: 'documents:read',
      params: byId.extend({ attachmentId: byId.shape.id }),
      answer: null,
      refusals: { 404: 'There is no such file, or it has not arrived yet' },
    },
    async ({ caller, params, reply }) => {
      const { state } = await routedOf(context, caller.institutionId, params.id);
      const attachment = state.attachments?.find(({ id }) => id === params.attachmentId);
      const place = attachment?.name === undefined ? null : await findArrived(database, params.attachmentId);
      if (!attachment || !place || !folder) throw new Problem('notFound');
      return reply
        .headers({
          'content-type': MEDIA_TYPES[attachment.kind],
          'content-length': place.bytes,
          'content-disposition': 'attachment',
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
          etag: `"${place.hash}"`,
        })
        .send(Readable.from(folder.read(place)));
    },
  );
}
