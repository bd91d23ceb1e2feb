import { useTranslation } from 'react-i18next';
import type { ReportStatus } from '#shared/domain/cardReport/types.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import type { Report } from './report.ts';
import { STATUS_TEXTS } from './reportWords.ts';

const STATUS_TONES = {
  open: 'warn',
  answered: 'accent',
  putRight: 'done',
  corrected: 'done',
  notAnError: 'neutral',
  closed: 'neutral',
} as const satisfies Record<ReportStatus, Tone>;

type ReportStateProps = {
  readonly report: Report;
  /** Null: the manager answers. */ readonly owner: string | null;
};

export function ReportState({ report: { status, isSent }, owner }: ReportStateProps) {
  const { t } = useTranslation();
  if (owner === null || status !== 'open') {
    return <StateLabel tone={STATUS_TONES[status]}>{t(STATUS_TEXTS[status])}</StateLabel>;
  }
  return isSent ? (
    <StateLabel tone="accent">{t('knowledge.status.withOwner', { owner })}</StateLabel>
  ) : (
    <StateLabel tone="warn">{t('knowledge.status.notSent')}</StateLabel>
  );
}
