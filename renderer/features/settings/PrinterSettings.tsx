import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { TicketPrinter } from '#shared/domain/print/printer.ts';
import { draftOf, readPrinter } from './printerDraft.ts';
import { PrinterFields } from './PrinterFields.tsx';
import { PrinterTestResult } from './PrinterTestResult.tsx';

/** Where tickets come out; what is typed can be tried before it is saved. */
export function PrinterSettings() {
  const { data, error } = useQuery('printer.settings', {}, { topics: ['printer'] });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  return data ? <PrinterForm saved={data} /> : <Loading />;
}

function PrinterForm({ saved }: { readonly saved: TicketPrinter }) {
  const { t } = useTranslation();
  const showNotice = useUi((state) => state.showNotice);
  const change = useCommand('printer.change');
  const test = useAction('printer.test');
  const [draft, setDraft] = useState(() => draftOf(saved));
  const [tested, setTested] = useState<Parameters<typeof PrinterTestResult>[0]['result'] | null>(null);
  const { printer, wrong } = readPrinter(draft);
  const [isChecked, setChecked] = useState(false);

  function checked(): TicketPrinter | null {
    setChecked(true);
    if (!printer) document.querySelector<HTMLElement>('.settings-body [data-invalid]')?.focus();
    return printer;
  }

  async function save() {
    const asked = checked();
    if (!asked) return;
    const outcome = await change.run(asked);
    if (outcome.ok) showNotice({ text: t('staff.printer.saved'), tone: 'done' });
  }

  async function print() {
    const asked = checked();
    if (!asked || asked.kind === 'dialog') return;
    setTested(null);
    const outcome = await test.run(asked);
    if (outcome.ok) setTested(outcome.value);
  }

  const primary: Command = { id: 'settings.primary', labelKey: 'staff.printer.save', run: save };
  const testPrint: Command = {
    id: 'settings.testPrint',
    labelKey: 'staff.printer.test',
    whyNot: () => (draft.kind === 'dialog' ? t('staff.printer.nothingToTest') : null),
    run: print,
  };
  useCommands([primary, testPrint]);
  const problem = change.error ?? test.error;
  return (
    <>
      <div className="settings-body settings-columns">
        {problem && <Notice tone="error">{errorText(problem)}</Notice>}
        <PrinterFields draft={draft} wrong={isChecked ? wrong : []} onChange={setDraft} />
        {tested && <PrinterTestResult result={tested} />}
      </div>
      <ActionBar primary={<CommandButton command={primary} look="primary" isBusy={change.isPending} />}>
        <CommandButton command={testPrint} look="quiet" isBusy={test.isPending} />
      </ActionBar>
    </>
  );
}
