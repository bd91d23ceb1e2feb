import { useTranslation } from 'react-i18next';
import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import type { Concern, Instead } from '#shared/domain/outage/types.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { INSTEAD_TEXTS } from '#renderer/app/outage/outageWords.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { useOutageForm } from './useOutageForm.ts';

const MOST_WHAT = 60;

/** What the chosen template asks for. */
export function OutageFields({ form }: { readonly form: ReturnType<typeof useOutageForm> }) {
  const { t } = useTranslation();
  const { draft, change, namesWhat, isClosing } = form;
  return (
    <FormGrid>
      {namesWhat && (
        <>
          <FormCell width="half">
            <TextField
              label={t('outageLog.what')}
              hint={t('outageLog.whatHint')}
              maxLength={MOST_WHAT}
              value={draft.what}
              onChange={(what) => change({ what })}
            />
          </FormCell>
          <FormCell width="half">
            <ConcernField value={draft.concerns} onChange={(concerns) => change({ concerns })} />
          </FormCell>
        </>
      )}
      <FormCell width="third">
        <TextField
          label={t(isClosing ? 'outageLog.closesAt' : 'outageLog.since')}
          {...(isClosing ? { hint: t('outageLog.closesHint') } : {})}
          inputMode="numeric"
          maxLength={5}
          value={draft.since}
          onChange={(since) => change({ since })}
        />
      </FormCell>
      {!isClosing && (
        <>
          <FormCell width="third">
            <TextField
              label={t('outageLog.until')}
              hint={t('outageLog.untilHint')}
              isOptional
              inputMode="numeric"
              maxLength={5}
              value={draft.until}
              onChange={(until) => change({ until })}
            />
          </FormCell>
          <FormCell width="third">
            <DateField
              label={t('outageLog.untilDay')}
              value={draft.untilDay}
              onChange={(untilDay) => change({ untilDay })}
            />
          </FormCell>
        </>
      )}
      <FormCell width="full">
        <SelectField<Instead>
          label={t('outageLog.instead')}
          choices={form.insteads.map((key) => ({ key, label: t(INSTEAD_TEXTS[key]) }))}
          value={form.notice.instead}
          onChange={(instead) => change({ instead })}
        />
      </FormCell>
    </FormGrid>
  );
}

const NOWHERE = '';

type ConcernFieldProps = {
  readonly value: Concern | null;
  readonly onChange: (concern: Concern | null) => void;
};

/** One card, or all of an institution whose system is out. */
function ConcernField({ value, onChange }: ConcernFieldProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const catalogue = useCatalogue();
  const concerns: readonly (Concern & { readonly label: string })[] = catalogue
    ? [
        ...catalogue.institutions.map(({ id, shortName }) => ({
          kind: 'institution' as const,
          id,
          label: t('outageLog.concernsAll', { institution: say(shortName) }),
        })),
        ...offeredCards(catalogue).map(({ id, name }) => ({
          kind: 'service' as const,
          id,
          label: say(name),
        })),
      ]
    : [];
  const keyOf = ({ kind, id }: Concern) => `${kind}/${id}`;
  return (
    <SelectField
      label={t('outageLog.concerns')}
      choices={[
        { key: NOWHERE, label: t('outageLog.concernsNone') },
        ...concerns.map((concern) => ({ key: keyOf(concern), label: concern.label })),
      ]}
      value={value === null ? NOWHERE : keyOf(value)}
      onChange={(key) => {
        const chosen = concerns.find((concern) => keyOf(concern) === key);
        onChange(chosen ? { kind: chosen.kind, id: chosen.id } : null);
      }}
    />
  );
}
