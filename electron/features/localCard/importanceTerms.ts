import type { ImportanceTerms } from '#shared/catalogue/importanceTerms.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';

const KEY = 'localCard.importanceTerms';

export const importanceTerms: QueryHandler<'localCard.importanceTerms'> = (office) => ({
  terms: readMeta<ImportanceTerms>(office.db, KEY) ?? {},
});

export const setImportanceTerms: CommandHandler<'localCard.setImportanceTerms'> = (work, { terms }) => {
  writeMeta(work.db, KEY, terms);
  work.touch('settings', work.commandId);
  return {};
};
