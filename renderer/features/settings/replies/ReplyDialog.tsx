import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  REPLY_PLACES,
  unknownPlaces,
  type ReplyTemplate,
} from '#shared/domain/visit/contact/replyTemplate.ts';
import { placeText } from '#shared/lib/namedPlaces.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useTried } from '#renderer/app/useTried.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

const ANY = 'any';
/** With the bounds of the contract. */
const SHORTEST = { name: 2, text: 10 } as const;
const LONGEST = { name: 80, text: 2000 } as const;

type ReplyDialogProps = {
  readonly templates: readonly ReplyTemplate[];
  /** Null: another one. */
  readonly template: ReplyTemplate | null;
  readonly onClose: () => void;
};

export function ReplyDialog({ templates, template, onClose }: ReplyDialogProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const catalogue = useCatalogue();
  const form = useReplyForm(templates, template, onClose);
  const { draft, change } = form;
  const services = (catalogue?.cards ?? [])
    .map(({ id, name }) => ({ key: id, label: say(name) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'lv'));
  return (
    <Dialog
      isOpen
      isQuestion
      isWide
      onClose={onClose}
      title={template ? template.name : t('staff.replies.newTitle')}
      acts={
        <>
          {template && <CommandButton command={form.remove} look="quiet" icon="trash" />}
          <CommandButton command={form.save} look="primary" isBusy={form.sending.isPending} />
        </>
      }
    >
      {form.sending.error && <Notice tone="error">{errorText(form.sending.error)}</Notice>}
      <TextField
        label={t('staff.replies.name')}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={LONGEST.name}
        problem={form.problems.name}
        takesFocus
      />
      <SelectField
        label={t('tasks.column.service')}
        choices={[{ key: ANY, label: t('staff.replies.anyService') }, ...services]}
        value={draft.serviceId ?? ANY}
        onChange={(key) => change({ serviceId: key === ANY ? null : key })}
      />
      <SelectField
        label={t('contact.log.language')}
        choices={choicesOf(LANGUAGE_TEXTS, t)}
        value={draft.language}
        onChange={(language) => change({ language })}
      />
      <LongTextField
        label={t('staff.replies.text')}
        hint={t('staff.replies.places', { places: REPLY_PLACES.map(placeText).join(' ') })}
        value={draft.text}
        onChange={(text) => change({ text })}
        rows={9}
        maxLength={LONGEST.text}
        problem={form.problems.text}
      />
    </Dialog>
  );
}

function useReplyForm(
  templates: readonly ReplyTemplate[],
  template: ReplyTemplate | null,
  onClose: () => void,
) {
  const { t } = useTranslation();
  const sending = useCommand('contact.changeTemplates');
  const { isTried, noteTry } = useTried();
  const [draft, setDraft] = useState<ReplyTemplate>(
    () => template ?? { id: crypto.randomUUID(), name: '', serviceId: null, language: 'lv', text: '' },
  );
  const unknown = unknownPlaces(draft.text);
  const lacks = {
    name: draft.name.trim().length < SHORTEST.name,
    text: draft.text.trim().length < SHORTEST.text,
  };
  const keep = async (kept: readonly ReplyTemplate[], words: string) => {
    if (!(await sending.run({ templates: [...kept] })).ok) return;
    useUi.getState().showNotice({ text: words, tone: 'done' });
    onClose();
  };
  const save: Command = {
    id: 'dialog.primary',
    labelKey: 'contact.terms.save',
    async run() {
      noteTry();
      if (lacks.name || lacks.text || unknown.length > 0) return;
      const kept = template
        ? templates.map((each) => (each.id === draft.id ? draft : each))
        : [...templates, draft];
      await keep(kept, t('staff.replies.saved', { name: draft.name }));
    },
  };
  const remove: Command = {
    id: 'settings.removeReply',
    labelKey: 'staff.replies.remove',
    run: () =>
      keep(
        templates.filter(({ id }) => id !== draft.id),
        t('staff.replies.removed', { name: draft.name }),
      ),
  };
  useCommands(template ? [save, remove] : [save], { isInDialog: true });
  const unknownWords = t('staff.replies.unknown', { places: unknown.map((name) => `{${name}}`).join(' ') });
  return {
    draft,
    change: (changed: Partial<ReplyTemplate>) => setDraft((before) => ({ ...before, ...changed })),
    save,
    remove,
    sending,
    problems: {
      name: isTried && lacks.name ? t('staff.replies.nameMissing') : null,
      text: unknown.length > 0 ? unknownWords : isTried && lacks.text ? t('staff.replies.textMissing') : null,
    },
  };
}
