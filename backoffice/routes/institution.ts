import { Readable } from 'node:stream';
import { z } from 'zod';
import { MEDIA_TYPES } from '#shared/domain/request/attachments/types.ts';
import { Problem } from '../plugins/problems.ts';
import { findArrived } from '../storage/files/attachments.ts';
import { listRouted } from '../storage/requests.ts';
import type { RouteContext } from './context.ts';
import { listOrWait, listQuery } from './listOrWait.ts';
import { byId, routedOf } from './routed.ts';
import { requestView, showRequest } from './requestView.ts';

export function addInstitutionRoutes(context: RouteContext): void {
  const { contract, database } = context;
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
    async (call) => {
      const { caller, query } = call;
      const page = await listOrWait(context, call, {
        list: () => listRouted(database, caller.institutionId, query.after, query.limit),
        isEmpty: ({ requests }) => requests.length === 0,
      });
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
      const [arrived] =
        attachment?.name === undefined ? [] : await findArrived(database, [params.attachmentId]);
      if (!attachment || !arrived || !folder) throw new Problem('notFound');
      const { place } = arrived;
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
