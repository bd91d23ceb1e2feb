import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerSections, type AnswerRow } from '#shared/catalogue/answerSections.ts';
import type { Answers as GivenAnswers } from '#shared/catalogue/visibleFields.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { MaskedCode } from '#renderer/ui/MaskedCode.tsx';
import { answersOf } from './formVersions.ts';
import type { RequestData } from './requestData.ts';

const WIDTHS = { 2: 'third', 3: 'half', 6: 'full' } as const;

/** The form as it is now; once it was corrected, also as it was before. */
export function AnswersPart({ request }: { readonly request: RequestData }) {
  const { t } = useTranslation();
  const { version: newest } = request;
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = Number(chosen ?? newest);
  const versions = Array.from({ length: newest }, (_, index) => newest - index);
  const choices = versions.map((version) => ({
    key: String(version),
    label: t(version === newest ? 'request.after.correct.versionNow' : 'request.after.correct.version', {
      version,
    }),
  }));
  return (
    <>
      {newest > 1 && (
        <ChoiceField
          label={t('request.after.correct.which')}
          isLabelHidden
          size="small"
          choices={choices}
          value={String(shown)}
          onChange={setChosen}
        />
      )}
      <Answers serviceId={request.serviceId} answers={answersOf(request, shown)} />
    </>
  );
}

type AnswersProps = { readonly serviceId: string; readonly answers: GivenAnswers };

function Answers({ serviceId, answers }: AnswersProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { cardOf } = useServiceCards();
  const catalogue = useCatalogue();
  const labelElsewhere = (fieldId: string) => {
    const fields = catalogue?.blocks.flatMap(({ section }) => section.fields);
    const field = fields?.find(({ id }) => id === fieldId);
    return field && say(field.label);
  };
  const sections = answerSections(cardOf(serviceId)?.form, answers, {
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
