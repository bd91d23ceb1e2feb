import { useTranslation } from 'react-i18next';
import type { ApiError } from '#shared/api/errors.ts';
import { bodyOf, findEntry, type KnowledgeEntry } from '#shared/catalogue/findEntry.ts';
import type { Article, Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { CardNews, ChangedCard } from '#renderer/app/card/useCardNews.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Link } from '#renderer/app/Link.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { CardChange } from './CardChange.tsx';
import { ProposalList } from './proposals/ProposalList.tsx';
import { useProposing } from './proposals/useProposing.tsx';
import { ReportList } from './ReportList.tsx';
import { useMarkRead } from './useMarkRead.ts';

type NewsPageProps = {
  readonly catalogue: Catalogue;
  readonly news: CardNews | undefined;
  readonly problem: ApiError | null;
};

/** The start of a day: what changed on the cards since this person worked here, and what became of reported errors. */
export function NewsPage({ catalogue, news, problem }: NewsPageProps) {
  const { t } = useTranslation();
  const { data, error: reportsProblem } = useQuery(
    'knowledge.reports',
    {},
    { topics: ['knowledge', 'outbox'] },
  );
  const { data: proposed, error: proposalsProblem } = useQuery(
    'proposal.list',
    {},
    { topics: ['knowledge'] },
  );
  const proposing = useProposing();
  const { mark, isPending, error: markProblem } = useMarkRead();
  const error = markProblem ?? problem ?? reportsProblem ?? proposalsProblem;
  const changed = news?.changed ?? [];
  const reports = data?.reports ?? [];
  const proposals = proposed?.proposals ?? [];
  const toSettle = news?.toSettle ?? [];
  const unread = reports.filter(({ isUnread }) => isUnread).map(({ reportId }) => reportId);
  const answered = proposals.filter(({ isUnread }) => isUnread).map(({ proposalId }) => proposalId);
  const read: Command = {
    id: 'knowledge.primary',
    labelKey: 'knowledge.markAllRead',
    when: () => changed.length + unread.length + answered.length > 0,
    run: () => mark(changed, { reportIds: unread, proposalIds: answered }),
  };
  useCommands([read]);
  return (
    <section className="card-page" aria-label={t('knowledge.news')}>
      <header className="card-page-head">
        <h2>{t('knowledge.news')}</h2>
        <div className="card-page-acts">
          <CommandButton command={proposing.command} look="quiet" icon="plus" />
          <CommandButton command={read} look="primary" icon="check" isBusy={isPending} />
        </div>
      </header>
      <div className="news">
        {error && <Notice tone="error">{errorText(error)}</Notice>}
        {news &&
          data &&
          proposed &&
          changed.length + reports.length + proposals.length + toSettle.length === 0 && (
            <EmptyState icon="checkCircle" title={t('knowledge.nothingNew')}>
              {t('knowledge.nothingNewText')}
            </EmptyState>
          )}
        {changed.length > 0 && (
          <>
            <h3>{t('knowledge.changedSince')}</h3>
            {changed.map((one) => (
              <Changed
                key={one.serviceId}
                changed={one}
                entry={findEntry(catalogue, one.serviceId)}
                onRead={() => void mark([one])}
              />
            ))}
          </>
        )}
        {toSettle.length > 0 && <CardsToSettle catalogue={catalogue} cardIds={toSettle} />}
        {reports.length > 0 && <ReportList catalogue={catalogue} reports={reports} />}
        {proposals.length > 0 && <ProposalList proposals={proposals} />}
      </div>
      {proposing.dialog}
    </section>
  );
}

type CardsToSettleProps = { readonly catalogue: Catalogue; readonly cardIds: readonly string[] };

/** A newer catalogue says something else than the centre does: its manager decides where the cards are written. */
function CardsToSettle({ catalogue, cardIds }: CardsToSettleProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const cards = catalogue.cards.filter(({ id }) => cardIds.includes(id));
  return (
    <>
      <h3>{t('knowledge.toSettle')}</h3>
      <section className="news-card" aria-label={t('knowledge.toSettle')}>
        <div className="changed-head">
          <p>{cards.map(({ name }) => say(name)).join('; ')}</p>
          <Link to="/settings/cards">{t('knowledge.settle')}</Link>
        </div>
      </section>
    </>
  );
}

type ChangedProps = {
  readonly changed: ChangedCard;
  readonly entry: KnowledgeEntry | undefined;
  readonly onRead: () => void;
};

function Changed({ changed, entry, onRead }: ChangedProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const known = entry ? bodyOf(entry) : (changed.was as ServiceCard | Article);
  return (
    <section className="news-card" aria-label={say(known.name)}>
      <div className="changed-head">
        <h4>{entry ? <Link to={`/knowledge/${known.id}`}>{say(known.name)}</Link> : say(known.name)}</h4>
        <Button look="quiet" size="small" icon="check" onPress={onRead}>
          {t('knowledge.markRead')}
        </Button>
      </div>
      <CardChange changed={changed} entry={entry} />
    </section>
  );
}
