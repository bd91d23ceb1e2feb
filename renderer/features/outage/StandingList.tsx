import { useTranslation } from 'react-i18next';
import type { ApiError } from '#shared/api/errors.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { outageWords } from '#renderer/app/outage/outageWords.ts';
import { useOutages, type ShownOutage } from '#renderer/app/outage/useOutages.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { tellError } from '#renderer/app/usePrint.ts';
import { useOfferUndo } from '#renderer/app/useOfferUndo.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';

const HOUR_MS = 3_600_000;

/** What hangs in the hall now: it lasts longer, or it is over. */
export function StandingList() {
  const { t } = useTranslation();
  const { notices } = useOutages();
  const now = useNow(60_000);
  const prolong = useCommand('outage.prolong');
  const end = useCommand('outage.end');
  const offerUndo = useOfferUndo('outage.undo');
  if (notices.length === 0) return null;
  const settle = (outcome: { ok: true } | { ok: false; error: ApiError }, id: string, text: string) =>
    outcome.ok ? offerUndo({ outageId: id }, text) : tellError(outcome.error);
  const prolongIt = async ({ outageId, endsAt }: ShownOutage, title: string) => {
    const until = endsAt + HOUR_MS;
    const text = t('outageLog.prolonged', { title, until: formatDayTime(until, now) });
    settle(await prolong.run({ outageId, until }), outageId, text);
  };
  const endIt = async ({ outageId }: ShownOutage, title: string) =>
    settle(await end.run({ outageId }), outageId, t('outageLog.ended', { title }));
  return (
    <section>
      <h3>{t('outageLog.standing')}</h3>
      <List label={t('outageLog.standing')}>
        {notices.map((notice) => {
          const { title, when } = outageWords(notice, t, now);
          return (
            <ListRow
              key={notice.outageId}
              icon="warning"
              tone="warn"
              note={when}
              act={
                <span className="row">
                  {notice.until !== null && (
                    <Button
                      size="small"
                      look="quiet"
                      label={t('outageLog.longerOf', { title })}
                      onPress={() => void prolongIt(notice, title)}
                    >
                      {t('outageLog.longer')}
                    </Button>
                  )}
                  <Button
                    size="small"
                    label={t('outageLog.overOf', { title })}
                    onPress={() => void endIt(notice, title)}
                  >
                    {t('outageLog.over')}
                  </Button>
                </span>
              }
            >
              {title}
            </ListRow>
          );
        })}
      </List>
    </section>
  );
}
