import { useTranslation } from 'react-i18next';
import { FieldHint } from '#renderer/ui/FieldHint.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import type { Buses } from './useBuses.ts';

type BusFieldProps = { readonly buses: Buses; readonly isMissing: boolean };

/** With which bus; where none is known the stop is only written down, and nobody there learns of it. */
export function BusField({ buses, isMissing }: BusFieldProps) {
  const { t } = useTranslation();
  if (buses.choices.length === 0) {
    return buses.isKnown ? <FieldHint tone="warn">{t('keeping.place.noBus')}</FieldHint> : null;
  }
  return (
    <SelectField
      label={t('keeping.place.whichBus')}
      choices={buses.choices}
      value={buses.chosen}
      onChange={buses.choose}
      problem={isMissing ? t('keeping.place.chooseBus') : null}
    />
  );
}
