import { useTranslation } from 'react-i18next';
import { COUNTER_STAFF } from '#shared/api/define.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { hasRole, type Person } from '#renderer/app/person.ts';
import { foundWords } from '#renderer/app/restriction/foundWords.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { FormCell } from '#renderer/ui/FormGrid.tsx';
import { changeDraft, type LogDraft } from './logDraft.ts';

/** Shorter than this finds half the register. */
const LEAST_LETTERS = 4;
const MOST_SHOWN = 3;

type KnownClientsProps = { readonly draft: LogDraft; readonly person: Person };

/** Clients of this number or name, to link with one press; nobody has to. */
export function KnownClients({ draft, person }: KnownClientsProps) {
  const { t } = useTranslation();
  const { channel, client } = draft;
  const text = [draft.address, draft.name].map((each) => each.trim()).find(isLongEnough) ?? '';
  const canSearch = hasRole(person, COUNTER_STAFF) && client === null && text !== '';
  const { data } = useQuery('client.search', canSearch ? { text, limit: MOST_SHOWN } : null, {
    topics: ['client'],
  });
  if (client) {
    return (
      <FormCell width="full">
        <span className="row">
          <Chip
            tone="done"
            icon="check"
            label={t('contact.log.unlink', { name: client.name })}
            onPress={() => changeDraft(channel, { client: null })}
          >
            {client.name}
          </Chip>
          <span className="sub">{t('contact.log.linked')}</span>
        </span>
      </FormCell>
    );
  }
  const found = canSearch ? (data?.clients ?? []) : [];
  if (found.length === 0) return null;
  return (
    <FormCell width="full">
      <span className="row">
        <span className="sub">{t('contact.log.known')}</span>
        {found.map((known) => (
          <Chip
            key={known.clientId}
            icon="person"
            onPress={() => changeDraft(channel, { client: { id: known.clientId, name: known.name } })}
          >
            {[known.name, foundWords(known, t)].filter(Boolean).join(' · ')}
          </Chip>
        ))}
      </span>
    </FormCell>
  );
}

function isLongEnough(text: string): boolean {
  return text.length >= LEAST_LETTERS;
}
