import { z } from 'zod';
import { action, query } from '#shared/api/define.ts';
import { file, none } from '#shared/api/fields.ts';

/** What could not be sent, as a file that another office, or the administrator of the back-office, hands in. */
export const outboxFileProcedures = {
  'outbox.export': query({
    allow: ['admin', 'manager'],
    summary: 'What has not been sent, as an encrypted file for the back-office.',
    input: none,
    output: file,
  }),
  'outbox.beginHandIn': action({
    allow: ['admin', 'manager'],
    summary:
      'Gives an address where such a file, of any office, may be put (HTTP PUT); it goes on to the back-office, which alone opens it.',
    input: z.strictObject({ bytes: z.int().min(0) }),
    output: z.object({ address: z.string() }),
  }),
};
