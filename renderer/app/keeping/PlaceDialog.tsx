import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeepingPlace } from '#shared/domain/request/keeping/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { useTried } from '#renderer/app/useTried.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { BusField } from './BusField.tsx';
import { PLACE_TEXTS, type KeptResult } from './keepingWords.ts';
import { draftOf, type PlaceDraft } from './placeDraft.ts';
import { useBuses } from './useBuses.ts';

type PlaceDialogProps = { readonly result: KeptResult; readonly onClose: () => void };

/** HND-05: where a result lies that there is only one of. */
export function PlaceDialog({ result: { requestId, placement, work }, onClose }: PlaceDialogProps) {
  const { t } = useTranslation();
  const put = useCommand('handover.place');
  const isGuest = work.fromCentre !== null;
  const [draft, setDraft] = useState(() => draftOf(placement, isGuest));
  const { where, places, stopOn, isSealed } = draft;
  const change = (changed: Partial<PlaceDraft>) => setDraft((said) => ({ ...said, ...changed }));
  const buses = useBuses(placement);
  const { isTried, noteTry } = useTried();
  const isOnBus = where === 'bus';
  const lacksBus = isOnBus && buses.choices.length > 0 && buses.chosen === null;
  const act = async () => {
    noteTry();
    if (lacksBus) return { ok: false };
    const mobileCentreId = isOnBus ? buses.chosen : null;
    const stop = isOnBus ? stopOn : null;
    return put.run({ requestId, where, place: places[where], stopOn: stop, isSealed, mobileCentreId });
  };
  return (
    <ActDialog
      title={t(isGuest ? 'keeping.place.otherStop' : 'keeping.place.title')}
      labelKey="keeping.place.save"
      backKey="keeping.leave"
      sending={put}
      act={act}
      onClose={onClose}
    >
      {!isGuest && (
        <ChoiceField<KeepingPlace>
          label={t('keeping.place.where')}
          choices={choicesOf<KeepingPlace>(PLACE_TEXTS, t)}
          value={where}
          onChange={(chosen) => change({ where: chosen })}
        />
      )}
      {isOnBus && !isGuest && <BusField buses={buses} isMissing={isTried && lacksBus} />}
      <TextField
        label={t(isOnBus ? 'keeping.place.stop' : 'keeping.place.shelfPlace')}
        hint={isOnBus ? undefined : t('keeping.place.example')}
        value={places[where]}
        onChange={(said) => change({ places: { ...places, [where]: said } })}
        maxLength={60}
        takesFocus
      />
      {isOnBus && (
        <DateField
          label={t('keeping.place.stopOn')}
          value={stopOn}
          onChange={(day) => change({ stopOn: day })}
        />
      )}
      <Checkbox isSelected={isSealed} onChange={(sealed) => change({ isSealed: sealed })}>
        {t('keeping.place.sealed')}
      </Checkbox>
    </ActDialog>
  );
}
