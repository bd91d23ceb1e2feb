import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { readReplyTemplates, writeReplyTemplates } from '#electron/office/replyTemplates.ts';

export const templates: QueryHandler<'contact.templates'> = (office) => ({
  templates: readReplyTemplates(office.db).map((template) => ({ ...template })),
});

export const changeTemplates: CommandHandler<'contact.changeTemplates'> = (work, changed) => {
  writeReplyTemplates(work.db, changed.templates);
  work.touch('settings', work.commandId);
  return {};
};
