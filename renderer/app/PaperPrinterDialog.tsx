import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bridge, SystemPrinter } from '#shared/api/transport.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Loading } from './Loading.tsx';
import { choosePaperPrinter, paperPrinter } from './paperPrinter.ts';
import { useUi } from './uiStore.ts';

/** No printer is called so. */
const ASK = '';

/** Where this computer prints its papers, in the desktop shell. */
export function PaperPrinterDialog() {
  const isOpen = useUi((state) => state.overlay === 'paperPrinter');
  const setOverlay = useUi((state) => state.setOverlay);
  const shell = window.lodzins;
  return isOpen && shell ? <OpenDialog shell={shell} onClose={() => setOverlay(null)} /> : null;
}

type OpenDialogProps = { readonly shell: Bridge; readonly onClose: () => void };

/** What is chosen holds at once. */
function OpenDialog({ shell, onClose }: OpenDialogProps) {
  const { t } = useTranslation();
  const printers = usePrinters(shell);
  const [chosen, setChosen] = useState(paperPrinter);
  function choose(key: string): void {
    const name = key === ASK ? null : key;
    choosePaperPrinter(name);
    setChosen(name);
  }
  const isGone = chosen !== null && printers?.every(({ name }) => name !== chosen);
  return (
    <Dialog
      title={t('app.paperPrinter.title')}
      isOpen
      onClose={onClose}
      acts={
        <Button look="primary" onPress={onClose}>
          {t('app.paperPrinter.done')}
        </Button>
      }
    >
      {isGone && <Notice tone="warn">{t('app.paperPrinter.gone', { printer: chosen })}</Notice>}
      {printers ? (
        <ChoiceList
          label={t('app.paperPrinter.label')}
          hint={t(printers.length === 0 ? 'app.paperPrinter.none' : 'app.paperPrinter.hint')}
          value={chosen ?? ASK}
          onChange={choose}
          choices={[
            { key: ASK, label: t('app.paperPrinter.ask') },
            ...printers.map(({ name, title }) => ({ key: name, label: title })),
          ]}
        />
      ) : (
        <Loading />
      )}
    </Dialog>
  );
}

function usePrinters(shell: Bridge): readonly SystemPrinter[] | null {
  const [printers, setPrinters] = useState<readonly SystemPrinter[] | null>(null);
  useEffect(() => {
    let isOpen = true;
    // A system that cannot say what it has is one without printers.
    void shell
      .printers()
      .catch(() => [])
      .then((found) => isOpen && setPrinters(found));
    return () => {
      isOpen = false;
    };
  }, [shell]);
  return printers;
}
