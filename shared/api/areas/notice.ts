import { z } from 'zod';
import { command, COUNTER_STAFF } from '#shared/api/define.ts';
import { at, done, id, language } from '#shared/api/fields.ts';
import { NOTICE_CHANNELS, NOTICE_WAYS } from '#shared/domain/client/preference/types.ts';
import { TELLING_WAYS } from '#shared/domain/request/keeping/types.ts';
import { NOTICE_REASONS, NOTICE_STATUSES, NOTICE_SUBJECTS } from '#shared/domain/request/notice/types.ts';

/** How a client agreed to be told; null: not asked, or taken back. */
export const preferenceView = z
  .object({ how: z.enum(NOTICE_WAYS), language, at, by: z.string().nullable() })
  .nullable();

/** Messages to the client about one request. */
export const noticeView = z.object({
  /** In their order. */
  notices: z.array(
    z.object({
      noticeId: id,
      about: z.enum(NOTICE_SUBJECTS),
      questionId: id.nullable(),
      channel: z.enum(NOTICE_CHANNELS).nullable(),
      status: z.enum(NOTICE_STATUSES),
      why: z.enum(NOTICE_REASONS).nullable(),
      at,
      sentAt: at.nullable(),
    }),
  ),
  /** How the client agreed to be told; null: not asked, or taken back. */
  wish: z.enum(NOTICE_WAYS).nullable(),
});

export const noticeProcedures = {
  'client.setPreference': command({
    allow: COUNTER_STAFF,
    summary: 'Records how the client agreed to be told of news, and in which language (CHN-17).',
    input: z.strictObject({ clientId: id, how: z.enum(NOTICE_WAYS), language }),
    output: done,
  }),
  'client.withdrawPreference': command({
    allow: COUNTER_STAFF,
    summary: 'The client takes that consent back: nothing is sent from then on.',
    input: z.strictObject({ clientId: id }),
    output: done,
  }),
  'request.notify': command({
    allow: COUNTER_STAFF,
    summary: 'Has the client told by SMS or e-mail now, as they agreed; without a network it waits.',
    input: z.strictObject({
      requestId: id,
      /** Null: of the result. */
      questionId: id.nullable(),
    }),
    output: done,
  }),
  'request.tellQuestion': command({
    allow: COUNTER_STAFF,
    summary: 'Records that the client was told what is asked of them, or could not be reached.',
    input: z.strictObject({
      requestId: id,
      questionId: id,
      how: z.enum(TELLING_WAYS),
      isReached: z.boolean(),
    }),
    output: done,
  }),
};
