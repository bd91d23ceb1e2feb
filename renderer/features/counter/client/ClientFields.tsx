import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormCell } from '#renderer/ui/FormGrid.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { ContactFields } from './ContactFields.tsx';
import type { NewClient } from './newClient.ts';

type ClientFieldsProps = {
  readonly client: NewClient;
  readonly isJudged: boolean;
  readonly onChange: (part: Partial<NewClient>) => void;
  readonly focusOn: 'givenName' | 'familyName' | 'phone';
  /** Code and what it finds stand between the name and the ways to reach the client. */
  readonly code: ReactNode;
};

/** Name, code, telephone and e-mail of a person or an organisation. */
export function ClientFields({ client, isJudged, onChange, focusOn, code }: ClientFieldsProps) {
  const { t } = useTranslation();
  const isPerson = client.kind === 'person';
  return (
    <>
      {isPerson && (
        <FormCell width="half">
          <div data-field="givenName">
            <TextField
              label={t('clients.givenName')}
              value={client.givenName}
              onChange={(givenName) => onChange({ givenName })}
              maxLength={36}
              takesFocus={focusOn === 'givenName'}
            />
          </div>
        </FormCell>
      )}
      <FormCell width={isPerson ? 'half' : 'full'}>
        <div data-field="familyName">
          <TextField
            label={isPerson ? t('clients.familyName') : t('clients.organisationName')}
            value={client.familyName}
            onChange={(familyName) => onChange({ familyName })}
            maxLength={isPerson ? 32 : 120}
            takesFocus={focusOn === 'familyName'}
          />
        </div>
      </FormCell>
      {code}
      <ContactFields
        client={client}
        isJudged={isJudged}
        onChange={onChange}
        takesFocus={focusOn === 'phone'}
      />
    </>
  );
}
