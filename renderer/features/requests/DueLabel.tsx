import { useTranslation } from 'react-i18next';
import { localDate } from '#shared/lib/time.ts';
import { formatDay } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { dueState } from './dueState.ts';
import type { RequestRow } from './requestsView.ts';

const MINUTE_MS = 60_000;

/** `04.12.2026`; near and late with icon and words. */
export function DueLabel({ request }: { readonly request: Pick<RequestRow, 'status' | 'dueDate'> }) {
  const { t } = useTranslation();
  const { tone, words } = dueState(request, localDate(useNow(MINUTE_MS)), t);
  const day = formatDay(request.dueDate);
  if (words === null) return <span>{day}</span>;
  return (
    <StateLabel tone={tone} icon={tone === 'error' ? 'warning' : 'clock'}>
      {day} · {words}
    </StateLabel>
  );
}
