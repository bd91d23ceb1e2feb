import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { formatTime } from '#renderer/app/format.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import './SilentDisplays.css';

/** For those who have to call by voice or give the numbers: a display or kiosk that has been silent for half a minute. */
export function SilentDisplays() {
  const { t } = useTranslation();
  const forget = useAction('display.forget');
  const { data } = useQuery('display.silent', {}, { topics: ['display'] });
  if (!data || data.displays.length === 0) return null;
  return (
    <div className="silent-displays">
      {data.displays.map(({ displayId, kind, hall, since }) => (
        <Notice
          key={displayId}
          tone="warn"
          act={
            <Button size="small" onPress={() => void forget.run({ displayId })}>
              {t('staff.display.forget')}
            </Button>
          }
        >
          <b>
            {kind === 'kiosk' && t('staff.kiosk.silent', { time: formatTime(since) })}
            {kind === 'display' &&
              (hall === null
                ? t('staff.display.silent', { time: formatTime(since) })
                : t('staff.display.silentIn', { hall, time: formatTime(since) }))}
          </b>{' '}
          {kind === 'kiosk' ? t('staff.kiosk.silentHelp') : t('staff.display.silentHelp')}
        </Notice>
      ))}
    </div>
  );
}
