import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ErasureGround } from '#shared/domain/client/erasureTypes.ts';
import { localDate, type LocalDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDay, formatNumber } from '#renderer/app/format.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useNow } from '#renderer/app/useNow.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { useClosing } from '#renderer/ui/closing.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { GROUND_TEXTS, HELD_TEXTS } from './erasureWords.ts';
import { KeptList } from './KeptList.tsx';

type AskErasureProps = Omit<OutputOf<'erasure.get'>, 'case'> & {
  readonly clientId: string;
  readonly onClose: () => void;
};

const MINUTE_MS = 60_000;

/** Shows what is held and what speaks against erasing it, then records the wish. It stays open: the answer is printed next. */
export function AskErasure({ clientId, held, kept, freeFrom, onClose }: AskErasureProps) {
  const { t } = useTranslation();
  const today = localDate(useNow(MINUTE_MS));
  const ask = useCommand('erasure.ask');
  const goBack = useClosing(onClose);
  const [askedOn, setAskedOn] = useState<LocalDate | null>(today);
  const [ground, setGround] = useState<ErasureGround>('notNeeded');
  const record: Command = {
    id: 'dialog.primary',
    labelKey: 'erasure.ask',
    whyNot: () => (askedOn === null ? t('erasure.dayMissing') : null),
    run: async () => {
      if (askedOn === null) return;
      const answer = await ask.run({ clientId, askedOn, ground });
      if (answer.ok) useUi.getState().showNotice({ text: t('erasure.done'), tone: 'done' });
    },
  };
  useCommands([record], { isInDialog: true });
  return (
    <Dialog
      title={t('erasure.title')}
      isOpen
      isQuestion
      isWide
      onClose={onClose}
      acts={
        <>
          <Button look="quiet" onPress={goBack}>
            {t('erasure.back')}
          </Button>
          <CommandButton command={record} look="primary" isBusy={ask.isPending} />
        </>
      }
    >
      {ask.error && <Notice tone="error">{errorText(ask.error)}</Notice>}
      <p className="sub">{t('erasure.text')}</p>
      <h3>{t('erasure.held')}</h3>
      {held.length === 0 ? (
        <p className="muted">{t('erasure.nothingHeld')}</p>
      ) : (
        <Facts
          align="left"
          facts={held.map(({ kind, count }) => ({ name: t(HELD_TEXTS[kind]), value: formatNumber(count) }))}
        />
      )}
      <h3>{t('erasure.against')}</h3>
      {kept.length === 0 ? (
        <p className="muted">{t('erasure.nothingAgainst')}</p>
      ) : (
        <KeptList label={t('erasure.against')} kept={kept} />
      )}
      {freeFrom !== null && <p>{t('erasure.freeFrom', { day: formatDay(freeFrom) })}</p>}
      <DateField label={t('erasure.askedOn')} value={askedOn} onChange={setAskedOn} max={today} takesFocus />
      <SelectField<ErasureGround>
        label={t('erasure.ground')}
        choices={choicesOf<ErasureGround>(GROUND_TEXTS, t)}
        value={ground}
        onChange={setGround}
      />
    </Dialog>
  );
}
