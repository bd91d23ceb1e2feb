import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestrictionGround } from '#shared/domain/client/restriction/types.ts';
import { localDate, type LocalDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { GROUND_TEXTS } from './restrictionWords.ts';

const MINUTE_MS = 60_000;
const COVERS_LENGTH = 300;

type RecordRestrictionProps = { readonly clientId: string; readonly onClose: () => void };

/** The client's wish, with the day and the ground. */
export function RecordRestriction({ clientId, onClose }: RecordRestrictionProps) {
  const { t } = useTranslation();
  const today = localDate(useNow(MINUTE_MS));
  const send = useCommand('restriction.record');
  const [since, setSince] = useState<LocalDate | null>(today);
  const [ground, setGround] = useState<RestrictionGround>('accuracy');
  const [covers, setCovers] = useState('');
  const act = async () => {
    if (since === null) return { ok: false };
    const outcome = await send.run({ clientId, since, ground, covers });
    if (outcome.ok) useUi.getState().showNotice({ text: t('restriction.recorded'), tone: 'done' });
    return outcome;
  };
  return (
    <ActDialog
      title={t('restriction.title')}
      labelKey="restriction.record"
      backKey="restriction.back"
      whyNot={since === null ? t('restriction.dayMissing') : null}
      sending={send}
      act={act}
      onClose={onClose}
    >
      <p className="sub">{t('restriction.text')}</p>
      <DateField label={t('restriction.since')} value={since} onChange={setSince} max={today} takesFocus />
      <SelectField<RestrictionGround>
        label={t('restriction.ground')}
        choices={choicesOf<RestrictionGround>(GROUND_TEXTS, t)}
        value={ground}
        onChange={setGround}
      />
      <TextField
        label={t('restriction.covers')}
        hint={t('restriction.coversHint')}
        isOptional
        value={covers}
        onChange={setCovers}
        maxLength={COVERS_LENGTH}
      />
    </ActDialog>
  );
}
