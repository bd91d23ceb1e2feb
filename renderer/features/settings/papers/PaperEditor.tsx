import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { placeText } from '#shared/lib/namedPlaces.ts';
import { variantsOf } from '#shared/papers/blocksOf.ts';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { PAPER_TEXTS } from '#renderer/app/centre/paperWords.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDay } from '#renderer/app/format.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SentenceDialog } from './SentenceDialog.tsx';
import { SentenceTable } from './SentenceTable.tsx';
import { languagesOf, type PaperData } from './sentences.ts';
import { usePaperEditor } from './usePaperEditor.ts';
import './Papers.css';

type PaperEditorProps = { readonly paper: PaperData; readonly onClose: () => void };

/** A paper sentence by sentence; what is written stays until it is saved as a new version or thrown away. */
export function PaperEditor({ paper, onClose }: PaperEditorProps) {
  const { t } = useTranslation();
  const editor = usePaperEditor(paper, onClose);
  const { sentences, faults, isChanged } = editor;
  const languages = languagesOf(paper);
  const [language, setLanguage] = useState<ClientLanguage>('lv');
  const variants = variantsOf(paper.template);
  const [variant, setVariant] = useState(variants[0]?.flag ?? null);
  const [openName, setOpenName] = useState<string | null>(null);
  const open = sentences.find(({ id }) => id === openName);
  const faulty = sentences.filter(({ isFaulty }) => isFaulty).length;
  const lacking = faults.filter(({ kind }) => kind === 'valueMissing').map(({ where }) => placeText(where));
  const missing = editor.isOvertaken
    ? t('staff.papers.putOnTopFirst')
    : faulty > 0
      ? t('staff.papers.wrong', { number: faulty })
      : lacking.length > 0
        ? t('staff.papers.problem.value', { places: lacking.join(' ') })
        : null;
  const save: Command = {
    id: 'settings.primary',
    labelKey: 'staff.papers.save',
    whyNot: () => missing,
    run: editor.save,
  };
  const leave: Command = { id: 'settings.leavePaper', labelKey: 'staff.papers.back', run: onClose };
  const forget: Command = {
    id: 'settings.forgetPaper',
    labelKey: 'staff.papers.forget',
    when: () => isChanged,
    run: editor.forget,
  };
  const sample: Command = {
    id: 'settings.samplePaper',
    labelKey: 'staff.papers.sample',
    whyNot: () => missing,
    run: () => editor.sample(language, variant),
  };
  useCommands([save, leave, forget, sample]);
  const title = t(PAPER_TEXTS[paper.template.id]);
  return (
    <section className="paper-editor" aria-label={title}>
      <h2>{title}</h2>
      {editor.error && !editor.isOvertaken && <Notice tone="error">{errorText(editor.error)}</Notice>}
      {editor.isOvertaken && (
        <Notice
          tone="warn"
          act={
            <Button size="small" onPress={editor.goOnWithNow}>
              {t('staff.papers.putOnTop')}
            </Button>
          }
        >
          {t('staff.papers.overtaken')}
        </Notice>
      )}
      <div className="settings-body">
        <div className="paper-choices">
          {languages.length > 1 && (
            <ChoiceField
              label={t('staff.papers.language')}
              size="small"
              choices={languages.map((key) => ({ key, label: t(LANGUAGE_TEXTS[key]) }))}
              value={language}
              onChange={setLanguage}
            />
          )}
          {variant !== null && (
            <ChoiceField
              label={t('staff.papers.variant')}
              size="small"
              choices={variants.map(({ flag, text }) => ({
                key: flag,
                label: sentences.find(({ id }) => id === text)?.texts[language] ?? text,
              }))}
              value={variant}
              onChange={setVariant}
            />
          )}
        </div>
        <SentenceTable sentences={sentences} language={language} onOpen={setOpenName} />
        <History history={paper.history} />
      </div>
      <ActionBar
        primary={
          <CommandButton command={save} look="primary" isBusy={editor.isPending} reasonPlace="tooltip" />
        }
        missing={missing}
        saved={isChanged ? t('staff.papers.notSaved') : null}
      >
        <CommandButton command={leave} look="quiet" icon="chevronLeft" />
        <CommandButton command={forget} look="quiet" icon="undo" />
        <CommandButton
          command={sample}
          look="quiet"
          icon="print"
          isBusy={editor.isPrinting}
          reasonPlace="tooltip"
        />
      </ActionBar>
      {open && (
        <SentenceDialog
          paper={paper}
          sentence={open}
          languages={languages}
          onPut={(texts) => editor.put(open.id, texts)}
          onClose={() => setOpenName(null)}
        />
      )}
    </section>
  );
}

function History({ history }: Pick<PaperData, 'history'>) {
  const { t } = useTranslation();
  if (history.length === 0) return null;
  return (
    <>
      <h3>{t('staff.papers.history')}</h3>
      <List label={t('staff.papers.history')}>
        {history.map(({ number, at, by }) => (
          <ListRow key={number} icon="edit" side={formatDay(at)} note={by}>
            {t('staff.papers.version', { number })}
          </ListRow>
        ))}
      </List>
    </>
  );
}
