import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_PARTICIPANTS, type DigitalEventFacts } from '#shared/domain/digitalEvent/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import type { DigitalEvent } from './digitalEventWords.ts';

type Draft = Omit<DigitalEventFacts, 'date' | 'participants'> & {
  readonly date: LocalDate | null;
  /** As typed; empty: not known yet. */
  readonly participants: string;
};

const NEW = {
  kind: 'digitalSkills',
  serviceId: null,
  topic: '',
  place: '',
  ledBy: '',
  participants: '',
} as const;

/** A new event, or one that is said anew. */
export function useDigitalEventForm(event: DigitalEvent | null, today: LocalDate) {
  const { t } = useTranslation();
  const recording = useCommand('digitalEvent.record');
  const correcting = useCommand('digitalEvent.correct');
  const [draft, setDraft] = useState<Draft>(() => draftOf(event, today));
  const isAhead = draft.date !== null && draft.date > today;

  function whyNot(): string | null {
    const { topic, date, participants } = draft;
    if (topic.trim() === '') return t('digitalEvent.missing.topic');
    if (date === null) return t('digitalEvent.missing.date');
    if (participants === '') return null;
    if (isAhead) return t('digitalEvent.missing.notYet');
    const count = Number(participants);
    if (count >= 1 && count <= MOST_PARTICIPANTS) return null;
    return t('digitalEvent.missing.participants', { most: MOST_PARTICIPANTS });
  }

  async function send() {
    const { date, participants, ...said } = draft;
    const facts = {
      ...said,
      date: date ?? today,
      participants: participants === '' ? null : Number(participants),
    };
    if (!event) return recording.run(facts);
    const { digitalEventId } = event;
    const outcome = await correcting.run({ digitalEventId, ...facts });
    return outcome.ok ? { ...outcome, value: { digitalEventId } } : outcome;
  }

  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    whyNot: whyNot(),
    send,
    sending: event ? correcting : recording,
  };
}

function draftOf(event: DigitalEvent | null, today: LocalDate): Draft {
  if (!event) return { ...NEW, date: today };
  const { kind, date, serviceId, topic, place, ledBy, participants } = event;
  return { kind, date, serviceId, topic, place, ledBy, participants: participants?.toString() ?? '' };
}
