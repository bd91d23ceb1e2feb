import { useTranslation } from 'react-i18next';
import { canPrint, type PrinterState } from '#shared/domain/print/printer.ts';
import { PRINTER_WORDS } from '#renderer/app/printerWords.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';

type PrinterTroubleProps = {
  readonly state: PrinterState;
  readonly onDialog: () => void;
  readonly onNoPaper: () => void;
};

/** Said before a number is given: what is wrong with the printer, and the two ways to go on without it. */
export function PrinterTrouble({ state, onDialog, onNoPaper }: PrinterTroubleProps) {
  const { t } = useTranslation();
  if (canPrint(state)) return <StateLabel tone="warn">{t(PRINTER_WORDS[state])}</StateLabel>;
  return (
    <Notice
      tone="error"
      act={
        <span className="door-printer-ways">
          <Button size="small" onPress={onNoPaper}>
            {t('door.printer.noPaper')}
          </Button>
          <Button size="small" onPress={onDialog}>
            {t('door.printer.dialog')}
          </Button>
        </span>
      }
    >
      <b>{t(PRINTER_WORDS[state])}</b> {t('door.printer.help')}
    </Notice>
  );
}
