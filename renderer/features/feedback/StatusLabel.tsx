import { useTranslation } from 'react-i18next';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import type { OwnRow } from './rows.ts';

type Shown = { readonly wordKey: TextKey; readonly icon: IconName; readonly tone: Tone };

const STATUSES = {
  open: { wordKey: 'feedback.status.open', icon: 'radioOff', tone: 'neutral' },
  forwarded: { wordKey: 'feedback.status.forwarded', icon: 'arrowRight', tone: 'accent' },
  answered: { wordKey: 'feedback.status.answered', icon: 'mail', tone: 'accent' },
  closed: { wordKey: 'feedback.status.closed', icon: 'checkCircle', tone: 'done' },
} as const satisfies Record<OwnRow['status'], Shown>;

export function StatusLabel({ status }: { readonly status: OwnRow['status'] }) {
  const { t } = useTranslation();
  const { wordKey, icon, tone } = STATUSES[status];
  return (
    <StateLabel tone={tone} icon={icon}>
      {t(wordKey)}
    </StateLabel>
  );
}
