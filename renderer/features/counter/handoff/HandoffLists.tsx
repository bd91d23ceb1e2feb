import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { HANDOFF_STATUS_TEXTS, HANDOFF_TONES, type HandoffItem } from '#renderer/app/centre/handoffWords.ts';
import { formatTime } from '#renderer/app/format.ts';
import { Caption } from '#renderer/ui/Pane.tsx';
import { PickList, type PickRow } from '#renderer/ui/PickList.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';

type HandoffListsProps = {
  /** Why nobody can be called now, or null. */
  readonly whyNot: string | null;
};

/** What colleagues hand to this person, and what became of what this person handed on. */
export function HandoffLists({ whyNot }: HandoffListsProps) {
  const { t } = useTranslation();
  const { data } = useQuery('handoff.list', {}, { topics: ['queue', 'visit', 'session'] });
  const [opened, setOpened] = useState<string | null>(null);
  const { incoming = [], mine = [] } = data ?? {};
  const item = incoming.find(({ handoffId }) => handoffId === opened);
  return (
    <>
      {incoming.length > 0 && (
        <>
          <Caption note={incoming.length}>{t('handoff.list.incoming')}</Caption>
          <PickList
            label={t('handoff.list.incomingLabel')}
            rows={incoming.map((each) => incomingRow(each, t))}
            onOpen={setOpened}
            emptyText={t('queue.nobodyWaits')}
          />
        </>
      )}
      {mine.length > 0 && (
        <>
          <Caption note={mine.length}>{t('handoff.list.mine')}</Caption>
          <PickList
            label={t('handoff.list.mine')}
            rows={mine.map((each) => ownRow(each, t))}
            emptyText={t('queue.nobodyWaits')}
          />
        </>
      )}
      {item && <AnswerDialog item={item} whyNotCall={whyNot} onClose={() => setOpened(null)} />}
    </>
  );
}

function incomingRow(item: HandoffItem, t: TFunction): PickRow {
  return {
    id: item.handoffId,
    icon: item.clientMoves ? 'swap' : 'question',
    tone: 'accent',
    lead: item.ticket,
    text: askedWords(item, t),
    note: t('handoff.list.fromAt', { who: item.fromName, time: formatTime(item.offeredAt) }),
  };
}

/** Somebody stands at a counter and waits: that comes before the question. */
function askedWords({ meetAt, fromCounter, question }: HandoffItem, t: TFunction): string {
  if (meetAt === 'counter') return t('handoff.meet.comes', { counter: fromCounter ?? '', question });
  return meetAt === 'office' ? t('handoff.meet.toOffice', { question }) : question;
}

function ownRow(item: HandoffItem, t: TFunction): PickRow {
  const tone = HANDOFF_TONES[item.status];
  return {
    id: item.handoffId,
    icon: tone === 'warn' ? 'warning' : tone === 'done' ? 'checkCircle' : 'swap',
    tone,
    lead: item.ticket,
    text: item.takenByName ?? item.to?.name ?? t('handoff.to.level', { level: item.toLevel }),
    note: item.reply?.text,
    side: t(HANDOFF_STATUS_TEXTS[item.status]),
    sideTone: tone === 'accent' ? undefined : tone,
  };
}
