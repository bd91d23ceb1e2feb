import { useTranslation } from 'react-i18next';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { MaskedCode } from '#renderer/ui/MaskedCode.tsx';
import { answerSections, type AnswerRow } from './answerRows.ts';
import type { RequestData } from './requestData.ts';

const WIDTHS = { 2: 'third', 3: 'half', 6: 'full' } as const;

/** The form as it was taken in; nothing here can be changed any more. */
export function AnswersPart({ request }: { readonly request: RequestData }) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { cardOf } = useServiceCards();
  const catalogue = useCatalogue();
  const labelElsewhere = (fieldId: string) => {
    const fields = catalogue?.blocks.flatMap(({ section }) => section.fields);
    const field = fields?.find(({ id }) => id === fieldId);
    return field && say(field.label);
  };
  const sections = answerSections(cardOf(request.serviceId)?.form, request.answers, {
    say,
    yes: t('request.view.yes'),
    no: t('request.view.no'),
    formerly: t('request.view.formerly'),
    labelElsewhere,
  });
  if (sections.length === 0) return <p className="muted">{t('request.view.noAnswers')}</p>;
  return (
    <FormGrid>
      {sections.map(({ id, title, rows }) => [
        <FormTitle key={id}>{title}</FormTitle>,
        ...rows.map((row) => (
          <FormCell key={row.fieldId} width={WIDTHS[row.width]}>
            <Answer row={row} />
          </FormCell>
        )),
      ])}
    </FormGrid>
  );
}

function Answer({ row: { label, value, isHidden, isYes } }: { readonly row: AnswerRow }) {
  if (isYes !== null && !isHidden) {
    return (
      <p className="request-said">
        <span className={isYes ? 'state is-done' : 'state is-neutral'}>
          <Icon name={isYes ? 'boxOn' : 'boxOff'} label={value} />
        </span>
        {label}
      </p>
    );
  }
  return (
    <dl className="request-answer">
      <dt>{label}</dt>
      <dd>
        {isHidden ? <MaskedCode name={label} mask="●●●●●●" reveal={() => Promise.resolve(value)} /> : value}
      </dd>
    </dl>
  );
}
