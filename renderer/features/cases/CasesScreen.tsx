import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useParams } from '#renderer/app/router.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { CaseList } from './CaseList.tsx';
import { CaseView } from './CaseView.tsx';
import './Cases.css';

/** Level 3: what is not standard, with its whole history (LVL-04). */
export function CasesScreen() {
  const { caseId } = useParams('/cases/:caseId?');
  const { data, error } = useQuery('handoff.cases', {}, { topics: ['visit', 'queue'] });
  if (!data) return error ? <Notice tone="error">{errorText(error)}</Notice> : <Loading />;
  const item = data.cases.find(({ handoffId }) => handoffId === caseId);
  return item ? <CaseView key={item.handoffId} item={item} /> : <CaseList data={data} />;
}
