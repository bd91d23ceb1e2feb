import { useTranslation } from 'react-i18next';
import type { EpochMs } from '#shared/lib/time.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { whatKey } from '#renderer/app/centre/whatWords.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';

const MINUTE_MS = 60_000;

type Step = {
  readonly type: string;
  readonly at: EpochMs;
  readonly by: string | null;
  readonly counter?: string | null;
};

/** What was done, when, by whom, the oldest first. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  return (
    <List label={t('feedback.view.steps')}>
      {steps.map(({ type, at, by, counter }, index) => (
        // The journal only grows: a step keeps its place.
        <ListRow
          key={index}
          icon="chevronRight"
          note={[by, counter].filter(Boolean).join(' · ')}
          side={formatDayTime(at, now)}
        >
          {t(whatKey(type))}
        </ListRow>
      ))}
    </List>
  );
}
