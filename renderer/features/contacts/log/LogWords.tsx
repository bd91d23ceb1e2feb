import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import type { Person } from '#renderer/app/person.ts';
import { useCommandRegistry } from '#renderer/commands/CommandsProvider.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormCell } from '#renderer/ui/FormGrid.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { SOURCE_KEYS } from '../words.ts';
import { KnownClients } from './KnownClients.tsx';
import { changeDraft, type LogDraft, type LogGap } from './logDraft.ts';

type LogWordsProps = {
  readonly draft: LogDraft;
  readonly gaps: readonly LogGap[];
  readonly person: Person;
  /** Enter in a line finishes. */
  readonly onEnter: Command;
};

const NO_SERVICE = 'none';

/** What it was about, from whom, and for an e-mail when it came. */
export function LogWords({ draft, gaps, person, onEnter }: LogWordsProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const catalogue = useCatalogue();
  const registry = useCommandRegistry();
  const { channel } = draft;
  const change = (changed: Partial<LogDraft>) => changeDraft(channel, changed);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') registry.run(onEnter);
  };
  const services = [
    { key: NO_SERVICE, label: t('contact.log.noService') },
    ...(catalogue?.cards ?? []).map(({ id, name }) => ({ key: id, label: say(name) })),
  ];
  return (
    <>
      <FormCell width="full">
        <div data-gap="question">
          <TextField
            label={t('contact.log.question')}
            hint={t('contact.log.questionHint')}
            value={draft.question}
            onChange={(question) => change({ question })}
            onKeyDown={onKeyDown}
            maxLength={300}
            takesFocus
            problem={gaps.includes('question') ? t('contact.log.gap.question') : null}
          />
        </div>
      </FormCell>
      <FormCell width="third">
        <TextField
          label={t(channel === 'phone' ? 'contact.log.number' : 'contact.log.email')}
          isOptional
          inputMode={channel === 'phone' ? 'tel' : 'email'}
          value={draft.address}
          onChange={(address) => change({ address })}
          onKeyDown={onKeyDown}
          maxLength={120}
        />
      </FormCell>
      <FormCell width="third">
        <TextField
          label={t('contact.log.name')}
          isOptional
          value={draft.name}
          onChange={(name) => change({ name })}
          onKeyDown={onKeyDown}
          maxLength={80}
        />
      </FormCell>
      <FormCell width="third">
        <SelectField
          label={t('contact.log.language')}
          choices={choicesOf(LANGUAGE_TEXTS, t)}
          value={draft.language}
          onChange={(language) => change({ language })}
        />
      </FormCell>
      <KnownClients draft={draft} person={person} />
      <FormCell width={channel === 'phone' ? 'full' : 'third'}>
        <SelectField
          label={t('contact.log.service')}
          isOptional
          choices={services}
          value={draft.serviceId ?? NO_SERVICE}
          onChange={(key) => change({ serviceId: key === NO_SERVICE ? null : key })}
        />
      </FormCell>
      {channel === 'email' && <EmailCame draft={draft} gaps={gaps} />}
    </>
  );
}

/** TEL-02: the term runs from when it came, not from when it was read. */
function EmailCame({ draft, gaps }: Pick<LogWordsProps, 'draft' | 'gaps'>) {
  const { t } = useTranslation();
  const change = (changed: Partial<LogDraft>) => changeDraft('email', changed);
  return (
    <>
      <FormCell width="third">
        <div className="contact-came" data-gap="time">
          <DateField label={t('contact.log.day')} value={draft.day} onChange={(day) => change({ day })} />
          <TextField
            label={t('contact.log.time')}
            value={draft.time}
            onChange={(time) => change({ time })}
            maxLength={5}
            problem={gaps.includes('time') ? t('contact.log.gap.time') : null}
          />
        </div>
      </FormCell>
      <FormCell width="third">
        <SelectField
          label={t('contact.log.source')}
          choices={choicesOf(SOURCE_KEYS, t)}
          value={draft.source}
          onChange={(source) => change({ source })}
        />
      </FormCell>
    </>
  );
}
