import { useTranslation } from 'react-i18next';
import type { KnowledgeEntry } from '#shared/catalogue/findEntry.ts';
import type { ChangedCard } from '#renderer/app/card/useCardNews.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { CardChange } from './CardChange.tsx';
import { useMarkRead } from './useMarkRead.ts';

type ChangedNowProps = { readonly entry: KnowledgeEntry; readonly changed: ChangedCard };

/** Above the card or article: what is different since this person last read it. */
export function ChangedNow({ entry, changed }: ChangedNowProps) {
  const { t } = useTranslation();
  const { mark, isPending } = useMarkRead();
  const read: Command = {
    id: 'knowledge.primary',
    labelKey: 'knowledge.markRead',
    run: () => mark([changed]),
  };
  useCommands([read]);
  return (
    <section className="changed-now" aria-label={t('knowledge.changedSince')}>
      <div className="changed-head">
        <h3>{t('knowledge.changedSince')}</h3>
        <CommandButton command={read} look="quiet" size="small" icon="check" isBusy={isPending} />
      </div>
      <CardChange changed={changed} entry={entry} />
    </section>
  );
}
