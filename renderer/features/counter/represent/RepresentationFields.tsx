import { useTranslation } from 'react-i18next';
import type { RepresentationDocument, RepresentationEnd } from '#shared/domain/representation/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { BASIS_TEXTS, SEEN_TEXTS } from '#renderer/app/representation/representationWords.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { OF_ORGANISATION, OF_PERSON, USUAL, type Entered, type ScopeChoice } from './newRepresentation.ts';
import { WhoRepresents } from './WhoRepresents.tsx';

type RepresentationFieldsProps = {
  readonly entered: Entered;
  readonly change: (part: Partial<Entered>) => void;
  readonly isOrganisation: boolean;
  readonly today: LocalDate;
};

const END_TEXTS = {
  day: 'clients.representative.end.day',
  never: 'clients.representative.end.never',
  unknown: 'clients.representative.end.unknown',
} as const satisfies Record<RepresentationEnd['kind'], TextKey>;

const SCOPE_TEXTS = {
  all: 'clients.representative.scope.all',
  owner: 'clients.representative.scope.owner',
  service: 'clients.representative.scope.service',
  receive: 'clients.representative.scope.receive',
} as const satisfies Record<ScopeChoice, TextKey>;

/** Domain 4.2, block R: who, on what ground, which document, for what, until when. */
export function RepresentationFields(props: RepresentationFieldsProps) {
  const { t } = useTranslation();
  const { entered, change, isOrganisation } = props;
  return (
    <FormGrid>
      <WhoRepresents entered={entered} change={change} />
      <FormCell width="half">
        <div data-field="representative.basis">
          <SelectField
            label={t('clients.representative.basis')}
            choices={(isOrganisation ? OF_ORGANISATION : OF_PERSON).map((key) => ({
              key,
              label: t(BASIS_TEXTS[key]),
            }))}
            value={entered.basis}
            onChange={(basis) => change({ basis, ...USUAL[basis] })}
          />
        </div>
      </FormCell>
      <FormCell width="half">
        <SelectField<RepresentationDocument>
          label={t('clients.representative.documentKindLabel')}
          choices={choicesOf<RepresentationDocument>(SEEN_TEXTS, t).filter(
            ({ key }) => key !== 'clientsWord',
          )}
          value={entered.documentKind}
          onChange={(documentKind) => change({ documentKind })}
        />
      </FormCell>
      <FormCell width="half">
        <div data-field="representative.document">
          <TextField
            label={t('clients.representative.documentNumber')}
            hint={t('clients.representative.documentHint')}
            value={entered.documentNumber}
            onChange={(documentNumber) => change({ documentNumber })}
            maxLength={60}
          />
        </div>
      </FormCell>
      <FormCell width="half">
        <DateField
          label={t('clients.representative.documentDate')}
          isOptional
          value={entered.documentDate}
          onChange={(documentDate) => change({ documentDate })}
        />
      </FormCell>
      <WhatFor {...props} />
      <UntilWhen {...props} />
    </FormGrid>
  );
}

function WhatFor({ entered, change }: RepresentationFieldsProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { visit, catalogue } = useOpenVisit();
  const choices = choicesOf<ScopeChoice>(SCOPE_TEXTS, t).filter(
    ({ key }) => key !== 'service' || visit.serviceId !== null,
  );
  return (
    <>
      <FormCell width={entered.scope === 'owner' ? 'half' : 'full'}>
        <ChoiceField<ScopeChoice>
          label={t('clients.representative.scopeLabel')}
          choices={choices}
          value={entered.scope}
          onChange={(scope) => change({ scope })}
        />
      </FormCell>
      {entered.scope === 'owner' && (
        <FormCell width="half">
          <SelectField
            label={t('clients.representative.owner')}
            choices={catalogue.institutions.map(({ id, shortName }) => ({ key: id, label: say(shortName) }))}
            value={entered.owner}
            onChange={(owner) => change({ owner })}
          />
        </FormCell>
      )}
    </>
  );
}

function UntilWhen({ entered, change, today }: RepresentationFieldsProps) {
  const { t } = useTranslation();
  const { basis, end, lastDay, because } = entered;
  // A power of attorney says it: until a day, or without end.
  const choices = choicesOf<RepresentationEnd['kind']>(END_TEXTS, t).filter(
    ({ key }) => key !== 'unknown' || basis !== 'powerOfAttorney',
  );
  const isPast = lastDay !== null && lastDay < today;
  return (
    <>
      <FormCell width="half">
        <div data-field="representative.end">
          <ChoiceField<RepresentationEnd['kind']>
            label={t('clients.representative.endLabel')}
            hint={basis === 'parent' ? t('clients.representative.childHint') : undefined}
            choices={choices}
            value={end}
            onChange={(kind) => change({ end: kind })}
          />
        </div>
      </FormCell>
      <FormCell width="half">
        {end === 'day' && (
          <div data-field="representative.validTo">
            <DateField
              label={t('clients.representative.validTo')}
              value={lastDay}
              onChange={(day) => change({ lastDay: day })}
              problem={isPast ? t('errors.rule.representation.endPast') : null}
            />
          </div>
        )}
        {end === 'unknown' && (
          <div data-field="representative.because">
            <TextField
              label={t('clients.representative.because')}
              hint={t('clients.representative.becauseHint')}
              isOptional={basis === 'parent'}
              value={because}
              onChange={(words) => change({ because: words })}
              maxLength={300}
            />
          </div>
        )}
      </FormCell>
    </>
  );
}
