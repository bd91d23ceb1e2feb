import { useTranslation } from 'react-i18next';
import type { ArticleChange } from '#shared/catalogue/articleChanges.ts';
import type { CardChange } from '#shared/catalogue/cardChanges.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useSaidWords } from './useSaidWords.ts';

const PART_TEXTS = {
  offer: 'knowledge.part.offer',
  name: 'knowledge.part.name',
  fees: 'knowledge.part.fees',
  terms: 'knowledge.part.terms',
  documents: 'knowledge.part.documents',
  channels: 'knowledge.ways',
  delivery: 'knowledge.resultComes',
  steps: 'knowledge.part.steps',
  procedure: 'counter.card.procedure',
  form: 'knowledge.part.form',
  result: 'knowledge.part.result',
  notice: 'knowledge.part.notice',
  summary: 'knowledge.part.summary',
  faq: 'knowledge.part.faq',
  text: 'knowledge.part.text',
} as const satisfies Record<(CardChange | ArticleChange)['part'], TextKey>;

type ChangeListProps = { readonly changes: readonly (CardChange | ArticleChange)[] };

/** What was and what is, in the words of the card or article itself. */
export function ChangeList({ changes }: ChangeListProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const wordsOf = useSaidWords();
  return (
    <dl className="changes">
      {changes.map((change, at) => (
        // Their order is all that tells two changes of one part apart.
        <div key={at}>
          <dt>{[t(PART_TEXTS[change.part]), change.what && say(change.what)].filter(Boolean).join(': ')}</dt>
          <dd>
            {change.was.length === 0 ? (
              <span className="muted">{t('knowledge.added')}</span>
            ) : (
              <del>
                <span className="visually-hidden">{t('knowledge.was')} </span>
                {wordsOf(change.was)}
              </del>
            )}
            {change.is.length > 0 ? (
              <ins>
                <span className="visually-hidden">{t('knowledge.is')} </span>
                {wordsOf(change.is)}
              </ins>
            ) : (
              <ins>{t('knowledge.isGone')}</ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
