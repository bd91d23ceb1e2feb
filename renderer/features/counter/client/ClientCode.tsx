import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPersonalCode } from '#shared/domain/identity/personalCode.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { problemText } from '#renderer/serviceForm/problemTexts.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { FormCell } from '#renderer/ui/FormGrid.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { findingOf, needsReadBack, type NewClient } from './newClient.ts';

type ClientCodeProps = {
  readonly client: NewClient;
  readonly today: LocalDate;
  readonly isJudged: boolean;
  readonly onChange: (part: Partial<NewClient>) => void;
  /** Whose code it is, and the masked one that stays while nothing is entered. */
  readonly ownId?: string | null;
  readonly codeNow?: string | null;
  /** Another client has this code already. */
  readonly onKnown: (clientId: string) => void;
  readonly knownActKey: TextKey;
};

/** Personal code or registration number: judged, read back where it cannot be checked, and looked up. */
export function ClientCode(props: ClientCodeProps) {
  const { client, today, isJudged, onChange, ownId = null, codeNow = null, onKnown, knownActKey } = props;
  const { t } = useTranslation();
  const [isLeft, setIsLeft] = useState(false);
  const finding = findingOf(client, today);
  const stored = finding.code ?? '';
  const { data } = useQuery('client.search', stored === '' ? null : { text: stored, limit: 1 }, {
    topics: ['client'],
  });
  const found = stored === '' ? undefined : data?.clients[0];
  const known = found?.clientId === ownId ? undefined : found;
  const isShown = isLeft || isJudged || finding.severity === 'warning';
  const text = finding.problem && isShown ? problemText(finding.problem, client.code, t) : null;
  const isPerson = client.kind === 'person';
  const leave = () => {
    setIsLeft(true);
    if (isPerson && stored !== '') onChange({ code: formatPersonalCode(stored) });
  };
  return (
    <>
      <FormCell width="half">
        <div data-field="code">
          <TextField
            label={isPerson ? t('clients.personalCode') : t('clients.registrationNumber')}
            isOptional={isPerson || codeNow !== null}
            hint={
              codeNow !== null
                ? t('clients.correct.codeHint', { code: codeNow })
                : isPerson
                  ? t('clients.codeHint')
                  : undefined
            }
            inputMode="numeric"
            value={client.code}
            onChange={(code) => onChange({ code, isReadBack: false })}
            onBlur={leave}
            problem={finding.severity === 'error' ? text : null}
            warning={finding.severity === 'warning' ? text : finding.isUndated ? t('clients.undated') : null}
            done={finding.severity === null && stored !== '' ? t('clients.codeFits') : null}
          />
        </div>
      </FormCell>
      <FormCell width="half">
        {needsReadBack(finding) && (
          <div data-field="readBack" className="beside-field">
            <Checkbox
              isSelected={client.isReadBack}
              onChange={(isReadBack) => onChange({ isReadBack })}
              isInvalid={isJudged && !client.isReadBack}
              note={finding.mayBeForeign ? t('clients.mayBeForeign') : undefined}
            >
              {t('clients.readBack')}
            </Checkbox>
          </div>
        )}
      </FormCell>
      {known && (
        <FormCell width="full">
          <Notice
            tone="accent"
            act={<Button onPress={() => onKnown(known.clientId)}>{t(knownActKey)}</Button>}
          >
            {t('clients.known', { name: known.name })}
          </Notice>
        </FormCell>
      )}
    </>
  );
}
