import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { errorText } from '#renderer/app/errorText.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { ApprovalPart } from './ApprovalPart.tsx';
import { CARD_PARTS, type CardPart } from './cardProblems.ts';
import { PART_TEXTS } from './cardWords.ts';
import { DocumentsPart } from './DocumentsPart.tsx';
import { FeesPart } from './FeesPart.tsx';
import { FilingPart } from './FilingPart.tsx';
import { FormPart } from './FormPart.tsx';
import type { LocalCard } from './localCards.ts';
import { NamePart } from './NamePart.tsx';
import { PackDialog } from './PackDialog.tsx';
import { ProcedurePart } from './ProcedurePart.tsx';
import { QuestionsPart } from './QuestionsPart.tsx';
import { TermsPart } from './TermsPart.tsx';
import { useCardEditor, type Editing } from './useCardEditor.ts';

type CardEditorProps = {
  readonly editing: Editing;
  readonly catalogue: Catalogue;
  /** What the centre changed in it before. */
  readonly local: LocalCard | undefined;
  readonly onClose: () => void;
};

/** A card of the municipality, one part at a time; what is written stays until it is saved or thrown away. */
export function CardEditor({ editing, catalogue, local, onClose }: CardEditorProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const editor = useCardEditor(editing, catalogue, local, onClose);
  const { card, draft, change, problem, faultyParts, isPending } = editor;
  const isOff = local?.isOff ?? false;
  const isNew = editing.kind === 'new';
  const missing = editor.isOvertaken
    ? t('localCard.putOnTopFirst')
    : faultyParts.length > 0
      ? t('localCard.missing', { parts: faultyParts.map((key) => t(PART_TEXTS[key])).join(', ') })
      : null;
  const save: Command = {
    id: 'settings.primary',
    labelKey: 'localCard.save',
    whyNot: () => (editor.isOvertaken ? missing : null),
    run: editor.save,
  };
  const leave: Command = { id: 'settings.leaveCard', labelKey: 'localCard.back', run: onClose };
  const forget: Command = {
    id: 'settings.forgetCard',
    labelKey: 'localCard.forget',
    when: () => editor.isChanged,
    run: editor.forget,
  };
  const turn: Command = {
    id: 'settings.switchCard',
    labelKey: isOff ? 'localCard.switchOn' : 'localCard.switchOff',
    when: () => !isNew,
    whyNot: () => (editor.isChanged ? t('localCard.saveFirst') : null),
    run: () => editor.turn(isOff),
  };
  useCommands([save, leave, forget, turn]);
  const [isComparing, setComparing] = useState(false);
  const part = { draft, change, problem };
  const contents: Record<CardPart, ReactNode> = {
    name: <NamePart {...part} catalogue={catalogue} similar={editor.similar} />,
    filing: <FilingPart {...part} />,
    terms: <TermsPart {...part} />,
    documents: <DocumentsPart {...part} />,
    fees: <FeesPart {...part} />,
    form: <FormPart {...part} card={card} />,
    procedure: <ProcedurePart {...part} />,
    questions: <QuestionsPart {...part} />,
    approval: <ApprovalPart {...part} history={isNew ? [] : (local?.history ?? [])} />,
  };
  const title = isNew ? t('localCard.newTitle') : say(card.name);
  return (
    <section className="card-editor" aria-label={title}>
      <h2>{title}</h2>
      {editor.error && !editor.isOvertaken && <Notice tone="error">{errorText(editor.error)}</Notice>}
      {editor.isOvertaken && (
        <Notice
          tone="warn"
          act={
            <Button size="small" onPress={editor.goOnWithNow}>
              {t('localCard.putOnTop')}
            </Button>
          }
        >
          {t('localCard.overtakenCard')}
        </Notice>
      )}
      {local?.pack && (
        <Notice
          tone="warn"
          act={
            <Button size="small" onPress={() => setComparing(true)}>
              {t('localCard.pack.compare')}
            </Button>
          }
        >
          {t(local.pack.parts.length === 0 ? 'localCard.pack.gone' : 'localCard.pack.notice')}
        </Notice>
      )}
      {isOff && <Notice tone="neutral">{t('localCard.offNotice')}</Notice>}
      <Tabs
        label={title}
        selected={editor.part}
        onSelect={(key) => editor.setPart(key as CardPart)} // the row only holds our parts
        tabs={CARD_PARTS.map((key) => ({
          key,
          title: t(PART_TEXTS[key]),
          ...(faultyParts.includes(key) ? { icon: 'error' as const, tone: 'error' as const } : {}),
          content: <div className="settings-body card-part">{contents[key]}</div>,
        }))}
      />
      <ActionBar
        primary={<CommandButton command={save} look="primary" isBusy={isPending} reasonPlace="tooltip" />}
        missing={missing}
        saved={editor.isChanged ? t('localCard.notSaved') : null}
      >
        <CommandButton command={leave} look="quiet" icon="chevronLeft" />
        <CommandButton command={forget} look="quiet" icon="undo" />
        <CommandButton
          command={turn}
          look="quiet"
          icon={isOff ? 'check' : 'notAllowed'}
          reasonPlace="tooltip"
        />
      </ActionBar>
      {isComparing && local?.pack && (
        <PackDialog
          {...{ catalogue, card }}
          revision={local.revision}
          pack={local.pack}
          onClose={() => setComparing(false)}
        />
      )}
    </section>
  );
}
