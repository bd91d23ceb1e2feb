import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import './SilentDisplays.css';

/** A ticket kiosk gave numbers faster than clients can come: somebody has to look. */
export function SuspiciousTickets() {
  const { t } = useTranslation();
  const dismiss = useAction('kiosk.dismiss');
  const { data } = useQuery('kiosk.suspicious', {}, { topics: ['kiosk'] });
  if (!data || data.tickets.length === 0) return null;
  const tickets = data.tickets.map(({ ticket }) => ticket).join(', ');
  return (
    <div className="silent-displays">
      <Notice
        tone="warn"
        act={
          <Button size="small" onPress={() => void dismiss.run({})}>
            {t('staff.kiosk.dismiss')}
          </Button>
        }
      >
        <b>{t('staff.kiosk.suspicious', { number: data.tickets.length, tickets })}</b>{' '}
        {t('staff.kiosk.suspiciousHelp')}
      </Notice>
    </div>
  );
}
