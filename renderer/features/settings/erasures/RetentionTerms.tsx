import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber } from '#renderer/app/format.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { TermsDialog } from './TermsDialog.tsx';
import { KEEPING_TEXTS, TERM_TEXTS, type Retention, type Term } from './termWords.ts';

type RetentionTermsProps = { readonly retention: Retention; readonly isAdmin: boolean };

/** How long what is kept, and how much of it goes next night. */
export function RetentionTerms({ retention, isAdmin }: RetentionTermsProps) {
  const { t } = useTranslation();
  const [isChanging, setChanging] = useState(false);
  const change: Command = {
    id: 'settings.primary',
    labelKey: 'erasure.terms.change',
    when: () => isAdmin,
    run: () => setChanging(true),
  };
  useCommands([change]);
  const { preview } = retention;
  const next = ({ kind }: Term): string => {
    if (!preview) return t('erasure.terms.counting');
    const found = preview.counts.find((each) => each.kind === kind);
    if (!found) return t('erasure.terms.nothing');
    return t('erasure.terms.next', { number: formatNumber(found.count), day: formatDay(found.oldestOn) });
  };
  return (
    <>
      <div className="row">
        <h2>{t('erasure.terms.title')}</h2>
        <CommandButton command={change} size="small" />
      </div>
      <p className="sub">{t('erasure.terms.hint')}</p>
      {retention.restricted > 0 && (
        <p className="sub">{t('restriction.swept', { number: formatNumber(retention.restricted) })}</p>
      )}
      <Table
        label={t('erasure.terms.title')}
        columns={[
          { key: 'kind', title: t('erasure.terms.kind'), render: ({ kind }) => <b>{t(TERM_TEXTS[kind])}</b> },
          {
            key: 'months',
            title: t('erasure.terms.months'),
            render: ({ months }) => t('erasure.terms.inMonths', { number: formatNumber(months) }),
          },
          {
            key: 'next',
            title: preview
              ? t('erasure.terms.nextNight', { day: formatDay(preview.day) })
              : t('erasure.terms.nextSweep'),
            render: next,
          },
          { key: 'ground', title: t('erasure.ground'), render: ({ ground }) => t(KEEPING_TEXTS[ground]) },
        ]}
        items={retention.terms.map((term) => ({ ...term, id: term.kind }))}
        emptyText=""
      />
      {isChanging && <TermsDialog terms={retention.terms} onClose={() => setChanging(false)} />}
    </>
  );
}
