import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OUTAGE_KINDS, type OutageKind } from '#shared/domain/outage/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { OutageText } from '#renderer/app/outage/OutageText.tsx';
import { outageWords } from '#renderer/app/outage/outageWords.ts';
import { useOfferUndo } from '#renderer/app/useOfferUndo.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx';
import { OutageFields } from './OutageFields.tsx';
import { StandingList } from './StandingList.tsx';
import { useOutageForm } from './useOutageForm.ts';

const KIND_TEXTS = {
  eService: 'outageLog.kind.eService',
  register: 'outageLog.kind.register',
  payment: 'outageLog.kind.payment',
  network: 'outageLog.kind.network',
  closingEarly: 'outageLog.kind.closingEarly',
} as const satisfies Record<OutageKind, TextKey>;

/** A digit says what has happened; the words clients read stand below while it is filled in. */
export function OutageDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const form = useOutageForm();
  const fields = useRef<HTMLDivElement>(null);
  const [digits, setDigits] = useState(0);
  // Whoever chose by a digit goes on typing.
  useEffect(() => {
    if (digits > 0) fields.current?.querySelector('input')?.focus();
  }, [digits]);
  const offerUndo = useOfferUndo('outage.undo');
  const words = outageWords(form.notice, t, form.now);
  useCommands(
    OUTAGE_KINDS.map((kind, index): Command => ({
      id: `counter.choice${index + 1}`,
      labelKey: 'outageLog.kindField',
      label: t(KIND_TEXTS[kind]),
      run() {
        form.choose(kind);
        setDigits((before) => before + 1);
      },
    })),
    { isInDialog: true },
  );
  return (
    <ActDialog
      title={t('outageLog.act')}
      labelKey="outageLog.putUp"
      backKey="outageLog.leave"
      whyNot={form.whyNot}
      sending={form.sending}
      act={async () => {
        const sent = await form.send();
        if (sent.ok)
          offerUndo({ outageId: sent.value.outageId }, t('outageLog.done', { title: words.title }));
        return sent;
      }}
      onClose={onClose}
      isWide
    >
      <p className="sub">{t('outageLog.hint')}</p>
      <StandingList />
      <ChoiceList<OutageKind>
        label={t('outageLog.kindField')}
        choices={OUTAGE_KINDS.map((key, index) => ({
          key,
          label: t(KIND_TEXTS[key]),
          keys: String(index + 1),
        }))}
        value={form.draft.kind}
        onChange={form.choose}
      />
      <div ref={fields}>
        <OutageFields form={form} />
      </div>
      <section>
        <h3>{t('outageLog.preview')}</h3>
        <OutageText words={words} />
        <p className="sub">{t('outageLog.previewMore')}</p>
      </section>
    </ActDialog>
  );
}
