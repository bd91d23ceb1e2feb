import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_MATTERS, type KioskSettings as Kiosk } from '#shared/domain/kiosk/kiosk.ts';
import { CLIENT_LANGUAGES } from '#shared/domain/visit/language.ts';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useOpenTerminal } from '#renderer/app/openTerminal.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { hasMatter, matterGroups, withLanguage, withMatter } from './kioskDraft.ts';

/** In which languages the ticket kiosk speaks, and what stands on its buttons. */
export function KioskSettings() {
  const { data, error } = useQuery('kiosk.settings', {}, { topics: ['settings'] });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  return data ? <KioskForm saved={data} /> : <Loading />;
}

function KioskForm({ saved }: { readonly saved: Kiosk }) {
  const { t } = useTranslation();
  const showNotice = useUi((state) => state.showNotice);
  const change = useCommand('kiosk.changeSettings');
  const [draft, setDraft] = useState(saved);
  const open = useOpenTerminal('kiosk');

  async function save() {
    const { languages, matters, isPrinting } = draft;
    const outcome = await change.run({ languages: [...languages], matters: [...matters], isPrinting });
    if (outcome.ok) showNotice({ text: t('staff.kiosk.saved'), tone: 'done' });
  }

  function whyNot(): string | null {
    if (draft.languages.length === 0) return t('staff.kiosk.noLanguage');
    const tooMany = draft.matters.length - MOST_MATTERS;
    return tooMany > 0 ? t('staff.kiosk.tooMany', { number: tooMany }) : null;
  }

  const primary: Command = { id: 'settings.primary', labelKey: 'staff.kiosk.save', whyNot, run: save };
  useCommands([primary]);
  return (
    <>
      <div className="settings-body settings-columns">
        {change.error && <Notice tone="error">{errorText(change.error)}</Notice>}
        <Matters draft={draft} onChange={setDraft} />
        <section>
          <h2>{t('staff.kiosk.languages')}</h2>
          <p className="sub">{t('staff.kiosk.languagesHint')}</p>
          {CLIENT_LANGUAGES.map((language) => (
            <Checkbox
              key={language}
              isSelected={draft.languages.includes(language)}
              onChange={(isOn) => setDraft(withLanguage(draft, language, isOn))}
            >
              {t(LANGUAGE_TEXTS[language])}
            </Checkbox>
          ))}
          <h2>{t('staff.tab.printer')}</h2>
          <Checkbox
            isSelected={draft.isPrinting}
            note={t('staff.kiosk.printingHint')}
            onChange={(isPrinting) => setDraft({ ...draft, isPrinting })}
          >
            {t('staff.kiosk.printing')}
          </Checkbox>
        </section>
      </div>
      <ActionBar primary={<CommandButton command={primary} look="primary" isBusy={change.isPending} />}>
        <Button look="quiet" icon="door" onPress={() => void open()}>
          {t('staff.kiosk.open')}
        </Button>
      </ActionBar>
    </>
  );
}

type MattersProps = { readonly draft: Kiosk; readonly onChange: (draft: Kiosk) => void };

function Matters({ draft, onChange }: MattersProps) {
  const { t } = useTranslation();
  const local = useLocalText();
  const catalogue = useCatalogue();
  if (!catalogue) return <Loading />;
  return (
    <section>
      <h2>{t('staff.kiosk.matters')}</h2>
      <p className="sub">
        {t('staff.kiosk.mattersHint', { most: MOST_MATTERS, number: draft.matters.length })}
      </p>
      {matterGroups(catalogue, draft.matters).map(({ key, matters }) => (
        <fieldset key={key} className="settings-group">
          <legend>{t(GROUP_WORDS[key])}</legend>
          {matters.map(({ matter, name }) => (
            <Checkbox
              key={matter.id}
              isSelected={hasMatter(draft, matter)}
              onChange={(isOn) => onChange(withMatter(draft, matter, isOn))}
            >
              {local(name)}
            </Checkbox>
          ))}
        </fieldset>
      ))}
    </section>
  );
}

const GROUP_WORDS = {
  services: 'staff.kiosk.services',
  situations: 'staff.kiosk.situations',
  institutions: 'staff.kiosk.institutions',
} as const;
