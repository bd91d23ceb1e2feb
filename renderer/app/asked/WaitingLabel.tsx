import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/lib/time.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { waitingWords } from './askedWords.ts';

type WaitingLabelProps = { readonly waitsUntil: LocalDate; readonly today: LocalDate };

/** Nobody is late but the client, and that is said with icon and words. */
export function WaitingLabel({ waitsUntil, today }: WaitingLabelProps) {
  const { t } = useTranslation();
  const { tone, text } = waitingWords(waitsUntil, today, t);
  return (
    <StateLabel tone={tone} icon={tone === 'error' ? 'warning' : 'pause'}>
      {text}
    </StateLabel>
  );
}
