import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { PrintOutcome } from '#shared/domain/print/printer.ts';
import { PRINTER_WORDS } from '#renderer/app/printerWords.ts';
import { Facts } from '#renderer/ui/Facts.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';

const OUTCOMES = {
  printed: { tone: 'done', text: 'staff.printer.outcome.printed' },
  sent: { tone: 'warn', text: 'staff.printer.outcome.sent' },
  unclear: { tone: 'error', text: 'staff.printer.outcome.unclear' },
  failed: { tone: 'error', text: 'staff.printer.outcome.failed' },
} as const satisfies Record<PrintOutcome, object>;

/** What came of a test print, and what to look for on the paper. */
export function PrinterTestResult({ result }: { readonly result: OutputOf<'printer.test'> }) {
  const { t } = useTranslation();
  const { tone, text } = OUTCOMES[result.outcome];
  return (
    <section role="status">
      <h2>{t('staff.printer.result')}</h2>
      <Facts
        align="left"
        facts={[
          { name: t('staff.printer.print'), value: <StateLabel tone={tone}>{t(text)}</StateLabel> },
          { name: t('staff.printer.state'), value: t(PRINTER_WORDS[result.state]) },
          { name: t('staff.printer.model'), value: result.model ?? t('staff.printer.noModel') },
        ]}
      />
      {result.outcome !== 'failed' && <p className="sub">{t('staff.printer.look')}</p>}
    </section>
  );
}
