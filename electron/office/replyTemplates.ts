import type { ReplyTemplate } from '#shared/domain/visit/contact/replyTemplate.ts';
import { SHIPPED_REPLIES } from '#shared/domain/visit/contact/shippedReplies.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';

const KEY = 'contact.replies';

export function readReplyTemplates(db: Db): readonly ReplyTemplate[] {
  return readMeta<readonly ReplyTemplate[]>(db, KEY) ?? SHIPPED_REPLIES;
}

export function writeReplyTemplates(db: Db, templates: readonly ReplyTemplate[]): void {
  writeMeta(db, KEY, templates);
}
