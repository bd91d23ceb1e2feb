import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { placesIn, placeText } from '#shared/lib/namedPlaces.ts';
import { placesOfText } from '#shared/papers/checkPaper.ts';
import { SENTENCE_LENGTH, type PaperTexts } from '#shared/papers/template.ts';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import type { PaperData, Sentence } from './sentences.ts';

type SentenceDialogProps = {
  readonly paper: PaperData;
  readonly sentence: Sentence;
  readonly languages: readonly ClientLanguage[];
  readonly onPut: (texts: PaperTexts[string]) => void;
  readonly onClose: () => void;
};

/** One sentence in each language of the paper; beneath each, how it comes with the program. */
export function SentenceDialog({ paper, sentence, languages, onPut, onClose }: SentenceDialogProps) {
  const { t } = useTranslation();
  const [texts, setTexts] = useState(sentence.texts);
  const { template } = paper;
  const shipped = template.texts[sentence.id] ?? {};
  const places = placesOfText(template, sentence.id);
  const problemOf = (language: ClientLanguage): string | null => {
    const text = texts[language]?.trim() ?? '';
    const unknown = placesIn(text).filter((place) => !places.includes(place));
    if (unknown.length > 0) {
      return t('staff.papers.problem.place', { places: unknown.map(placeText).join(' ') });
    }
    if (text !== '') return null;
    if (sentence.isNeeded) return t('staff.papers.problem.missing');
    const isSaid = languages.some((each) => (texts[each]?.trim() ?? '') !== '');
    return isSaid ? t('staff.papers.problem.language') : null;
  };
  const hintOf = (language: ClientLanguage): string | undefined => {
    const text = shipped[language] ?? '';
    return text === texts[language] ? undefined : t('staff.papers.original', { text });
  };
  const keep: Command = {
    id: 'dialog.primary',
    labelKey: 'staff.papers.keep',
    run() {
      onPut(texts);
      onClose();
    },
  };
  const original: Command = {
    id: 'settings.sentenceAsItComes',
    labelKey: 'staff.papers.asItComes',
    run: () => setTexts(shipped),
  };
  useCommands([keep, original], { isInDialog: true });
  return (
    <Dialog
      isOpen
      isQuestion
      isWide
      onClose={onClose}
      title={t('staff.papers.edit')}
      acts={
        <>
          <CommandButton command={original} look="quiet" icon="undo" />
          <CommandButton command={keep} look="primary" />
        </>
      }
    >
      <p className="sub">{t('staff.papers.places', { places: places.map(placeText).join(' ') })}</p>
      {languages.map((language, index) => (
        <LongTextField
          key={language}
          label={t(LANGUAGE_TEXTS[language])}
          hint={hintOf(language)}
          value={texts[language] ?? ''}
          onChange={(text) => setTexts((before) => ({ ...before, [language]: text }))}
          rows={2}
          maxLength={SENTENCE_LENGTH}
          problem={problemOf(language)}
          takesFocus={index === 0}
        />
      ))}
    </Dialog>
  );
}
