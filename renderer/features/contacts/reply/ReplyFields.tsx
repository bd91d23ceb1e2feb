import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fillReply, openPlaces, templatesFor } from '#shared/domain/visit/contact/replyTemplate.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useCatalogue } from '#renderer/app/catalogue.ts';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import type { Person } from '#renderer/app/person.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import type { ContactItem } from '../contacts.ts';
import type { Finish } from '../useFinish.ts';
import { replyFacts } from './replyFacts.ts';
import { useReplyActs } from './useReplyActs.ts';
import './Reply.css';

const LONGEST = 2000;

type ReplyFieldsProps = {
  readonly item: ContactItem;
  readonly person: Person;
  readonly finish: Finish;
};

/** The answer to an e-mail: begun from a template, read by a person, sent by their own mail program (TEL-06). */
export function ReplyFields({ item, person, finish }: ReplyFieldsProps) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const catalogue = useCatalogue();
  const { note, setNote } = finish;
  const [chosen, setChosen] = useState<string | null>(null);
  const { data } = useQuery('contact.templates', {}, { topics: ['settings'] });
  const offered = templatesFor(data?.templates ?? [], item);
  const { copy, mail } = useReplyActs(item, note);
  useCommands([copy, mail], { isInDialog: true });
  function choose(id: string) {
    const template = offered.find((each) => each.id === id);
    if (!template) return;
    const card = catalogue?.cards.find((each) => each.id === item.serviceId);
    const { language } = template;
    const facts = replyFacts({ ticket: item.ticket, language, centreName: person.centre.name, card });
    // What somebody wrote already is theirs.
    const own = chosen === null && note.trim() !== '' ? `${note.trim()}\n\n` : '';
    setChosen(id);
    setNote(own + fillReply(template.text, facts));
  }
  const gaps = openPlaces(note);
  return (
    <>
      <SelectField
        label={t('contact.answer.template')}
        isOptional
        placeholder={t('contact.answer.choose')}
        choices={offered.map(({ id, name, language, serviceId }) => ({
          key: id,
          label: [name, serviceId !== null && nameOf(serviceId), t(LANGUAGE_TEXTS[language])]
            .filter(Boolean)
            .join(' · '),
        }))}
        value={chosen}
        onChange={choose}
      />
      <LongTextField
        label={t('contact.act.note')}
        isOptional
        value={note}
        onChange={setNote}
        maxLength={LONGEST}
        rows={6}
        takesFocus
        problem={gaps.length > 0 ? t('contact.answer.gaps', { places: gaps.join(', ') }) : null}
      />
      <div className="reply-acts">
        <CommandButton command={copy} look="quiet" size="small" reasonPlace="tooltip" />
        <CommandButton command={mail} look="quiet" size="small" icon="mail" reasonPlace="tooltip" />
      </div>
    </>
  );
}
