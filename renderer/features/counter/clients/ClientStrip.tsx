import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Chip.tsx';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { useClients } from './useClients.ts';
import './Clients.css';

/** Under the head of a visit with several clients: who is served now, and with whom something is still open. */
export function ClientStrip() {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const { nameOf, choose } = useClients();
  if (visit.clients.length === 1) return null;
  return (
    <ul className="client-strip" aria-label={t('counter.clients.label')}>
      {visit.clients.map((client) => {
        const isNow = client.number === visit.clientNumber;
        const state = client.hasOutcome ? 'done' : 'open';
        const name = nameOf(client);
        return (
          <li key={client.number} aria-current={isNow}>
            <Chip
              icon={client.hasOutcome ? 'checkCircle' : 'person'}
              tone={isNow ? 'accent' : client.hasOutcome ? 'done' : 'neutral'}
              label={[name, isNow ? t('counter.clients.now') : '', t(STATE_KEYS[state])]
                .filter(Boolean)
                .join(', ')}
              onPress={() => void choose(client.number)}
            >
              {isNow ? t('counter.clients.nowName', { name }) : name}
            </Chip>
          </li>
        );
      })}
    </ul>
  );
}

const STATE_KEYS = { done: 'counter.clients.done', open: 'counter.clients.open' } as const;
