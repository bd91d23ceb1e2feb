import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatMinutes, formatTime } from '#renderer/app/format.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';

type Hall = OutputOf<'door.load'>;
/** The rest is counted: the queue has its own screen. */
const MOST_SHOWN = 4;

/** Those who wait too long and those who missed their call. */
export function AttentionList({ overdue, missed }: Pick<Hall, 'overdue' | 'missed'>) {
  const { t } = useTranslation();
  const markLeft = useCommand('door.markLeft');
  const returnBack = useCommand('door.returnBack');
  const showNotice = useUi((state) => state.showNotice);
  async function send(command: typeof markLeft | typeof returnBack, visitId: string) {
    const outcome = await command.run({ visitId });
    if (!outcome.ok) showNotice({ text: errorText(outcome.error), tone: 'error' });
  }
  const more = overdue.length - MOST_SHOWN;
  if (overdue.length === 0 && missed.length === 0) return null;
  return (
    <>
      <Caption>{t('door.attention.title')}</Caption>
      <List label={t('door.attention.title')}>
        {missed.map(({ visitId, ticket, canReturn, keepsPlaceUntil }) => (
          <ListRow
            key={visitId}
            icon="bell"
            tone="warn"
            note={
              keepsPlaceUntil !== null
                ? t('door.attention.missedNote', { time: formatTime(keepsPlaceUntil) })
                : t(canReturn ? 'door.attention.missedLate' : 'door.attention.missedTwice')
            }
            act={
              canReturn && (
                <Button size="small" onPress={() => void send(returnBack, visitId)}>
                  {t('door.attention.returned')}
                </Button>
              )
            }
          >
            {t('door.attention.missed', { ticket })}
          </ListRow>
        ))}
        {overdue.slice(0, MOST_SHOWN).map(({ visitId, ticket, arrivedAt, lateMinutes }) => (
          <ListRow
            key={visitId}
            icon="warning"
            tone="warn"
            note={t('door.attention.since', { time: formatTime(arrivedAt) })}
            act={
              <Button size="small" onPress={() => void send(markLeft, visitId)}>
                {t('door.attention.left')}
              </Button>
            }
          >
            {t('door.attention.late', { ticket, minutes: formatMinutes(Math.max(1, lateMinutes)) })}
          </ListRow>
        ))}
        {more > 0 && (
          <ListRow icon="warning" tone="warn">
            {t('door.attention.more', { number: more })}
          </ListRow>
        )}
      </List>
    </>
  );
}
