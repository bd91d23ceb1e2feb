import { useTranslation } from 'react-i18next';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { formatDay } from '#renderer/app/format.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useCardDrafts } from './cardDrafts.ts';
import type { LocalCard } from './localCards.ts';

type MunicipalTableProps = {
  readonly cards: readonly ServiceCard[];
  readonly locals: readonly LocalCard[];
  readonly onOpen: (cardId: string) => void;
};

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
          render: ({ id }) => <StateOf local={localOf(id)} isBegun={id in begun} />,
        },
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

type StateOfProps = { readonly local: LocalCard | undefined; readonly isBegun: boolean };

function StateOf({ local, isBegun }: StateOfProps) {
  const { t } = useTranslation();
  if (isBegun) return <StateLabel tone="warn">{t('localCard.state.begun')}</StateLabel>;
  if (local?.pack) return <StateLabel tone="warn">{t('localCard.state.pack')}</StateLabel>;
  if (local?.isOff) return <StateLabel tone="neutral">{t('localCard.state.off')}</StateLabel>;
  return <StateLabel tone="done">{t('localCard.state.active')}</StateLabel>;
}
