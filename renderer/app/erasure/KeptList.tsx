import { useTranslation } from 'react-i18next';
import { formatDay } from '#renderer/app/format.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { REASON_TEXTS, type ErasureCase } from './erasureWords.ts';

type KeptListProps = { readonly label: string; readonly kept: ErasureCase['kept'] };

/** What stands against erasing, each with the day on which it ends. */
export function KeptList({ label, kept }: KeptListProps) {
  const { t } = useTranslation();
  return (
    <List label={label}>
      {kept.map(({ reason, until, registerNumber }, index) => (
        <ListRow
          key={`${reason} ${index}`}
          icon="warning"
          tone="warn"
          note={registerNumber}
          side={until === null ? t('erasure.untilSettled') : t('erasure.until', { day: formatDay(until) })}
        >
          {t(REASON_TEXTS[reason])}
        </ListRow>
      ))}
    </List>
  );
}
