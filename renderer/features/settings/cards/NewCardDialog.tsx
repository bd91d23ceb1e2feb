import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MUNICIPALITY } from '#shared/catalogue/municipalCard.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';

const BLANK = 'blank';

type NewCardDialogProps = {
  readonly catalogue: Catalogue;
  readonly onChoose: (templateId: string | null) => void;
  readonly onClose: () => void;
};

/** From what another card is made: its questions, documents and terms are a beginning (CAT-18, CAT-22). */
export function NewCardDialog({ catalogue, onChoose, onClose }: NewCardDialogProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const [templateId, setTemplateId] = useState(BLANK);
  const begin: Command = {
    id: 'dialog.primary',
    labelKey: 'localCard.begin',
    run: () => onChoose(templateId === BLANK ? null : templateId),
  };
  useCommands([begin], { isInDialog: true });
  const templates = catalogue.cards
    .filter(({ owner }) => owner === MUNICIPALITY)
    .map(({ id, name }) => ({ key: id, label: say(name) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'lv'));
  return (
    <Dialog
      isOpen
      isQuestion
      onClose={onClose}
      title={t('localCard.newTitle')}
      acts={<CommandButton command={begin} look="primary" />}
    >
      <SelectField
        label={t('localCard.template')}
        hint={t('localCard.templateHint')}
        choices={[{ key: BLANK, label: t('localCard.blank') }, ...templates]}
        value={templateId}
        onChange={setTemplateId}
      />
    </Dialog>
  );
}
