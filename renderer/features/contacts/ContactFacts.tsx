import { useTranslation } from 'react-i18next';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Facts, type Fact } from '#renderer/ui/Facts.tsx';
import { dueWords, fromWords } from './contactColumns.tsx';
import type { ContactItem } from './contacts.ts';
import { SOURCE_KEYS } from './words.ts';

const MINUTE_MS = 60_000;

/** What is known before the number is dialled. */
export function ContactFacts({ item }: { readonly item: ContactItem }) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const now = useNow(MINUTE_MS);
  const { question, serviceId, source, channel, reply } = item;
  const from = fromWords(item);
  const facts: (Fact | null)[] = [
    question === '' ? null : { name: t('contact.column.question'), value: <b>{question}</b> },
    from === '' ? null : { name: t('contact.column.from'), value: from },
    serviceId === null ? null : { name: t('tasks.column.service'), value: nameOf(serviceId) },
    { name: t('contact.column.received'), value: formatDayTime(item.receivedAt, now) },
    channel === 'email' ? { name: t('contact.log.source'), value: t(SOURCE_KEYS[source]) } : null,
    { name: t('contact.column.due'), value: dueWords(item, now, t) },
    { name: t('contact.column.who'), value: item.forName ?? t('contact.log.anybody') },
    reply && { name: t('contact.reply'), value: t('handoff.replyBy', { text: reply.text, who: reply.by }) },
  ];
  return <Facts align="left" facts={facts.filter((fact) => fact !== null)} />;
}
