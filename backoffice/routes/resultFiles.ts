import { Readable } from 'node:stream';
import { z } from 'zod';
import { whyClosed } from '#shared/domain/request/afterwards/closed.ts';
import { MOST_ATTACHMENT_BYTES } from '#shared/domain/request/attachments/rules.ts';
import { ATTACHMENT_KINDS } from '#shared/domain/request/attachments/types.ts';
import { Problem } from '../plugins/problems.ts';
import { findReturned, takeResultFile } from '../storage/files/resultFiles.ts';
import type { RouteContext } from './context.ts';
import { byId, routedOf, uuid } from './routed.ts';
import { sendFile } from './sendFile.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex');

/** Files of results: institutions send them, devices of the request's centre fetch them. */
export function addResultFileRoutes(context: RouteContext): void {
  const { contract, database, clock, folder } = context;
  contract.add(
    {
      method: 'POST',
      path: '/institution/v1/requests/{id}/files',
      summary:
        'Takes in a file for the result, as it is (application/octet-stream): PDF, JPEG, PNG or a signed container',
      access: 'institution',
      scope: 'results:write',
      params: byId,
      query: z.strictObject({ hash: hash.describe('SHA-256 of the bytes, in hex') }),
      takesFile: true,
      answer: z.object({
        fileId: z.uuid(),
        hash: z.string(),
        bytes: z.int(),
        kind: z.enum(ATTACHMENT_KINDS),
        pages: z.int().nullable(),
        /** Signatures that the file names. Nobody has verified them here. */
        signatures: z.int(),
      }),
      refusals: {
        404: 'There is no such request for your services',
        409: 'The file is not taken, or the request is closed; `rule` says why',
        503: 'This back-office has no folder for files',
      },
    },
    async ({ caller, params, query, request }) => {
      const { state } = await routedOf(context, caller.institutionId, params.id);
      const closed = whyClosed(state);
      if (closed) throw new Problem('refused', { rule: closed });
      if (!folder) throw new Problem('offline');
      const bytes = lengthOf(request.headers['content-length']);
      const source = request.body;
      if (!(source instanceof Readable)) throw wrong('must be bytes, as application/octet-stream');
      const file = { requestId: params.id, hash: query.hash, bytes, source };
      const taken = await takeResultFile(database, folder, file, clock());
      if ('rule' in taken) throw new Problem('refused', { rule: taken.rule });
      return taken;
    },
  );
  contract.add(
    {
      method: 'GET',
      path: '/sync/results/{id}',
      summary: 'The bytes of a file that an institution returned as its result',
      access: 'device',
      params: z.strictObject({ id: uuid }),
      answer: null,
      refusals: { 404: 'There is no such file for this centre' },
    },
    async ({ caller, params, reply }) => {
      const place = await findReturned(database, caller.centreId, params.id);
      if (!place || !folder) throw new Problem('notFound');
      return sendFile(reply, folder, place);
    },
  );
}

function lengthOf(header: string | undefined): number {
  const bytes = Number(header ?? '0');
  if (bytes > MOST_ATTACHMENT_BYTES) throw new Problem('refused', { rule: 'attachment.tooLarge' });
  if (!Number.isInteger(bytes) || bytes < 1) throw wrong('is empty, or its length is not given');
  return bytes;
}

function wrong(problem: string): Problem {
  return new Problem('invalidInput', { fields: [{ path: 'body', problem }] });
}
