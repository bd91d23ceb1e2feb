import { useTranslation } from 'react-i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { Sentence } from './sentences.ts';

type SentenceTableProps = {
  readonly sentences: readonly Sentence[];
  readonly language: ClientLanguage;
  readonly onOpen: (name: string) => void;
};

export function SentenceTable({ sentences, language, onOpen }: SentenceTableProps) {
  const { t } = useTranslation();
  return (
    <Table
      label={t('staff.papers.sentences')}
      columns={[
        {
          key: 'text',
          title: t('staff.papers.sentence'),
          render: ({ texts }) => (
            <span className="paper-sentence" lang={language}>
              {texts[language] || '–'}
            </span>
          ),
        },
        {
          key: 'state',
          title: t('staff.papers.state'),
          render: (sentence) => <StateOf sentence={sentence} />,
        },
        {
          key: 'need',
          title: t('staff.papers.need'),
          render: ({ isNeeded }) => t(isNeeded ? 'staff.papers.must' : 'staff.papers.may'),
        },
      ]}
      items={sentences}
      onOpen={onOpen}
      emptyText={t('staff.papers.none')}
    />
  );
}

function StateOf({ sentence: { isFaulty, isOwn } }: { readonly sentence: Sentence }) {
  const { t } = useTranslation();
  if (isFaulty) return <StateLabel tone="error">{t('staff.papers.faulty')}</StateLabel>;
  return isOwn ? (
    <StateLabel tone="done">{t('staff.papers.own')}</StateLabel>
  ) : (
    <StateLabel tone="neutral">{t('staff.papers.shipped')}</StateLabel>
  );
}
