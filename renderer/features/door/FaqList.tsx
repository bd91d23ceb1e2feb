import type { ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';

/** For an answer on the spot: what clients ask about this service, already open. */
export function FaqList({ card }: { readonly card: ServiceCard }) {
  const local = useLocalText();
  return (
    <dl className="door-faq">
      <dt>{local(card.name)}</dt>
      <dd>{local(card.summary)}</dd>
      {card.faq.map(({ id, question, answer }) => (
        <div key={id}>
          <dt>{local(question)}</dt>
          <dd>{local(answer)}</dd>
        </div>
      ))}
    </dl>
  );
}
