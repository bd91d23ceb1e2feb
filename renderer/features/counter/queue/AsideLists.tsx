import { useTranslation } from 'react-i18next';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { PickList } from '#renderer/ui/PickList.tsx';
import { HandoffLists } from '../handoff/HandoffLists.tsx';
import type { Queue, QueueRow } from '../types.ts';
import { ContactsDue } from './ContactsDue.tsx';
import { parkedRow, plainRow } from './queueRows.ts';
import { useRowActs } from './useCalls.ts';

const MINUTE = 60_000;

type AsideListsProps = {
  readonly queue: Queue;
  readonly serviceName: (row: QueueRow) => string;
  /** Why a parked client cannot be taken again now. */
  readonly whyNot: string | null;
};

/** Who was put aside: parked, missed the call, handed to another level. */
export function AsideLists({ queue, serviceName, whyNot }: AsideListsProps) {
  const { t } = useTranslation();
  const acts = useRowActs();
  const now = useNow(MINUTE);
  const shown = { now, serviceName, t };
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
          {whyNot !== null && <p className="queue-note">{whyNot}</p>}
        </>
      )}
      {queue.missed.length > 0 && (
        <>
          <Caption note={queue.missed.length}>{t('queue.missed')}</Caption>
          <PickList
            label={t('queue.missed')}
            rows={queue.missed.map((row) => ({
              ...plainRow(row, 'notAllowed', shown),
              act: (
                <Button
                  look="quiet"
                  size="small"
                  label={t('queue.backLabel', { ticket: row.ticket })}
                  onPress={() => void acts.returnBack(row.visitId, row.ticket)}
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
    </>
  );
}
