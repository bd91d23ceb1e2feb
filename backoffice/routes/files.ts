import { z } from 'zod';
import { fileAnswer, fileQuestion } from '#shared/sync/files.ts';
import { createResumable, uploadId, UPLOADS_PATH } from '../plugins/resumable.ts';
import { Problem } from '../plugins/problems.ts';
import { askAboutFile } from '../storage/files/attachments.ts';
import type { RouteContext } from './context.ts';

/** Files of requests, apart from the events: they may take as long as they need, and never hold an event up. */
export function addFileRoutes({ contract, database, clock, ownerOf, folder }: RouteContext): void {
  contract.add(
    {
      method: 'POST',
      path: '/sync/attachments',
      summary: 'Whether a file of a request is here whole, and if not, where to send it (tus)',
      access: 'device',
      body: fileQuestion,
      answer: fileAnswer,
      refusals: { 503: 'This back-office has no folder for files' },
    },
    async ({ caller, body }) => {
      if (!folder) throw new Problem('offline');
      const answer = await askAboutFile(database, caller.centreId, body, { now: clock(), ownerOf, folder });
      if (answer.state !== 'wanted') return answer;
      return { state: 'wanted', address: `${UPLOADS_PATH}/${uploadId(answer.place)}` };
    },
  );
  if (!folder) return;
  const resumable = createResumable(database, folder);
  for (const method of ['HEAD', 'PATCH'] as const) {
    contract.add(
      {
        method,
        path: `${UPLOADS_PATH}/{upload}`,
        summary:
          method === 'HEAD'
            ? 'How much of the file has arrived (tus 1.0)'
            : 'Takes in what follows; a broken connection costs 64 KiB at most (tus 1.0)',
        access: 'device',
        params: z.strictObject({ upload: z.string().max(120) }),
        answer: null,
        refusals: { 404: 'Nobody asked about this file' },
      },
      async ({ caller, params, request, reply }) => {
        if (!params.upload.startsWith(`${caller.centreId}.`)) throw new Problem('notFound');
        await resumable.answer(request, reply);
        return reply;
      },
    );
  }
}
