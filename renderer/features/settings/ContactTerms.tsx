import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useTried } from '#renderer/app/useTried.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

type Terms = OutputOf<'contact.terms'>;

/** With the bounds of the contract. */
const LIMITS = [
  { name: 'callBackMinutes', labelKey: 'contact.terms.callBack', min: 5, max: 480 },
  { name: 'emailDays', labelKey: 'contact.terms.email', min: 1, max: 10 },
] as const;

/** How soon a missed call is returned and an e-mail answered (TEL-02). */
export function ContactTerms() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery('contact.terms', {}, { topics: ['settings'] });
  if (!data) return null;
  return (
    <section>
      <h2>{t('contact.terms.title')}</h2>
      <p className="sub">{t('contact.terms.hint')}</p>
      <Facts
        align="left"
        facts={[
          {
            name: t('contact.result.callBack'),
            value: t('contact.terms.callBackOf', { count: data.callBackMinutes }),
          },
          {
            name: t('contact.day.email'),
            value: t('contact.terms.emailOf', { count: data.emailDays }),
          },
        ]}
      />
      <span>
        <Button
          size="small"
          label={`${t('staff.change')}: ${t('contact.terms.title')}`}
          onPress={() => setOpen(true)}
        >
          {t('staff.change')}
        </Button>
      </span>
      {isOpen && <TermsDialog terms={data} onClose={() => setOpen(false)} />}
    </section>
  );
}

function TermsDialog({ terms, onClose }: { readonly terms: Terms; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const showNotice = useUi((state) => state.showNotice);
  const change = useCommand('contact.changeTerms');
  const [draft, setDraft] = useState({
    callBackMinutes: String(terms.callBackMinutes),
    emailDays: String(terms.emailDays),
  });
  const { isTried, noteTry } = useTried();
  const isWrong = ({ name, min, max }: (typeof LIMITS)[number]) =>
    draft[name] === '' || Number(draft[name]) < min || Number(draft[name]) > max;
  const save: Command = {
    id: 'dialog.primary',
    labelKey: 'contact.terms.save',
    async run() {
      noteTry();
      if (LIMITS.some(isWrong)) return;
      const outcome = await change.run({
        callBackMinutes: Number(draft.callBackMinutes),
        emailDays: Number(draft.emailDays),
      });
      if (!outcome.ok) return;
      showNotice({ text: t('contact.terms.saved'), tone: 'done' });
      onClose();
    },
  };
  useCommands([save], { isInDialog: true });
  return (
    <Dialog
      isOpen
      isQuestion
      onClose={onClose}
      title={t('contact.terms.title')}
      acts={<CommandButton command={save} look="primary" isBusy={change.isPending} />}
    >
      {change.error && <Notice tone="error">{errorText(change.error)}</Notice>}
      {LIMITS.map((limit, index) => {
        const between = t('contact.terms.between', { min: limit.min, max: limit.max });
        return (
          <TextField
            key={limit.name}
            label={t(limit.labelKey)}
            hint={between}
            inputMode="numeric"
            maxLength={3}
            value={draft[limit.name]}
            onChange={(text) => setDraft({ ...draft, [limit.name]: text.replaceAll(/\D/g, '') })}
            takesFocus={index === 0}
            problem={isTried && isWrong(limit) ? between : null}
          />
        );
      })}
    </Dialog>
  );
}
