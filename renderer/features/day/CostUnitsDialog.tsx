import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  COST_CHANNELS,
  MOST_COST_UNITS,
  USUAL_COST_UNITS,
  type CostChannel,
  type CostUnits,
} from '#shared/domain/visit/costFigures.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { COST_TEXTS } from './costTexts.ts';

type Entries = Readonly<Record<CostChannel, string>>;

/** CHN-09: the centre may know better what its channels cost. */
export function CostUnitsDialog({
  units,
  onClose,
}: {
  readonly units: CostUnits;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const set = useCommand('day.setCostUnits');
  const [entries, setEntries] = useState<Entries>(() => eachChannel((channel) => String(units[channel])));
  const isRight = COST_CHANNELS.every((channel) => isUnits(entries[channel]));
  return (
    <ActDialog
      title={t('day.costs.setTitle')}
      labelKey="day.costs.save"
      backKey="day.costs.leave"
      whyNot={isRight ? null : t('day.costs.wrong')}
      sending={set}
      act={() => set.run(eachChannel((channel) => Number(entries[channel])))}
      onClose={onClose}
    >
      <FormGrid>
        {COST_CHANNELS.map((channel, index) => (
          <FormCell width="half" key={channel}>
            <TextField
              label={t(COST_TEXTS[channel])}
              hint={t('day.costs.hint', { usual: USUAL_COST_UNITS[channel] })}
              inputMode="numeric"
              value={entries[channel]}
              onChange={(entry) => setEntries({ ...entries, [channel]: entry })}
              maxLength={4}
              takesFocus={index === 0}
            />
          </FormCell>
        ))}
      </FormGrid>
    </ActDialog>
  );
}

function isUnits(entry: string): boolean {
  return /^\d{1,4}$/.test(entry.trim()) && Number(entry) <= MOST_COST_UNITS;
}

function eachChannel<Value>(value: (channel: CostChannel) => Value): Record<CostChannel, Value> {
  return {
    electronic: value('electronic'),
    phone: value('phone'),
    post: value('post'),
    inPerson: value('inPerson'),
  };
}
