import { useTranslation } from 'react-i18next';
import type { RequestStatus } from '#shared/domain/request/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { Tone } from '#renderer/ui/tone.ts';

type Shown = { readonly wordKey: TextKey; readonly icon: IconName; readonly tone: Tone };

const STATUSES = {
  registered: { wordKey: 'request.list.status.registered', icon: 'document', tone: 'neutral' },
  acceptedByOwner: { wordKey: 'request.list.status.acceptedByOwner', icon: 'clock', tone: 'neutral' },
  resultReady: { wordKey: 'request.list.status.resultReady', icon: 'swap', tone: 'accent' },
  handedOver: { wordKey: 'request.list.status.handedOver', icon: 'checkCircle', tone: 'done' },
  sent: { wordKey: 'request.list.status.sent', icon: 'checkCircle', tone: 'done' },
  sentBack: { wordKey: 'request.list.status.sentBack', icon: 'notAllowed', tone: 'warn' },
  withdrawn: { wordKey: 'request.list.status.withdrawn', icon: 'notAllowed', tone: 'neutral' },
  voided: { wordKey: 'request.list.status.voided', icon: 'notAllowed', tone: 'warn' },
} as const satisfies Record<RequestStatus, Shown>;

const WAITING = { wordKey: 'request.list.status.waiting', icon: 'pause', tone: 'neutral' } as const;

type StatusLabelProps = { readonly status: RequestStatus; readonly waitsUntil: string | null };

export function StatusLabel({ status, waitsUntil }: StatusLabelProps) {
  const { t } = useTranslation();
  const { wordKey, icon, tone } = waitsUntil === null ? STATUSES[status] : WAITING;
  return (
    <StateLabel tone={tone} icon={icon}>
      {t(wordKey)}
    </StateLabel>
  );
}
