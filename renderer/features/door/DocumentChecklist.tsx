import { useTranslation } from 'react-i18next';
import type { RequiredDocument, ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { missingDocuments, type DocumentAnswer, type TriageState } from './triage.ts';

type DocumentChecklistProps = {
  readonly card: ServiceCard;
  readonly state: TriageState;
  readonly onAnswer: (id: string, answer: DocumentAnswer) => void;
  readonly hasAll: Command;
  readonly print: Command;
};

/** Read out to the client before a number is given: nobody waits half an hour to hear that a paper is missing. */
export function DocumentChecklist({ card, state, onAnswer, hasAll, print }: DocumentChecklistProps) {
  const { t } = useTranslation();
  if (card.documents.length === 0) return <p className="muted">{t('door.documents.none')}</p>;
  return (
    <section className="door-documents" aria-label={t('door.documents.title')}>
      <div className="row">
        <h3>{t('door.documents.title')}</h3>
        <span className="push row">
          {missingDocuments(state).length > 0 && <CommandButton command={print} size="small" icon="print" />}
          <CommandButton command={hasAll} size="small" icon="check" />
        </span>
      </div>
      <ul>
        {card.documents.map((document) => (
          <DocumentRow
            key={document.id}
            document={document}
            answer={state.documents[document.id] ?? null}
            onAnswer={(answer) => onAnswer(document.id, answer)}
          />
        ))}
      </ul>
    </section>
  );
}

type DocumentRowProps = {
  readonly document: RequiredDocument;
  readonly answer: DocumentAnswer | null;
  readonly onAnswer: (answer: DocumentAnswer) => void;
};

function DocumentRow({ document, answer, onAnswer }: DocumentRowProps) {
  const { t } = useTranslation();
  const local = useLocalText();
  const note = document.note
    ? local(document.note)
    : document.mandatory
      ? null
      : t('door.documents.ifNeeded');
  return (
    <li className="door-document">
      <span>
        {local(document.name)}
        {note && <small>{note}</small>}
      </span>
      <ChoiceField
        label={local(document.name)}
        isLabelHidden
        size="small"
        choices={[
          { key: 'has', label: t('door.documents.has') },
          { key: 'missing', label: t('door.documents.missing') },
        ]}
        value={answer}
        onChange={onAnswer}
      />
    </li>
  );
}
