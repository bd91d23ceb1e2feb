import { useTranslation } from 'react-i18next';
import type { ProcedureStep, ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { Caption } from '#renderer/ui/Pane.tsx';
import './Card.css';

type CardProcedureProps = { readonly card: Pick<ServiceCard, 'procedure' | 'documents'> };

/** What whoever serves the client does, in order: what is checked, whom to ask, how long it takes (CAT-03). */
export function CardProcedure({ card }: CardProcedureProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { procedure, documents } = card;
  if (!procedure) return null;
  const { steps, responsible, explanation } = procedure;
  const minutes = steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  const noteOf = ({ documents: checked = [], who, minutes: own }: ProcedureStep): string =>
    [
      ...documents.filter(({ id }) => checked.includes(id)).map(({ name }) => say(name)),
      ...(who ? [say(who)] : []),
      ...(own === undefined ? [] : [t('counter.card.minutes', { count: own })]),
    ].join(' · ');
  return (
    <>
      <Caption note={minutes > 0 ? t('counter.card.minutes', { count: minutes }) : undefined}>
        {t('counter.card.procedure')}
      </Caption>
      <ol className="card-procedure">
        {steps.map((step) => (
          <li key={step.id}>
            {say(step.text)}
            {noteOf(step) !== '' && <span className="sub">{noteOf(step)}</span>}
          </li>
        ))}
      </ol>
      {explanation && <p className="card-procedure-note">{say(explanation)}</p>}
      {responsible && (
        <p className="card-procedure-note sub">{t('counter.card.responsible', { who: say(responsible) })}</p>
      )}
    </>
  );
}
