import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentNumberEnd } from '#shared/domain/identity/documentNumberEnd.ts';
import {
  IDENTITY_DOCUMENTS,
  IDENTITY_METHODS,
  type IdentityDocument,
  type IdentityMethod,
} from '#shared/domain/identity/identityDocument.ts';
import { localDate, type LocalDate } from '#shared/lib/time.ts';
import { useNow } from '#renderer/app/useNow.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { focusField } from '#renderer/serviceForm/focusField.ts';
import { gapWords } from '#renderer/serviceForm/gapWords.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useAct } from '../useAct.ts';
import { DOCUMENT_TEXTS, METHOD_TEXTS } from '../words.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';
import { ClientFacts, type ClientFactsProps } from './ClientFacts.tsx';
import { Representative } from './Representative.tsx';

const END_LENGTH = 4;

/** Domain 5.9: only the kind, the last four characters, the validity and the way of checking are kept. */
export function IdentityCheck(acts: ClientFactsProps) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const today = localDate(useNow(60_000));
  const check = useAct('visit.checkIdentity');
  const [document, setDocument] = useState<IdentityDocument>('passport');
  const [method, setMethod] = useState<IdentityMethod>('lookedAt');
  const [number, setNumber] = useState('');
  const [validTo, setValidTo] = useState<LocalDate | null>(null);
  const numberEnd = documentNumberEnd(number);
  const isNumberThere = /^[0-9A-Z]{4}$/.test(numberEnd);
  const isExpired = validTo !== null && validTo < today;
  const gaps = [
    ...(isNumberThere ? [] : ['numberEnd' as const]),
    ...(validTo === null || isExpired ? ['validTo' as const] : []),
  ];
  const done: Command = {
    id: 'counter.primary',
    labelKey: 'clients.identity.done',
    async run() {
      if (gaps[0] !== undefined || validTo === null) {
        focusField(gaps[0] ?? 'validTo');
        return;
      }
      await check.run({ visitId: visit.visitId, document, method, validTo, numberEnd });
    },
  };
  useCommands([done]);
  const names = { numberEnd: t('clients.identity.gapNumber'), validTo: t('clients.identity.gapValidTo') };
  return (
    <>
      <PaneBody>
        <ClientFacts {...acts} />
        <FormGrid>
          <FormTitle>{t('clients.identity.title')}</FormTitle>
          <FormCell width="full">
            <ChoiceField
              label={t('clients.identity.document')}
              choices={IDENTITY_DOCUMENTS.map((key) => ({ key, label: t(DOCUMENT_TEXTS[key]) }))}
              value={document}
              onChange={setDocument}
            />
          </FormCell>
          <FormCell width="half">
            <div data-field="numberEnd">
              <TextField
                label={t('clients.identity.numberEnd')}
                hint={t('clients.identity.noCopy')}
                value={number}
                onChange={(value) => setNumber(value.toUpperCase())}
                onBlur={() => setNumber(numberEnd)}
                problem={
                  number !== '' && !isNumberThere && numberEnd.length === END_LENGTH
                    ? t('clients.identity.numberWrong')
                    : null
                }
                takesFocus
              />
            </div>
          </FormCell>
          <FormCell width="half">
            <div data-field="validTo">
              <DateField
                label={t('clients.identity.validTo')}
                value={validTo}
                onChange={setValidTo}
                problem={isExpired ? t('clients.identity.expired') : null}
              />
            </div>
          </FormCell>
          <FormCell width="full">
            <ChoiceField
              label={t('clients.identity.method')}
              choices={IDENTITY_METHODS.map((key) => ({ key, label: t(METHOD_TEXTS[key]) }))}
              value={method}
              onChange={setMethod}
            />
          </FormCell>
        </FormGrid>
        <Representative />
      </PaneBody>
      <VisitBar
        primary={done}
        isBusy={check.isPending}
        missing={gapWords(
          gaps.map((gap) => names[gap]),
          t,
        )}
      />
    </>
  );
}
