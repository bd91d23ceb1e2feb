import { useTranslation } from 'react-i18next';
import { CLIENT_LANGUAGES, type ClientLanguage } from '#shared/domain/visit/language.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';

const LANGUAGE_KEYS = {
  lv: 'request.view.language.lv',
  en: 'request.view.language.en',
  ru: 'request.view.language.ru',
  uk: 'request.view.language.uk',
} as const satisfies Record<ClientLanguage, TextKey>;

type ReceiptPartProps = {
  readonly copies: number;
  readonly language: ClientLanguage;
  readonly onLanguage: (language: ClientLanguage) => void;
};

/** How many were given, and in which language the next one is. */
export function ReceiptPart({ copies, language, onLanguage }: ReceiptPartProps) {
  const { t } = useTranslation();
  const choices = CLIENT_LANGUAGES.map((key) => ({ key, label: t(LANGUAGE_KEYS[key]) }));
  return (
    <div className="request-receipt">
      <p className="sub">
        {copies === 0 ? t('request.view.noReceipt') : t('request.view.receipts', { count: copies })}
      </p>
      <SelectField
        label={t('request.view.receiptLanguage')}
        choices={choices}
        value={language}
        onChange={onLanguage}
      />
    </div>
  );
}
