import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { formatDay } from '#renderer/app/format.ts';
import { usePerson } from '#renderer/app/person.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useOpenVisit } from '../visit/VisitContext.ts';

type DrawUpDialogProps = {
  readonly serviceId: string;
  readonly serviceName: string;
  readonly options: OutputOf<'delegation.options'>;
  readonly sentences: readonly string[];
  readonly onClose: () => void;
};

const PURPOSE_LENGTH = 300;

/** Who, for whom, for what, until when; and the words to read out before the client signs (domain A5). */
export function DrawUpDialog({ serviceId, serviceName, options, sentences, onClose }: DrawUpDialogProps) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const { data: person } = usePerson();
  const { visitId, language } = visit;
  const draw = useCommand('delegation.drawUp');
  const [purpose, setPurpose] = useState(t('delegation.drawUp.purposeFor', { service: serviceName }));
  const { proposed, longest, legalBasis, isOffline } = options;
  /** Undefined while nobody chose a day: the network may come and go, and what is proposed with it. */
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const validTo = chosen === undefined ? proposed : chosen;
  const isTermOpen = longest > proposed;
  const isWrongDay = validTo !== null && validTo > longest;
  const whyNot =
    purpose.trim() === ''
      ? t('delegation.drawUp.purposeMissing')
      : validTo === null || isWrongDay
        ? t('delegation.drawUp.dayWrong', { day: formatDay(longest) })
        : null;
  const name = person?.name ?? '';
  return (
    <ActDialog
      title={t('delegation.act.drawUp')}
      labelKey="delegation.drawUp.act"
      backKey="delegation.drawUp.back"
      whyNot={whyNot}
      sending={draw}
      act={() => draw.run({ visitId, services: [serviceId], purpose, validTo: chosen ?? null, language })}
      onClose={onClose}
      isWide
    >
      <Facts
        align="left"
        facts={[
          { name: t('delegation.drawUp.client'), value: visit.client?.name ?? '' },
          ...(visit.representative
            ? [{ name: t('delegation.drawUp.representative'), value: visit.representative.name }]
            : []),
          { name: t('delegation.drawUp.agent'), value: name },
          { name: t('delegation.drawUp.service'), value: serviceName },
          ...(isTermOpen
            ? []
            : [
                {
                  name: t('delegation.drawUp.term'),
                  value: t('delegation.drawUp.today', { day: formatDay(proposed) }),
                },
              ]),
          { name: t('delegation.drawUp.basis'), value: legalBasis },
        ]}
      />
      <LongTextField
        label={t('delegation.drawUp.purpose')}
        value={purpose}
        onChange={setPurpose}
        maxLength={PURPOSE_LENGTH}
        rows={2}
        takesFocus
      />
      {isTermOpen && (
        <DateField
          label={t('delegation.drawUp.lastDay')}
          hint={t(isOffline ? 'delegation.drawUp.offlineHint' : 'delegation.drawUp.termHint', {
            day: formatDay(longest),
          })}
          value={validTo}
          onChange={setChosen}
          max={longest}
        />
      )}
      <Notice tone="neutral">
        <p className="bold">{t('delegation.drawUp.readOut')}</p>
        <p lang={language}>{sentences.join(' ')}</p>
      </Notice>
    </ActDialog>
  );
}
