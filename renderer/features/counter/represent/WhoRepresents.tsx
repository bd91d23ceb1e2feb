import { useTranslation } from 'react-i18next';
import { FormCell } from '#renderer/ui/FormGrid.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useOpenVisit } from '../visit/VisitContext.ts';
import type { Entered } from './newRepresentation.ts';

const TYPED = 'typed';

type WhoRepresentsProps = {
  readonly entered: Pick<Entered, 'cardId' | 'name' | 'code'>;
  readonly change: (part: Partial<Pick<Entered, 'cardId' | 'name' | 'code'>>) => void;
};

/** Somebody on the same ticket is known already; all others are typed, with the code where it is known. */
export function WhoRepresents({ entered, change }: WhoRepresentsProps) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const { cardId, name, code } = entered;
  const others = visit.clients.flatMap(({ client }) =>
    client && client.kind === 'person' && client.clientId !== visit.client?.clientId
      ? [{ key: client.clientId, label: client.name }]
      : [],
  );
  return (
    <>
      {others.length > 0 && (
        <FormCell width="full">
          <SelectField
            label={t('clients.representative.who')}
            choices={[...others, { key: TYPED, label: t('clients.representative.somebodyElse') }]}
            value={cardId ?? TYPED}
            onChange={(key) => change({ cardId: key === TYPED ? null : key })}
          />
        </FormCell>
      )}
      {cardId === null && (
        <>
          <FormCell width="half">
            <div data-field="representative.name">
              <TextField
                label={t('clients.representative.name')}
                value={name}
                onChange={(typed) => change({ name: typed })}
                maxLength={80}
                takesFocus
              />
            </div>
          </FormCell>
          <FormCell width="half">
            <div data-field="representative.code">
              <TextField
                label={t('clients.representative.code')}
                hint={t('clients.representative.codeHint')}
                isOptional
                inputMode="numeric"
                value={code}
                onChange={(typed) => change({ code: typed })}
                maxLength={12}
              />
            </div>
          </FormCell>
        </>
      )}
    </>
  );
}
