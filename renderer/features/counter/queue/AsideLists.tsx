import { useTranslation } from 'react-i18next';
import { usePerson } from '#renderer/app/person.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { PickList } from '#renderer/ui/PickList.tsx';
import { HandoffLists } from '../handoff/HandoffLists.tsx';
import type { Queue, QueueRow } from '../types.ts';
import { ContactsDue } from './ContactsDue.tsx';
import { RequestsDue } from './RequestsDue.tsx';
import { missedRow, parkedRow } from './queueRows.ts';
import { useRowActs } from './useCalls.ts';

const MINUTE = 60_000;

type AsideListsProps = {
  readonly queue: Queue;
  readonly serviceName: (row: QueueRow) => string;
  /** Why a parked client cannot be taken again now; it stands beside the next call. */
  readonly whyNot: string | null;
};

/** Who was put aside: parked, missed the call, handed to another level. */
export function AsideLists({ queue, serviceName, whyNot }: AsideListsProps) {
  const { t } = useTranslation();
  const acts = useRowActs();
  const now = useNow(MINUTE);
  const languages = usePerson().data?.profile.languages ?? null;
  const shown = { now, serviceName, languages, t };
  const resume = whyNot === null ? (visitId: string) => void acts.resume(visitId) : undefined;
  return (
    <>
      {queue.parked.length > 0 && (
        <>
          <Caption note={queue.parked.length}>{t('queue.parked')}</Caption>
          <PickList
            label={t('queue.parkedLabel')}
            rows={queue.parked.map((row) => parkedRow(row, shown))}
            onOpen={resume}
            emptyText={t('queue.nobodyWaits')}
          />
        </>
      )}
      {queue.missed.length > 0 && (
        <>
          <Caption note={queue.missed.length}>{t('queue.missed')}</Caption>
          <PickList
            label={t('queue.missed')}
            rows={queue.missed.map((row) => ({
              ...missedRow(row, shown),
              act: row.comingBack?.kind !== 'newTicket' && (
                <Button
                  look="quiet"
                  size="small"
                  label={t('queue.backLabel', { ticket: row.ticket })}
                  onPress={() => void acts.returnBack(row)}
                >
                  {t('queue.back')}
                </Button>
              ),
            }))}
            emptyText={t('queue.nobodyWaits')}
          />
        </>
      )}
      <HandoffLists whyNot={whyNot} />
      <ContactsDue />
      <RequestsDue />
    </>
  );
}
