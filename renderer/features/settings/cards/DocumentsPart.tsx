import { useTranslation } from 'react-i18next';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { lineId, newDocument } from './newLines.ts';
import type { DocumentDraft } from './cardDraft.ts';
import { AddLine } from './AddLine.tsx';
import { CardLine } from './CardLine.tsx';
import { HANDLING_TEXTS } from './cardWords.ts';
import type { PartProps } from './part.ts';
import { TwoTexts } from './TwoTexts.tsx';

/** What the client has to bring. */
export function DocumentsPart({ draft, change, problem }: PartProps) {
  const { t } = useTranslation();
  const { documents } = draft;
  const put = (id: string, changed: Partial<DocumentDraft>) =>
    change({ documents: documents.map((each) => (each.id === id ? { ...each, ...changed } : each)) });
  return (
    <FormGrid>
      <FormTitle
        act={
          <AddLine
            label={t('localCard.add.document')}
            onAdd={() => change({ documents: [...documents, newDocument(lineId('document'))] })}
          />
        }
      >
        {t('localCard.part.documents')}
      </FormTitle>
      {documents.map((document, at) => (
        <CardLine
          key={document.id}
          name={t('localCard.line.document', { number: at + 1 })}
          onRemove={() => change({ documents: documents.filter(({ id }) => id !== document.id) })}
        >
          <TwoTexts
            label={t('localCard.line.document', { number: at + 1 })}
            value={document.name}
            onChange={(name) => put(document.id, { name })}
            maxLength={120}
            problem={problem(`documents.${document.id}`)}
          />
          <FormCell width="half">
            <ChoiceField
              label={t('localCard.field.handling')}
              choices={choicesOf(HANDLING_TEXTS, t)}
              value={document.handling}
              onChange={(handling) => put(document.id, { handling })}
              size="small"
            />
          </FormCell>
          <FormCell width="half">
            <fieldset className="settings-group card-boxes">
              <legend>{t('localCard.field.when')}</legend>
              <Checkbox
                isSelected={document.isMandatory}
                onChange={(isMandatory) => put(document.id, { isMandatory })}
              >
                {t('localCard.field.mandatory')}
              </Checkbox>
            </fieldset>
          </FormCell>
          {!document.isMandatory && (
            <TwoTexts
              label={t('localCard.field.note')}
              value={document.note}
              onChange={(note) => put(document.id, { note })}
              maxLength={160}
              isOptional
            />
          )}
        </CardLine>
      ))}
    </FormGrid>
  );
}
