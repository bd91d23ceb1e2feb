import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ClockDoubt } from './ClockDoubt.tsx';
import { CONNECTION_TOPICS, REFRESH_MS } from './ConnectionChip.tsx';

const DISK_KEYS = { full: 'app.disk.full', failed: 'app.disk.failed' } as const;

/** What is wrong with this computer itself, for as long as it is so. */
export function StandingNotices() {
  const { t } = useTranslation();
  const { data: status } = useQuery(
    'connection.status',
    {},
    { topics: CONNECTION_TOPICS, refreshMs: REFRESH_MS },
  );
  if (!status) return null;
  return (
    <>
      {status.disk !== null && (
        <div className="frame-notice">
          <Notice tone="error">{t(DISK_KEYS[status.disk])}</Notice>
        </div>
      )}
      {status.clockDoubt && <IsDateRight lastEntryAt={status.clockDoubt.lastEntryAt} />}
    </>
  );
}

function IsDateRight({ lastEntryAt }: { readonly lastEntryAt: number }) {
  const { t } = useTranslation();
  const confirm = useAction('connection.confirmClock');
  const act = (
    <Button size="small" isBusy={confirm.isPending} onPress={() => void confirm.run({})}>
      {t('app.clock.isRight')}
    </Button>
  );
  return (
    <div className="frame-notice">
      <ClockDoubt lastEntryAt={lastEntryAt} act={act} />
    </div>
  );
}
