import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '#renderer/app/person.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PickList } from '#renderer/ui/PickList.tsx';
import type { QueueRow } from '../types.ts';
import { waitingRow } from './queueRows.ts';

const SHOWN_FOLDED = 8;
const MINUTE = 60_000;

type WaitingListProps = {
  readonly rows: readonly QueueRow[];
  readonly serviceName: (row: QueueRow) => string;
  /** In the side column only the first rows, so that what was put aside stays in sight. */
  readonly isFolded?: boolean;
  readonly onOpen?: (visitId: string) => void;
};

export function WaitingList({ rows, serviceName, isFolded = false, onOpen }: WaitingListProps) {
  const { t } = useTranslation();
  const now = useNow(MINUTE);
  const languages = usePerson().data?.profile.languages ?? null;
  const [isOpen, setIsOpen] = useState(false);
  const shown = isFolded && !isOpen ? rows.slice(0, SHOWN_FOLDED) : rows;
  const hidden = rows.length - shown.length;
  return (
    <>
      <PickList
        label={t('queue.waiting')}
        rows={shown.map((row) => waitingRow(row, { now, serviceName, languages, t }))}
        onOpen={onOpen}
        emptyText={t('queue.nobodyWaits')}
      />
      {isFolded && rows.length > SHOWN_FOLDED && (
        <div className="queue-more">
          <Button look="quiet" size="small" onPress={() => setIsOpen(!isOpen)}>
            {isOpen ? t('queue.less') : t('queue.more', { count: hidden })}
          </Button>
        </div>
      )}
    </>
  );
}
