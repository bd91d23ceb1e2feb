import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OUTAGE_TEMPLATES } from '#shared/domain/outage/templates.ts';
import type { Concern, Instead, OutageKind } from '#shared/domain/outage/types.ts';
import { localDate, localTime, momentOf, type LocalDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { clockTimeOf } from '#renderer/app/clockTime.ts';
import { useNow } from '#renderer/app/useNow.ts';

type Draft = {
  readonly kind: OutageKind;
  readonly what: string;
  readonly concerns: Concern | null;
  readonly since: string;
  readonly untilDay: LocalDate | null;
  readonly until: string;
  /** Null: the usual one of the template. */
  readonly instead: Instead | null;
};

/** A notice from a template: it began today, and ends at a time or nobody knows. */
export function useOutageForm() {
  const { t } = useTranslation();
  const now = useNow(30_000);
  const today = localDate(now);
  const sending = useCommand('outage.putUp');
  const [draft, setDraft] = useState<Draft>(() => ({
    ...{ kind: 'eService', what: '', concerns: null, until: '', instead: null },
    since: localTime(now),
    untilDay: today,
  }));
  const { namesWhat, insteads } = OUTAGE_TEMPLATES[draft.kind];
  const isClosing = draft.kind === 'closingEarly';
  const since = momentIn(today, draft.since);
  const until = isClosing || draft.until.trim() === '' ? null : momentIn(draft.untilDay, draft.until);
  const notice = {
    kind: draft.kind,
    what: namesWhat ? draft.what.trim() : '',
    concerns: namesWhat ? draft.concerns : null,
    since: since ?? now,
    until: until ?? null,
    instead: draft.instead ?? insteads[0],
  };

  function whyNot(): string | null {
    if (namesWhat && notice.what === '') return t('outageLog.missing.what');
    if (since === undefined) return t('outageLog.missing.since');
    if (isClosing) return since > now ? null : t('outageLog.missing.closesPast');
    if (until === undefined) return t('outageLog.missing.until');
    if (since > now) return t('outageLog.missing.sinceFuture');
    return until !== null && until <= now ? t('outageLog.missing.untilPast') : null;
  }

  return {
    ...{ draft, notice, namesWhat, insteads, isClosing, now, sending },
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    choose: (kind: OutageKind) => {
      // An early closing lies ahead, so the minute it is now would be wrong.
      const time = kind === 'closingEarly' ? '' : localTime(now);
      setDraft((before) => ({ ...before, kind, instead: null, since: time }));
    },
    whyNot: whyNot(),
    send: () => sending.run(notice),
  };
}

/** Undefined: no time was typed, or no day. */
function momentIn(day: LocalDate | null, typed: string): number | undefined {
  const time = clockTimeOf(typed);
  return day === null || time === null ? undefined : momentOf(day, time);
}
