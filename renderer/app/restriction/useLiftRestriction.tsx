import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiftingWay } from '#shared/domain/client/restriction/types.ts';
import { localDate, type LocalDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { RestrictionForm } from './restrictionForm.ts';
import { TOLD_TEXTS } from './restrictionWords.ts';

const MINUTE_MS = 60_000;

/** Lifted only with how the client was told before (GDPR 18(3)); the day is chosen by whoever has told them. */
export function useLiftRestriction(clientId: string, since: LocalDate): RestrictionForm {
  const { t } = useTranslation();
  const today = localDate(useNow(MINUTE_MS));
  const send = useCommand('restriction.lift');
  const [told, setTold] = useState<LiftingWay>('inPerson');
  const [toldOn, setToldOn] = useState<LocalDate | null>(null);
  return {
    labelKey: 'restriction.lift',
    whyNot: toldOn === null ? t('restriction.liftHint') : null,
    sending: send,
    async act() {
      if (toldOn === null) return { ok: false };
      const outcome = await send.run({ clientId, told, toldOn });
      if (outcome.ok) useUi.getState().showNotice({ text: t('restriction.lifted'), tone: 'done' });
      return outcome;
    },
    fields: (
      <>
        <ChoiceField<LiftingWay>
          label={t('restriction.told')}
          size="small"
          choices={choicesOf<LiftingWay>(TOLD_TEXTS, t)}
          value={told}
          onChange={setTold}
        />
        <DateField
          label={t('restriction.toldOn')}
          value={toldOn}
          onChange={setToldOn}
          min={since}
          max={today}
        />
      </>
    ),
  };
}
