import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { formatTime } from '#renderer/app/format.ts';
import { Facts, type Fact } from '#renderer/ui/Facts.tsx';
import { REASON_TEXTS, REFUSAL_TEXTS, type HandoffItem } from './handoffWords.ts';

/** What the sender wrote, readable in fifteen seconds, and what came of it. */
export function HandoffFacts({ item }: { readonly item: HandoffItem }) {
  const { t } = useTranslation();
  return <Facts align="left" facts={factsOf(item, t)} />;
}

function factsOf(item: HandoffItem, t: TFunction): Fact[] {
  const { question, summary, whyNotHere, reason, refusal, reply, fromName, fromCentre, fromCounter } = item;
  const sender = [fromName, fromCentre ?? fromCounter].filter(Boolean).join(', ');
  const facts: (Fact | null)[] = [
    { name: t('handoff.question'), value: question },
    summary === '' ? null : { name: t('handoff.summary'), value: summary },
    { name: t('handoff.why'), value: t(REASON_TEXTS[reason]) },
    whyNotHere === '' ? null : { name: t('handoff.whyNotHere'), value: whyNotHere },
    {
      name: t('handoff.from'),
      value: t('handoff.fromAt', { who: sender, time: formatTime(item.offeredAt), level: item.fromLevel }),
    },
    refusal && { name: t('handoff.refusedWhy'), value: t(REFUSAL_TEXTS[refusal]) },
    reply && { name: t('handoff.reply'), value: t('handoff.replyBy', { text: reply.text, who: reply.by }) },
  ];
  return facts.filter((fact) => fact !== null);
}
