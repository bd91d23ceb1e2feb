import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addWorkingDays } from '#shared/lib/workingDays.ts';
import { localDate, type LocalDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { TickField } from '#renderer/app/centre/TickField.tsx';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import type { RequestData } from '../requestData.ts';

type AskDialogProps = { readonly request: RequestData; readonly onClose: () => void };

/** Two weeks of working days: enough for a paper that has to be asked for elsewhere. */
const USUAL_DAYS = 10;
const MINUTE_MS = 60_000;

/** Something is missing: what, why and by when. The request waits for the client meanwhile. */
export function AskDialog({ request: { requestId, serviceId }, onClose }: AskDialogProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { cardOf } = useServiceCards();
  const today = localDate(useNow(MINUTE_MS));
  const ask = useCommand('request.ask');
  const [documents, setDocuments] = useState<string[]>([]);
  const [what, setWhat] = useState('');
  const [why, setWhy] = useState('');
  const [answerBy, setAnswerBy] = useState<LocalDate | null>(() => addWorkingDays(today, USUAL_DAYS));
  const choices = cardOf(serviceId)?.documents.map(({ id, name }) => ({ key: id, label: say(name) })) ?? [];
  const isNothing = documents.length === 0 && what.trim() === '';
  const missing = isNothing
    ? t('request.asked.missing.what')
    : why.trim() === ''
      ? t('request.asked.missing.why')
      : answerBy === null
        ? t('request.asked.missing.day')
        : null;
  return (
    <ActDialog
      title={t('request.asked.title')}
      labelKey="request.asked.save"
      backKey="request.asked.leave"
      whyNot={missing}
      sending={ask}
      act={async () =>
        answerBy === null ? { ok: false } : ask.run({ requestId, documents, what, why, answerBy })
      }
      onClose={onClose}
      isWide
    >
      <p className="sub">{t('request.asked.text')}</p>
      {choices.length > 0 && (
        <TickField
          label={t('request.asked.documents')}
          choices={choices}
          values={documents}
          onChange={setDocuments}
        />
      )}
      <LongTextField
        label={t(choices.length > 0 ? 'request.asked.whatElse' : 'request.asked.what')}
        isOptional={documents.length > 0}
        value={what}
        onChange={setWhat}
        maxLength={1000}
        rows={2}
        takesFocus
      />
      <LongTextField
        label={t('request.asked.why')}
        hint={t('request.asked.whyHint')}
        value={why}
        onChange={setWhy}
        maxLength={1000}
        rows={2}
      />
      <DateField label={t('request.asked.answerBy')} value={answerBy} onChange={setAnswerBy} min={today} />
    </ActDialog>
  );
}
