import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber } from '#renderer/app/format.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { TERM_TEXTS, type Retention } from './termWords.ts';

/** What went because its term was over: numbers, no names. */
export function RetentionLog({ log }: { readonly log: Retention['log'] }) {
  const { t } = useTranslation();
  const byDay = Map.groupBy(log, ({ day }) => day);
  return (
    <>
      <h2>{t('erasure.terms.log')}</h2>
      {byDay.size === 0 && <p className="muted">{t('erasure.terms.noLog')}</p>}
      <List label={t('erasure.terms.log')}>
        {[...byDay].map(([day, entries]) => (
          <ListRow key={day} icon="trash" side={formatDay(day)}>
            {entries.map(({ kind, count }) => `${t(TERM_TEXTS[kind])}: ${formatNumber(count)}`).join(' · ')}
          </ListRow>
        ))}
      </List>
    </>
  );
}
