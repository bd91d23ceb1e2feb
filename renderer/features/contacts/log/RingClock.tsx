import { useTranslation } from 'react-i18next';
import { RING_SECONDS_TARGET } from '#shared/domain/visit/contact/terms.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { changeDraft, type LogDraft } from './logDraft.ts';

const SECOND_MS = 1000;

/** How long it has been ringing; past ten seconds it is late (TEL-01). The first letter picks up. */
export function RingClock({ draft }: { readonly draft: LogDraft }) {
  const { t } = useTranslation();
  const now = useNow(SECOND_MS);
  const isRinging = draft.ringSeconds === '';
  const seconds = isRinging
    ? Math.max(0, Math.round((now - draft.openedAt) / SECOND_MS))
    : Number(draft.ringSeconds);
  const isLate = seconds > RING_SECONDS_TARGET;
  return (
    <div className="row contact-ring">
      <StateLabel tone={isLate ? 'warn' : isRinging ? 'accent' : 'done'} icon="phone">
        {t(isRinging ? 'contact.log.rings' : 'contact.log.answered', { seconds })}
      </StateLabel>
      {isRinging ? (
        <Button size="small" onPress={() => changeDraft('phone', {})}>
          {t('contact.log.pickUp')}
        </Button>
      ) : (
        <Button look="quiet" size="small" onPress={() => changeDraft('phone', { ringSeconds: '0' })}>
          {t('contact.log.atOnce')}
        </Button>
      )}
    </div>
  );
}
