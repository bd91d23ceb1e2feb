import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { formatTime } from '#renderer/app/format.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { useActs } from '../useActs.ts';

const MOST_SHOWN = 3;
const MINUTE_MS = 60_000;

/** At the door: who comes next by appointment. */
export function ExpectedList() {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const keys = useKeyLabel('app.checkIn');
  const { checkIn } = useActs();
  const { data } = useQuery(
    'appointment.agenda',
    { day: null },
    { topics: ['appointment', 'visit', 'client'] },
  );
  const expected = (data?.rows ?? []).filter(
    ({ status, video }) => status === 'booked' && video?.side !== 'asked',
  );
  if (expected.length === 0) return null;
  return (
    <>
      <Caption note={t('appointment.expected.count', { number: expected.length })}>
        {t('appointment.expected.title')}
      </Caption>
      <List label={t('appointment.expected.title')}>
        {expected.slice(0, MOST_SHOWN).map(({ appointmentId, from, name, code }) => (
          <ListRow
            key={appointmentId}
            icon={from < now ? 'warning' : 'clock'}
            tone={from < now ? 'warn' : 'neutral'}
            note={from < now ? t('appointment.expected.late') : undefined}
            act={
              <Button
                size="small"
                label={t('appointment.checkIn.of', { who: name || code })}
                onPress={() => void checkIn(appointmentId)}
              >
                {t('appointment.checkIn.act')}
              </Button>
            }
          >
            <strong>{formatTime(from)}</strong> {name || code}
          </ListRow>
        ))}
      </List>
      <div className="expected-more">
        <Button
          look="quiet"
          size="small"
          icon="search"
          keys={keys}
          onPress={() => useUi.getState().setOverlay('checkIn')}
        >
          {t('appointment.checkIn.open')}
        </Button>
      </div>
    </>
  );
}
