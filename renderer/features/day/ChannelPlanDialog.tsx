import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { possibleChannels } from '#shared/catalogue/cardTerms.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import type { Choice } from '#renderer/ui/choice.ts';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { ServiceFigures } from './ServiceChannels.tsx';

const ALL = 'all';

type ChannelPlanDialogProps = {
  readonly percent: number | null;
  readonly services: readonly ServiceFigures[];
  readonly onClose: () => void;
};

/** CHN-03: what share of requests is to come in electronically, of all services or of one. */
export function ChannelPlanDialog({ percent, services, onClose }: ChannelPlanDialogProps) {
  const { t } = useTranslation();
  const plan = useCommand('day.planChannels');
  const choices = usePlannable();
  const plannedFor = (key: string): string => {
    const own = services.find(({ serviceId }) => serviceId === key)?.ownPercent ?? null;
    return String((key === ALL ? percent : own) ?? '');
  };
  const [chosen, setChosen] = useState(ALL);
  const [entry, setEntry] = useState(plannedFor(ALL));
  const isRight = /^(\d{1,2}|100)?$/.test(entry.trim());
  const isOfAll = chosen === ALL;
  return (
    <ActDialog
      title={t('day.channels.planTitle')}
      labelKey="day.channels.save"
      backKey="day.channels.leave"
      whyNot={isRight ? null : t('day.channels.percentWrong')}
      sending={plan}
      act={() =>
        plan.run({
          serviceId: isOfAll ? null : chosen,
          percent: entry.trim() === '' ? null : Number(entry),
        })
      }
      onClose={onClose}
    >
      <SelectField
        label={t('day.channels.planFor')}
        choices={choices}
        value={chosen}
        onChange={(key) => {
          setChosen(key);
          setEntry(plannedFor(key));
        }}
      />
      <TextField
        label={t('day.channels.percent')}
        hint={t(isOfAll ? 'day.channels.percentHint' : 'day.channels.serviceHint')}
        inputMode="numeric"
        value={entry}
        onChange={setEntry}
        maxLength={3}
        takesFocus
      />
    </ActDialog>
  );
}

/** All of them, then each that can be asked for electronically. */
function usePlannable(): readonly Choice<string>[] {
  const { t } = useTranslation();
  const say = useLocalText();
  const cards = useCatalogue()?.cards ?? [];
  const services = cards
    .filter((card) => !card.isSwitchedOff && possibleChannels(card).includes('eService'))
    .map((card) => ({ key: card.id, label: say(card.name) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'lv'));
  return [{ key: ALL, label: t('day.channels.all') }, ...services];
}
