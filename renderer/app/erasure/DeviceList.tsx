import { useTranslation } from 'react-i18next';
import { formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';
import type { ErasureCase } from './erasureWords.ts';

const MINUTE_MS = 60_000;

/** Which devices have said that the data are gone, and which have not; those first. */
export function DeviceList({ devices }: { readonly devices: ErasureCase['devices'] }) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  if (devices.length === 0) return <p className="muted">{t('erasure.noDevices')}</p>;
  const late = devices.filter(({ confirmedAt }) => confirmedAt === null);
  const done = devices.filter(({ confirmedAt }) => confirmedAt !== null);
  return (
    <List label={t('erasure.devices')}>
      {[...late, ...done].map(({ name, centre, lastSeenAt, confirmedAt }, index) => (
        <ListRow
          key={`${centre} ${name} ${index}`}
          icon={confirmedAt === null ? 'clock' : 'checkCircle'}
          tone={confirmedAt === null ? 'warn' : 'done'}
          note={
            confirmedAt === null
              ? t('erasure.notYet')
              : t('erasure.confirmed', { when: formatDayTime(confirmedAt, now) })
          }
          side={
            lastSeenAt === null
              ? t('erasure.neverSeen')
              : t('erasure.seen', { when: formatDayTime(lastSeenAt, now) })
          }
        >
          {name} · {centre}
        </ListRow>
      ))}
    </List>
  );
}
