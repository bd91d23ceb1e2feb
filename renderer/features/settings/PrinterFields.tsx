import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { PrinterDraft, PrinterField } from './printerDraft.ts';

type PrinterFieldsProps = {
  readonly draft: PrinterDraft;
  readonly wrong: readonly PrinterField[];
  readonly onChange: (draft: PrinterDraft) => void;
};

export function PrinterFields({ draft, wrong, onChange }: PrinterFieldsProps) {
  const { t } = useTranslation();
  const set = (part: Partial<PrinterDraft>) => onChange({ ...draft, ...part });
  return (
    <section>
      <h2>{t('staff.printer.title')}</h2>
      <ChoiceField
        label={t('staff.printer.kind')}
        choices={[
          { key: 'dialog', label: t('staff.printer.dialog') },
          { key: 'network', label: t('staff.printer.network') },
          { key: 'spooler', label: t('staff.printer.spooler') },
        ]}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      {draft.kind === 'dialog' && <p className="sub">{t('staff.printer.dialogHint')}</p>}
      {draft.kind === 'network' && (
        <>
          <TextField
            label={t('staff.printer.host')}
            hint={t('staff.printer.hostHint')}
            maxLength={253}
            value={draft.host}
            onChange={(host) => set({ host })}
            problem={wrong.includes('host') ? t('staff.printer.hostWrong') : null}
          />
          <NumberField
            label={t('staff.printer.port')}
            value={draft.port}
            onChange={(port) => set({ port })}
            problem={wrong.includes('port') ? t('staff.printer.between', { min: 1, max: 65_535 }) : null}
          />
        </>
      )}
      {draft.kind === 'spooler' && (
        <TextField
          label={t('staff.printer.queue')}
          hint={t('staff.printer.queueHint')}
          maxLength={127}
          value={draft.queue}
          onChange={(queue) => set({ queue })}
          problem={wrong.includes('queue') ? t('staff.printer.queueWrong') : null}
        />
      )}
      {draft.kind !== 'dialog' && <PaperFields draft={draft} wrong={wrong} onChange={onChange} />}
    </section>
  );
}

function PaperFields({ draft, wrong, onChange }: PrinterFieldsProps) {
  const { t } = useTranslation();
  const set = (part: Partial<PrinterDraft>) => onChange({ ...draft, ...part });
  const problemOf = (field: PrinterField) =>
    wrong.includes(field) ? t('staff.printer.between', { min: 0, max: 255 }) : null;
  return (
    <>
      <ChoiceField
        label={t('staff.printer.columns')}
        choices={[
          { key: '48', label: t('staff.printer.wide') },
          { key: '42', label: t('staff.printer.wideFew') },
          { key: '32', label: t('staff.printer.narrow') },
        ]}
        value={draft.columns}
        onChange={(columns) => set({ columns })}
      />
      <SelectField
        label={t('staff.printer.family')}
        hint={t('staff.printer.familyHint')}
        choices={[
          { key: 'epson', label: 'Epson' },
          { key: 'bixolon', label: 'Bixolon' },
          { key: 'xprinter', label: 'Xprinter' },
          { key: 'other', label: t('staff.printer.other') },
        ]}
        value={draft.family}
        onChange={(family) => set({ family })}
      />
      {draft.family === 'other' && (
        <>
          <NumberField
            label={t('staff.printer.baltic')}
            value={draft.baltic}
            onChange={(baltic) => set({ baltic })}
            problem={problemOf('baltic')}
          />
          <NumberField
            label={t('staff.printer.cyrillic')}
            value={draft.cyrillic}
            onChange={(cyrillic) => set({ cyrillic })}
            problem={problemOf('cyrillic')}
          />
        </>
      )}
    </>
  );
}

type NumberFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | null;
};

function NumberField({ onChange, ...field }: NumberFieldProps) {
  return (
    <TextField
      {...field}
      inputMode="numeric"
      maxLength={5}
      onChange={(text) => onChange(text.replaceAll(/\D/g, ''))}
    />
  );
}
