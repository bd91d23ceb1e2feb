import { useTranslation } from 'react-i18next';
import type { Person } from '#renderer/app/person.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FormCell } from '#renderer/ui/FormGrid.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { ForWhom } from '../ForWhom.tsx';
import { RESULT_KEYS, WAIT_KEYS } from '../words.ts';
import { changeDraft, RESULTS, WAITS, type LogDraft } from './logDraft.ts';

type LogResultProps = {
  readonly draft: LogDraft;
  readonly person: Person;
  /** Why it cannot go on at the counter; undefined when the person has none. */
  readonly whyNotHere: string | null | undefined;
};

/** What came of it: a consultation unless said otherwise (TEL-03). */
export function LogResult({ draft, person, whyNotHere }: LogResultProps) {
  const { t } = useTranslation();
  const { channel } = draft;
  const possible = RESULTS.filter(
    (result) =>
      (result !== 'missed' || channel === 'phone') && (result !== 'atCounter' || whyNotHere !== undefined),
  );
  return (
    <>
      <FormCell width="full">
        <ChoiceField
          label={t('contact.log.result')}
          choices={possible.map((key) => ({
            key,
            label: t(RESULT_KEYS[channel][key]),
            ...(key === 'atCounter' && whyNotHere ? { whyNot: whyNotHere } : {}),
          }))}
          value={draft.result}
          onChange={(result) => changeDraft(channel, { result })}
        />
      </FormCell>
      {draft.result === 'later' && (
        <>
          {channel === 'phone' && (
            <FormCell width="half">
              <SelectField
                label={t('contact.log.when')}
                choices={WAITS.map((key) => ({ key, label: t(WAIT_KEYS[key]) }))}
                value={draft.wait}
                onChange={(wait) => changeDraft(channel, { wait })}
              />
            </FormCell>
          )}
          <FormCell width="half">
            <ForWhom
              person={person}
              value={draft.forStaffId}
              onChange={(forStaffId) => changeDraft(channel, { forStaffId })}
            />
          </FormCell>
        </>
      )}
    </>
  );
}
