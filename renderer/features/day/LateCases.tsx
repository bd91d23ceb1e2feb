import { useTranslation } from 'react-i18next';
import { caseLateFrom } from '#shared/domain/visit/handoff/caseDue.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { navigate } from '#renderer/app/router.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

const MINUTE_MS = 60_000;

/** A case of level 3 that is late is the manager's own: it is said where their day begins (LVL-04). */
export function LateCases() {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const { data } = useQuery('handoff.cases', {}, { topics: ['visit', 'queue'] });
  const late = (data?.cases ?? []).filter(({ due }) => due !== null && caseLateFrom(due) <= now);
  const [first] = late;
  if (!first) return null;
  return (
    <Notice
      tone="warn"
      act={
        <Button size="small" onPress={() => navigate('/cases')}>
          {t('handoff.cases.due.open')}
        </Button>
      }
    >
      {t('handoff.cases.due.notice', { count: late.length, ticket: first.ticket })}
    </Notice>
  );
}
