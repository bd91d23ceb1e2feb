import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FormCell } from '#renderer/ui/FormGrid.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { WAY_KEYS } from '../words.ts';
import { Gap } from './Gap.tsx';
import { knownContact } from './knownContact.ts';
import { changeDraft, needsContact, useIntake, type IntakeGap } from './intakeDraft.ts';
import { useIntakeVisit, type IntakeVisit } from './useIntakeVisit.ts';

type ProblemOf = (gap: IntakeGap, words: string) => string | null;
const WHOLE_VISIT = 'visit';

/** From whom, how to answer, and whether the client wants it looked at together with the visit. */
export function SenderFields({ problemOf }: { readonly problemOf: ProblemOf }) {
  const { t } = useTranslation();
  const { draft, visitId } = useIntake();
  const visit = useIntakeVisit(visitId);
  const client = visit?.client ?? null;
  const senders = [
    ...(client ? [{ key: 'client' as const, label: client.name }] : []),
    { key: 'named' as const, label: t('feedback.take.named') },
    { key: 'anonymous' as const, label: t('feedback.take.anonymous') },
  ];
  return (
    <>
      <FormCell width="full">
        <Gap gap="sender">
          <ChoiceField
            label={t('feedback.take.sender')}
            problem={problemOf('sender', t('feedback.take.gap.choose'))}
            hint={draft.sender === 'anonymous' ? t('feedback.take.anonymousHint') : null}
            choices={senders}
            value={draft.sender}
            onChange={(sender) => changeDraft({ sender })}
          />
        </Gap>
      </FormCell>
      {draft.sender !== null && draft.sender !== 'anonymous' && (
        <AnswerFields problemOf={problemOf} clientId={client?.clientId ?? null} />
      )}
      {visit && draft.sender !== null && draft.sender !== 'anonymous' && <LinkFields visit={visit} />}
    </>
  );
}

function AnswerFields({
  problemOf,
  clientId,
}: {
  readonly problemOf: ProblemOf;
  readonly clientId: string | null;
}) {
  const { t } = useTranslation();
  const { draft } = useIntake();
  const wanted = draft.sender === 'client' ? clientId : null;
  const { data: client } = useQuery('client.get', wanted === null ? null : { clientId: wanted }, {
    topics: ['client'],
  });
  const known = knownContact(client);
  return (
    <>
      <FormCell width="full">
        <Gap gap="answerBy">
          <ChoiceField
            label={t('feedback.take.answerBy')}
            problem={problemOf('answerBy', t('feedback.take.gap.choose'))}
            choices={choicesOf(WAY_KEYS, t)}
            value={draft.answerBy}
            onChange={(answerBy) => changeDraft({ answerBy, contact: known[answerBy] ?? '' })}
          />
        </Gap>
      </FormCell>
      {draft.sender === 'named' && (
        <FormCell width="half">
          <Gap gap="name">
            <TextField
              label={t('feedback.take.name')}
              problem={problemOf('name', t('feedback.take.gap.name'))}
              value={draft.name}
              onChange={(name) => changeDraft({ name })}
              maxLength={120}
            />
          </Gap>
        </FormCell>
      )}
      {needsContact(draft.answerBy) && (
        <FormCell width="half">
          <Gap gap="contact">
            <TextField
              label={t('feedback.take.contact')}
              problem={problemOf('contact', t('feedback.take.gap.contact'))}
              value={draft.contact}
              onChange={(contact) => changeDraft({ contact })}
              maxLength={160}
            />
          </Gap>
        </FormCell>
      )}
    </>
  );
}

function LinkFields({ visit }: { readonly visit: IntakeVisit }) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const { draft } = useIntake();
  const requests = visit.outcomes.flatMap(({ requestId, serviceId }) =>
    requestId === null ? [] : [{ key: requestId, label: nameOf(serviceId ?? '') }],
  );
  return (
    <>
      <FormCell width="half">
        <Checkbox
          isSelected={draft.isLinked}
          onChange={(isLinked) => changeDraft({ isLinked })}
          note={t('feedback.take.linkNote')}
        >
          {t('feedback.take.link', { ticket: visit.ticket ?? '' })}
        </Checkbox>
      </FormCell>
      {draft.isLinked && requests.length > 0 && (
        <FormCell width="half">
          <SelectField
            label={t('feedback.take.request')}
            isOptional
            choices={[{ key: WHOLE_VISIT, label: t('feedback.take.noRequest') }, ...requests]}
            value={draft.requestId ?? WHOLE_VISIT}
            onChange={(key) => changeDraft({ requestId: key === WHOLE_VISIT ? null : key })}
          />
        </FormCell>
      )}
    </>
  );
}
