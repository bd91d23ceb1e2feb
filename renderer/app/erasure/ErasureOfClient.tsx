import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useIsShown } from '#renderer/api/useIsShown.ts';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDay, formatNumber } from '#renderer/app/format.ts';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { usePrint } from '#renderer/app/usePrint.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { useClosing } from '#renderer/ui/closing.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { DeviceList } from './DeviceList.tsx';
import {
  GROUND_TEXTS,
  HELD_TEXTS,
  STANDING_TEXTS,
  STANDING_TONES,
  type ErasureCase,
} from './erasureWords.ts';
import { KeptList } from './KeptList.tsx';

type ErasureOfClientProps = { readonly erasure: ErasureCase; readonly onClose: () => void };

/** How far it has come: what is kept and until when, what is erased, and on which devices. The answer is printed from here. */
export function ErasureOfClient({ erasure, onClose }: ErasureOfClientProps) {
  const { t } = useTranslation();
  const { clientId, asked, standing } = erasure;
  const { data: person } = usePerson();
  const mayAct = asked !== null && person !== undefined && hasRole(person, ['manager']);
  const [language, setLanguage] = useState<ClientLanguage>('lv');
  const { print, isBusy } = usePrint();
  const withdraw = useCommand('erasure.withdraw');
  const toPrint: Command = {
    id: 'dialog.primary',
    labelKey: 'erasure.print',
    when: () => mayAct,
    run: () => print((client) => client.query('erasure.replyPdf', { clientId, language })),
  };
  const isOpen = standing === 'prepared' || standing === 'asked' || standing === 'kept';
  const isShown = useIsShown();
  const goBack = useClosing(onClose);
  const toWithdraw: Command = {
    id: 'dialog.withdraw',
    labelKey: 'erasure.withdraw',
    when: () => mayAct && isOpen,
    async run() {
      if (!(await withdraw.run({ clientId })).ok) return;
      useUi.getState().showNotice({ text: t('erasure.withdrawn'), tone: 'done' });
      if (isShown.current) onClose();
    },
  };
  useCommands([toPrint, toWithdraw], { isInDialog: true });
  return (
    <Dialog
      title={t('erasure.case', { code: erasure.code })}
      isOpen
      isWide
      onClose={onClose}
      acts={
        <>
          <CommandButton command={toWithdraw} look="quiet" isBusy={withdraw.isPending} />
          <Button onPress={goBack}>{t('erasure.close')}</Button>
          <CommandButton command={toPrint} look="primary" icon="print" isBusy={isBusy} />
        </>
      }
    >
      {withdraw.error && <Notice tone="error">{errorText(withdraw.error)}</Notice>}
      <StateLabel tone={STANDING_TONES[standing]}>{t(STANDING_TEXTS[standing])}</StateLabel>
      <Facts align="left" facts={useFacts(erasure)} />
      {erasure.kept.length > 0 && (
        <>
          <h3>{t('erasure.against')}</h3>
          <KeptList label={t('erasure.against')} kept={erasure.kept} />
          {erasure.freeFrom !== null && <p>{t('erasure.freeFrom', { day: formatDay(erasure.freeFrom) })}</p>}
        </>
      )}
      {erasure.erasedAt !== null && (
        <>
          <h3>{t('erasure.devices')}</h3>
          <DeviceList devices={erasure.devices} />
        </>
      )}
      {mayAct && (
        <ChoiceField<ClientLanguage>
          label={t('erasure.language')}
          size="small"
          choices={choicesOf<ClientLanguage>(LANGUAGE_TEXTS, t)}
          value={language}
          onChange={setLanguage}
        />
      )}
    </Dialog>
  );
}

function useFacts({ name, asked, erased, erasedAt }: ErasureCase) {
  const { t } = useTranslation();
  const gone = erased.map(({ kind, count }) => `${t(HELD_TEXTS[kind])}: ${formatNumber(count)}`).join(', ');
  const facts: readonly (readonly [string, string | null])[] = [
    [t('erasure.list.client'), name],
    [t('erasure.askedOn'), asked ? formatDay(asked.on) : t('erasure.ordered')],
    [t('erasure.ground'), asked && t(GROUND_TEXTS[asked.ground])],
    [t('erasure.answerBy'), asked && formatDay(asked.dueDate)],
    [t('erasure.erasedBefore'), gone === '' ? null : gone],
    [t('erasure.erasedAt'), erasedAt === null ? null : formatDay(erasedAt)],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ name: label, value }]));
}
