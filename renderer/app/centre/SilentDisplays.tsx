import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { formatTime } from '#renderer/app/format.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import './SilentDisplays.css';

/** For those who would have to call by voice: a display that has been silent for half a minute. */
export function SilentDisplays() {
  const { t } = useTranslation();
  const forget = useAction('display.forget');
  const { data } = useQuery('display.silent', {}, { topics: ['display'] });
  if (!data || data.displays.length === 0) return null;
  return (
    <div className="silent-displays">
      {data.displays.map(({ displayId, hall, since }) => (
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
            {hall === null
              ? t('staff.display.silent', { time: formatTime(since) })
              : t('staff.display.silentIn', { hall, time: formatTime(since) })}
          </b>{' '}
          {t('staff.display.silentHelp')}
        </Notice>
      ))}
    </div>
  );
}
