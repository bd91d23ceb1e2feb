import { useTranslation } from 'react-i18next';
import type { DueStanding } from '#shared/lib/dueStanding.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { dueWords } from './dueWords.ts';
import { formatDay } from './format.ts';

type DueLabelProps = { readonly day: LocalDate | null; readonly standing: DueStanding };

/** `04.12.2026`; near and late with icon and words. */
export function DueLabel({ day, standing }: DueLabelProps) {
  const { t } = useTranslation();
  if (day === null) return <span className="muted">—</span>;
  const { tone, words } = dueWords(standing, t);
  if (words === null) return <span>{formatDay(day)}</span>;
  return (
    <StateLabel tone={tone} icon={tone === 'error' ? 'warning' : 'clock'}>
      {formatDay(day)} · {words}
    </StateLabel>
  );
}
