import { useTranslation } from 'react-i18next';
import { SPECIAL_NEEDS, type SpecialNeed } from '#shared/domain/visit/types.ts';
import { KioskButton } from './KioskButton.tsx';
import { NEED_WORDS } from './kioskWords.ts';
import { PageTitle } from './PageTitle.tsx';

type NeedPageProps = { readonly hasPaper: boolean; readonly onChoose: (need: SpecialNeed) => void };

/** In the client's own words, and never why (QUE-06). */
export function NeedPage({ hasPaper, onChoose }: NeedPageProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle>{t('kiosk.need.title')}</PageTitle>
      <p className="kiosk-text">{hasPaper ? t('kiosk.need.text') : t('kiosk.noPaper')}</p>
      <div className="kiosk-grid">
        {SPECIAL_NEEDS.map((need) => (
          <KioskButton key={need} look={need === 'none' ? 'primary' : 'plain'} onPress={() => onChoose(need)}>
            {t(NEED_WORDS[need])}
          </KioskButton>
        ))}
      </div>
    </>
  );
}
