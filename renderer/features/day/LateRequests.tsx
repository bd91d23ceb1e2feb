import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useInstitutions } from '#renderer/app/centre/institutions.ts';
import { workState } from '#renderer/app/centre/workWords.ts';
import { navigate } from '#renderer/app/router.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

/** Requests whose promised day is over, and with whom the oldest is (INT-11). */
export function LateRequests() {
  const { t } = useTranslation();
  const { nameOf } = useInstitutions();
  const { data } = useQuery('request.list', { filter: 'overdue', limit: 1 }, { topics: ['request'] });
  const [first] = data?.rows ?? [];
  if (!first) return null;
  return (
    <Notice
      tone="warn"
      act={
        <Button size="small" onPress={() => navigate('/requests')}>
          {t('work.late.open')}
        </Button>
      }
    >
      {t('work.late.notice', {
        count: data?.counts['overdue'] ?? 0,
        number: first.registerNumber ?? t('request.list.numberFollows'),
        who: workState(first.work, nameOf, t).words,
      })}
    </Notice>
  );
}
