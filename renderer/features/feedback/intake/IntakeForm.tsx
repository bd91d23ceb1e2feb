import { useTranslation } from 'react-i18next';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { KIND_KEYS, LANGUAGE_KEYS, SUBJECT_KEYS } from '../words.ts';
import { Gap } from './Gap.tsx';
import { changeDraft, useIntake, type IntakeGap } from './intakeDraft.ts';
import { SenderFields } from './SenderFields.tsx';

const MOST_LETTERS = 4000;
const NO_SERVICE = 'none';

/** One minute: what was said first, then what it is about, then from whom. */
export function IntakeForm({ gaps }: { readonly gaps: readonly IntakeGap[] }) {
  const { t } = useTranslation();
  const say = useLocalText();
  const catalogue = useCatalogue();
  const { draft } = useIntake();
  const problemOf = (gap: IntakeGap, words: string) => (gaps.includes(gap) ? words : null);
  const services = [
    { key: NO_SERVICE, label: t('feedback.take.noService') },
    ...(catalogue?.cards ?? []).map(({ id, name }) => ({ key: id, label: say(name) })),
  ];
  return (
    <FormGrid>
      <FormCell width="full">
        <ChoiceField
          label={t('feedback.take.kind')}
          choices={choicesOf(KIND_KEYS, t)}
          value={draft.kind}
          onChange={(kind) => changeDraft({ kind })}
        />
      </FormCell>
      <FormCell width="full">
        <Gap gap="words">
          <LongTextField
            label={t('feedback.take.words')}
            hint={t('feedback.take.wordsHint')}
            problem={problemOf('words', t('feedback.take.gap.words'))}
            value={draft.words}
            onChange={(words) => changeDraft({ words })}
            rows={3}
            maxLength={MOST_LETTERS}
            takesFocus
          />
        </Gap>
      </FormCell>
      <FormCell width="third">
        <Gap gap="subject">
          <SelectField
            label={t('letter.receipt.subject')}
            problem={problemOf('subject', t('feedback.take.gap.choose'))}
            choices={choicesOf(SUBJECT_KEYS, t)}
            value={draft.subject}
            onChange={(subject) => changeDraft({ subject })}
          />
        </Gap>
      </FormCell>
      <FormCell width="third">
        <SelectField
          label={t('letter.receipt.service')}
          isOptional
          choices={services}
          value={draft.serviceId ?? NO_SERVICE}
          onChange={(key) => changeDraft({ serviceId: key === NO_SERVICE ? null : key })}
        />
      </FormCell>
      <FormCell width="third">
        <SelectField
          label={t('feedback.take.language')}
          choices={choicesOf(LANGUAGE_KEYS, t)}
          value={draft.language}
          onChange={(language) => changeDraft({ language })}
        />
      </FormCell>
      <SenderFields problemOf={problemOf} />
    </FormGrid>
  );
}
