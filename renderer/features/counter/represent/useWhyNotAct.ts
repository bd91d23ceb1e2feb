import { mayAct, type RepresentationUse } from '#shared/domain/representation/mayAct.ts';
import { localDate } from '#shared/lib/time.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

/** Why whoever acts in this visit may not do this, in the words of the refusal it would meet; null: they may. */
export function useWhyNotAct(use: RepresentationUse): string | null {
  const { visit } = useOpenVisit();
  const today = localDate(useNow(60_000));
  const { record, name } = visit.representative ?? { record: null, name: '' };
  if (!record) return null;
  const answer = mayAct({ ...record, ...(name === '' ? {} : { name }) }, use, today);
  if (answer.kind !== 'refused') return null;
  return errorText({ code: 'refused', rule: `representation.${answer.why}` });
}
