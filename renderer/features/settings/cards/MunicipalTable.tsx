import { useTranslation } from 'react-i18next';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { isEnding, whyNotOffered } from '#shared/catalogue/whyNotOffered.ts';
import { localDate } from '#shared/lib/time.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { formatDay } from '#renderer/app/format.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { managedColumn } from './managedColumn.ts';
import { useCardDrafts } from './cardDrafts.ts';
import type { LocalCard } from './localCards.ts';

type MunicipalTableProps = {
  readonly cards: readonly ServiceCard[];
  readonly locals: readonly LocalCard[];
  readonly onOpen: (cardId: string) => void;
};

const TODAY_REFRESH_MS = 60_000;

export function MunicipalTable({ cards, locals, onOpen }: MunicipalTableProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const begun = useCardDrafts(({ drafts }) => drafts);
  const localOf = (cardId: string) => locals.find((local) => local.cardId === cardId);
  return (
    <Table
      label={t('localCard.ofMunicipality')}
      columns={[
        {
          key: 'name',
          title: t('localCard.field.name'),
          render: ({ name }) => <b className="card-cell">{say(name)}</b>,
        },
        {
          key: 'terms',
          title: t('localCard.column.term'),
          render: ({ serviceLevelTerms }) => (
            <span className="card-cell">{serviceLevelTerms.map(({ text }) => say(text)).join('; ')}</span>
          ),
        },
        {
          key: 'approved',
          title: t('localCard.column.approved'),
          render: ({ approval }) =>
            approval ? (
              <span className="card-cell">{`${approval.by}, ${formatDay(approval.at)}`}</span>
            ) : (
              <span className="muted">{t('localCard.notApproved')}</span>
            ),
        },
        {
          key: 'state',
          title: t('localCard.column.state'),
          render: (card) => <StateOf card={card} local={localOf(card.id)} isBegun={card.id in begun} />,
        },
        ...managedColumn(cards, t),
        {
          key: 'changed',
          title: t('localCard.column.changed'),
          render: ({ id, updatedAt }) => {
            const last = localOf(id)?.history[0];
            return last ? `${formatDay(last.at)} ${last.by}` : formatDay(updatedAt);
          },
        },
      ]}
      items={cards}
      onOpen={onOpen}
      emptyText={t('localCard.none')}
    />
  );
}

type StateOfProps = {
  readonly card: ServiceCard;
  readonly local: LocalCard | undefined;
  readonly isBegun: boolean;
};

function StateOf({ card, local, isBegun }: StateOfProps) {
  const { t } = useTranslation();
  const today = localDate(useNow(TODAY_REFRESH_MS));
  const { agreement } = card;
  const why = whyNotOffered(card, today);
  if (isBegun) return <StateLabel tone="warn">{t('localCard.state.begun')}</StateLabel>;
  if (local?.pack) return <StateLabel tone="warn">{t('localCard.state.pack')}</StateLabel>;
  if (local?.isOff) return <StateLabel tone="neutral">{t('localCard.state.off')}</StateLabel>;
  if (why?.kind === 'notForClients') {
    return <StateLabel tone="neutral">{t('localCard.state.notForClients')}</StateLabel>;
  }
  if (why?.kind === 'agreementLater') {
    return (
      <StateLabel tone="neutral">{t('localCard.state.agreedFrom', { day: formatDay(why.day) })}</StateLabel>
    );
  }
  if (why) {
    return <StateLabel tone="warn">{t('localCard.state.agreedTo', { day: formatDay(why.day) })}</StateLabel>;
  }
  if (agreement?.validTo && isEnding(agreement, today)) {
    return (
      <StateLabel tone="warn">
        {t('localCard.state.agreedUntil', { day: formatDay(agreement.validTo) })}
      </StateLabel>
    );
  }
  return <StateLabel tone="done">{t('localCard.state.active')}</StateLabel>;
}
