import { RETENTION_TERMS, TERM_KINDS } from '#shared/domain/retention/terms.ts';
import { countRestricted } from '#db/repositories/restrictions.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import {
  readRetentionFigures,
  readTerms,
  readTermSettings,
  writeTermSettings,
} from '#electron/office/retention.ts';

export const getRetention: QueryHandler<'retention.get'> = ({ db }) => {
  const terms = readTerms(db);
  const figures = readRetentionFigures(db);
  return {
    terms: TERM_KINDS.map((kind) => {
      const { ground, usual, least, most } = RETENTION_TERMS[kind];
      return { kind, months: terms[kind], ground, usual, least, most };
    }),
    restricted: countRestricted(db),
    preview: figures?.preview ?? null,
    log: figures?.log ?? [],
  };
};

/** The back-office keeps them for the centre; without a network they are told later. */
export const changeRetention: CommandHandler<'retention.change'> = (work, { terms }) => {
  // A clock that was put back must not make the change look older than the one before.
  const changedAt = Math.max(work.now, (readTermSettings(work.db)?.changedAt ?? 0) + 1);
  writeTermSettings(work.db, { terms, changedAt });
  work.touch('settings', work.commandId);
  work.afterCommit(() => work.office.link.wake());
  return {};
};
