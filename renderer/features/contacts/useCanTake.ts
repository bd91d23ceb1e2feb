import { useTranslation } from 'react-i18next';
import { COUNTER_STAFF } from '#shared/api/define.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { hasRole, type Person } from '#renderer/app/person.ts';

/** Why nothing can go on at this person's counter now, or null. */
export function useCanTake(person: Person): string | null {
  const { t } = useTranslation();
  const hasCounter = hasRole(person, COUNTER_STAFF) && person.counter !== null;
  const { data } = useQuery('visit.current', hasCounter ? {} : null, {
    topics: ['visit', 'queue', 'session'],
  });
  if (!hasCounter) return t('contact.log.noCounter');
  return data?.visitId == null ? null : t('contact.log.busy');
}
