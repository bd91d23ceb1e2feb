import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormCorrectionReason } from '#shared/domain/request/afterwards/types.ts';
import { findField } from '#shared/catalogue/askedForm.ts';
import type { Form } from '#shared/catalogue/formTypes.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { localDate, type LocalDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { FORM_CORRECTION_TEXTS } from '#renderer/app/centre/afterwardsWords.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { usePerson } from '#renderer/app/person.ts';
import { useNow } from '#renderer/app/useNow.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { tidyEntry } from '#renderer/serviceForm/entries.ts';
import { focusField } from '#renderer/serviceForm/focusField.ts';
import { gapsOf } from '#renderer/serviceForm/gaps.ts';
import { gapName, gapWords } from '#renderer/serviceForm/gapWords.ts';
import { ServiceForm } from '#renderer/serviceForm/ServiceForm.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { changesBetween, withChanges } from './answerChanges.ts';
import { keepDraft, NOTHING_CHANGED, useCorrectionDrafts } from './correctionDrafts.ts';
import type { RequestData } from './requestData.ts';

const MINUTE_MS = 60_000;

type CorrectFormProps = { readonly request: RequestData; readonly onDone: () => void };

/** The form as it was filled in at the registration, to be written anew; what is typed stays until it is saved. */
export function CorrectForm({ request, onDone }: CorrectFormProps) {
  const { data, error } = useQuery('request.form', { requestId: request.requestId }, { topics: [] });
  if (!data) return error ? <Notice tone="error">{errorText(error)}</Notice> : <Loading />;
  return <Correcting request={request} onDone={onDone} {...data} />;
}

type CorrectingProps = CorrectFormProps & { readonly form: Form; readonly isAsRegistered: boolean };

function Correcting({ request, form, isAsRegistered, onDone }: CorrectingProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { requestId, version } = request;
  const today = localDate(useNow(MINUTE_MS));
  const correct = useCommand('request.correct');
  const { draft, keep } = useDraft(requestId);
  const [attempts, setAttempts] = useState(0);
  const { changed, why } = draft;
  const known = asTyped(form, request.answers, today);
  const answers = withChanges(known, changed);
  const gaps = gapsOf(form, answers, today);
  const gapNames = gaps.map((gap) => gapName(gap, form, say));
  const missing =
    why.reason === 'other' && why.words.trim() === '' ? t('request.after.correct.missing') : null;
  const save: Command = {
    id: 'requests.primary',
    labelKey: 'request.after.correct.save',
    whyNot: () => (Object.keys(changed).length === 0 ? t('request.after.correct.nothing') : missing),
    run: async () => {
      const [first] = gaps;
      if (first) {
        setAttempts(attempts + 1);
        focusField(first.fieldId);
        return;
      }
      const saved = await correct.run({ requestId, version, answers, why });
      if (!saved.ok) return;
      keep(NOTHING_CHANGED);
      onDone();
    },
  };
  const leave: Command = { id: 'requests.back', labelKey: 'request.after.leave', run: onDone };
  useCommands([save, leave]);
  const firstField = form.sections[0]?.fields[0]?.id;
  useEffect(() => {
    if (firstField !== undefined) focusField(firstField);
  }, [firstField]);
  return (
    <>
      <div className="request-body" role="group" aria-label={t('request.after.correct.legend')}>
        {correct.error && <Notice tone="error">{errorText(correct.error)}</Notice>}
        <Notice tone={request.acceptedAt === null ? 'neutral' : 'warn'}>
          {t(
            request.acceptedAt === null
              ? 'request.after.correct.text'
              : 'request.after.correct.afterAcceptance',
          )}
        </Notice>
        {!isAsRegistered && <Notice tone="warn">{t('request.after.correct.otherForm')}</Notice>}
        <ServiceForm
          form={form}
          answers={answers}
          today={today}
          attempts={attempts}
          onChange={(next) => keep({ ...draft, changed: changesBetween(known, next) })}
        />
        <div className="request-why">
          <SelectField<FormCorrectionReason>
            label={t('request.after.correct.reason')}
            choices={choicesOf(FORM_CORRECTION_TEXTS, t)}
            value={why.reason}
            onChange={(reason) => keep({ ...draft, why: { ...why, reason } })}
          />
          <LongTextField
            label={t('request.after.correct.words')}
            isOptional={why.reason !== 'other'}
            value={why.words}
            onChange={(words) => keep({ ...draft, why: { ...why, words } })}
            maxLength={300}
            rows={2}
          />
        </div>
      </div>
      <ActionBar
        missing={gapWords(gapNames, t)}
        primary={
          <CommandButton command={save} look="primary" isBusy={correct.isPending} reasonPlace="tooltip" />
        }
      >
        <CommandButton command={leave} look="quiet" />
      </ActionBar>
    </>
  );
}

function useDraft(requestId: string) {
  const { data: person } = usePerson();
  const key = `${person?.staffId ?? ''} ${requestId}`;
  const draft = useCorrectionDrafts((drafts) => drafts[key] ?? NOTHING_CHANGED);
  return { draft, keep: (changed: typeof draft) => keepDraft(key, changed) };
}

/** As the clerk would have typed them. */
function asTyped(form: Form, answers: Answers, today: LocalDate): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([fieldId, answer]) => {
      const field = findField(form, fieldId);
      const isTyped = field && field.kind !== 'date' && typeof answer === 'string';
      return [fieldId, isTyped ? tidyEntry(field, answer, today) : answer];
    }),
  );
}
