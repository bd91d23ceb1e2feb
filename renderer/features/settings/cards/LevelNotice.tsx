import { useTranslation } from 'react-i18next';
import { isLongerThan } from '#shared/catalogue/importanceTerms.ts';
import { termWords } from '#shared/catalogue/termWords.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FormCell } from '#renderer/ui/FormGrid.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { TermsDraft } from './cardDraft.ts';
import type { PartProps } from './part.ts';

/** Advice, and one press to follow it: the card promises less than the centre does for services as important (CAT-13). */
export function LevelNotice({ draft, change }: Pick<PartProps, 'draft' | 'change'>) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { data } = useQuery('localCard.importanceTerms', {}, { topics: ['settings'] });
  const most = draft.importance === '' ? undefined : data?.terms[draft.importance];
  const isLonger = ({ count, unit }: TermsDraft) => isLongerThan({ count: Number(count), unit }, most);
  if (!most || !draft.terms.some(isLonger)) return null;
  const put = () =>
    change({
      terms: draft.terms.map((terms) =>
        isLonger(terms)
          ? { ...terms, count: String(most.count), unit: most.unit, text: { lv: '', en: '' } }
          : terms,
      ),
    });
  return (
    <FormCell width="full">
      <Notice
        tone="warn"
        act={
          <Button size="small" onPress={put}>
            {t('localCard.levels.take')}
          </Button>
        }
      >
        {t('localCard.levels.longer', { term: say(termWords(most)) })}
      </Notice>
    </FormCell>
  );
}
