import { useTranslation } from 'react-i18next';
import type { EpochMs } from '#shared/lib/time.ts';
import { formatTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { REGISTRATION_MINUTES, registrationClock } from './registrationClock.ts';

const STEP_MS = 10_000;
const ICONS = { done: 'clock', warn: 'warning', error: 'error' } as const;

/** INT-03: until when the request should be registered, always with the time of day. */
export function RegistrationClockLabel({ receivedAt }: { readonly receivedAt: EpochMs }) {
  const { t } = useTranslation();
  const { tone, dueAt, minutesLeft, minutesLate } = registrationClock(receivedAt, useNow(STEP_MS));
  return (
    <>
      <StateLabel tone={tone} icon={ICONS[tone]}>
        {t('counter.clock.until', { time: formatTime(dueAt) })}
      </StateLabel>
      <span className="muted">
        {tone === 'error'
          ? t('counter.clock.late', { minutes: minutesLate })
          : t('counter.clock.left', { count: minutesLeft, most: REGISTRATION_MINUTES })}
      </span>
    </>
  );
}
