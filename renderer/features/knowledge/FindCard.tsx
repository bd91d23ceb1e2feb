import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { ServiceSearch } from '#renderer/app/card/ServiceSearch.tsx';
import { countNews, type CardNews } from '#renderer/app/card/useCardNews.ts';
import { navigate } from '#renderer/app/router.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { useSections } from './useSections.ts';

type FindCardProps = {
  readonly catalogue: Catalogue;
  readonly current: string | undefined;
  readonly news: CardNews | undefined;
};

/** The left column: every card, narrowed by what is typed; the field keeps the focus while cards are read beside it. */
export function FindCard({ catalogue, current, news }: FindCardProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const sections = useSections(catalogue, text);
  const count = countNews(news);
  const find: Command = {
    id: 'knowledge.find',
    labelKey: 'knowledge.find',
    run: () => {
      field.current?.focus();
      field.current?.select();
    },
  };
  const toNews: Command = {
    id: 'knowledge.news',
    labelKey: 'knowledge.news',
    label: count > 0 ? t('knowledge.newsCount', { count }) : t('knowledge.news'),
    run: () => navigate('/knowledge'),
  };
  useCommands([find, toNews]);
  return (
    <section className="knowledge-find" aria-label={t('knowledge.find')}>
      <div className="knowledge-list">
        <ServiceSearch
          label={t('knowledge.find')}
          hint={t('knowledge.findHint')}
          emptyText={t('knowledge.nothingFound', { text: text.trim() })}
          catalogue={catalogue}
          text={text}
          onTextChange={setText}
          sections={sections}
          current={current}
          onChoose={(id) => navigate(`/knowledge/${id}`)}
          inputRef={field}
        />
      </div>
      <div className="knowledge-foot">
        <CommandButton command={toNews} look="quiet" icon={count > 0 ? 'bell' : 'clock'} isWide />
      </div>
    </section>
  );
}
