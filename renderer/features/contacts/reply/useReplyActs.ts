import { useTranslation } from 'react-i18next';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { ContactItem } from '../contacts.ts';
import { mailUrl } from './mailUrl.ts';

/** The answer goes on in the clerk's own mail program; here nothing is sent. */
export function useReplyActs({ ticket, address }: ContactItem, text: string) {
  const { t } = useTranslation();
  const whyEmpty = () => (text.trim() === '' ? t('contact.answer.empty') : null);
  const copy: Command = {
    id: 'contacts.copy',
    labelKey: 'contact.answer.copy',
    whyNot: whyEmpty,
    async run() {
      const { showNotice } = useUi.getState();
      try {
        await navigator.clipboard.writeText(text);
        showNotice({ text: t('contact.answer.copied'), tone: 'done' });
      } catch {
        // A browser may keep the clipboard for itself; the text is still there to be marked.
        showNotice({ text: t('contact.answer.notCopied'), tone: 'warn' });
      }
    },
  };
  const mail: Command = {
    id: 'contacts.mail',
    labelKey: 'contact.answer.mail',
    whyNot: () => (address.includes('@') ? whyEmpty() : t('contact.answer.noAddress')),
    run() {
      const subject = t('contact.answer.subject', { ticket });
      window.location.assign(mailUrl({ address, subject, text }));
    },
  };
  return { copy, mail };
}
