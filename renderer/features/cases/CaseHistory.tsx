import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { VisitWay } from '#renderer/app/visit/VisitWay.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

/** The whole visit that the case comes from (LVL-04). */
export function CaseHistory({ visitId }: { readonly visitId: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery('visit.record', { visitId }, { topics: ['visit', 'client'] });
  if (!data) return error ? <Notice tone="error">{errorText(error)}</Notice> : <Loading />;
  return (
    <>
      <h2>{t('handoff.cases.history')}</h2>
      <VisitWay record={data} />
    </>
  );
}
