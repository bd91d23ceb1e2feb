import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingReason } from '#shared/domain/representation/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { CLOSING_TEXTS, type RepresentationData } from './representationWords.ts';

type CloseDialogProps = { readonly representation: RepresentationData; readonly onClose: () => void };

/** It is over or was taken back; what was done by it stays, and so does the record. */
export function CloseDialog({ representation, onClose }: CloseDialogProps) {
  const { t } = useTranslation();
  const close = useCommand('representation.close');
  const [why, setWhy] = useState<ClosingReason>('revokedByClient');
  const [words, setWords] = useState('');
  const { representationId, representative } = representation;
  return (
    <ActDialog
      title={t('clients.representative.close.title', { name: representative.name })}
      labelKey="clients.representative.close.save"
      backKey="clients.representative.close.back"
      sending={close}
      act={() => close.run({ representationId, why, words })}
      onClose={onClose}
    >
      <p className="sub">{t('clients.representative.close.text')}</p>
      <ChoiceField<ClosingReason>
        label={t('clients.representative.close.why')}
        choices={choicesOf<ClosingReason>(CLOSING_TEXTS, t)}
        value={why}
        onChange={setWhy}
      />
      <TextField
        label={t('clients.representative.close.words')}
        isOptional
        value={words}
        onChange={setWords}
        maxLength={300}
      />
    </ActDialog>
  );
}
