import { useTranslation } from 'react-i18next';
import type { KioskMatter } from '#shared/domain/kiosk/kiosk.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { KioskButton } from './KioskButton.tsx';
import type { KioskState } from './kioskFlow.ts';
import { PageTitle } from './PageTitle.tsx';

type MatterPageProps = {
  readonly matters: KioskState['matters'];
  readonly language: ClientLanguage;
  readonly onChoose: (matter: KioskMatter | null) => void;
};

export function MatterPage({ matters, language, onChoose }: MatterPageProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle>{t('kiosk.matter.title')}</PageTitle>
      <div className="kiosk-grid">
        {matters.map(({ kind, id, name }) => (
          <KioskButton key={`${kind} ${id}`} onPress={() => onChoose({ kind, id })}>
            {name[language] ?? name.lv}
          </KioskButton>
        ))}
        <KioskButton icon="question" onPress={() => onChoose(null)}>
          {t('kiosk.matter.other')}
        </KioskButton>
      </div>
    </>
  );
}
