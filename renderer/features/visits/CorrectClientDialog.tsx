import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { foundWords } from '#renderer/app/restriction/foundWords.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { PickList } from '#renderer/ui/PickList.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useWhy } from './useWhy.ts';
import { VisitRequests } from './VisitRequests.tsx';
import type { VisitRecord } from './visitsView.ts';
import { WhyFields } from './WhyFields.tsx';

const LEAST_CHARACTERS = 2;
const MOST_FOUND = 5;
type Who = 'another' | 'none';
type Found = { readonly clientId: string; readonly name: string };

type CorrectClientDialogProps = { readonly record: VisitRecord; readonly onClose: () => void };

/** The wrong client was opened: another one, or none. */
export function CorrectClientDialog({ record, onClose }: CorrectClientDialogProps) {
  const { t } = useTranslation();
  const { visitId, ticket, clientId, clientName, requests } = record;
  const correct = useCommand('visit.correctClient');
  const { why, change, whyNot } = useWhy('mixedUp');
  const [who, setWho] = useState<Who>('another');
  const [chosen, setChosen] = useState<Found | null>(null);
  const isMissing = who === 'another' && chosen === null;
  return (
    <ActDialog
      title={t('visits.client.title', { ticket: ticket ?? t('visits.noTicket') })}
      labelKey="visits.act.save"
      backKey="visits.act.leave"
      whyNot={isMissing ? t('visits.client.missing') : whyNot}
      sending={correct}
      act={() => correct.run({ visitId, clientId: who === 'none' ? null : (chosen?.clientId ?? null), why })}
      onClose={onClose}
      isWide
    >
      <p>{t('visits.client.now', { name: clientName ?? t('visits.client.nobody') })}</p>
      {clientId !== null && <p className="sub">{t('visits.client.text')}</p>}
      {clientId !== null && (
        <ChoiceField<Who>
          label={t('visits.client.who')}
          choices={[
            { key: 'another', label: t('visits.client.another') },
            { key: 'none', label: t('visits.client.none') },
          ]}
          value={who}
          onChange={setWho}
        />
      )}
      {who === 'another' && <FindClient chosen={chosen} onChoose={setChosen} />}
      {requests.length > 0 && (
        <>
          <p>{t('visits.client.requests')}</p>
          <VisitRequests requests={requests} />
        </>
      )}
      <WhyFields why={why} change={change} />
    </ActDialog>
  );
}

type FindClientProps = {
  readonly chosen: Found | null;
  readonly onChoose: (found: Found | null) => void;
};

/** As at the counter: name, code or number; Enter takes the first found. */
function FindClient({ chosen, onChoose }: FindClientProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const wanted = text.trim();
  const isAsked = chosen === null && wanted.length >= LEAST_CHARACTERS;
  const { data } = useQuery('client.search', isAsked ? { text: wanted, limit: MOST_FOUND } : null, {
    topics: ['client'],
  });
  const found = isAsked ? (data?.clients ?? []) : [];
  const choose = (client: Found | undefined) => {
    if (!client) return;
    onChoose(client);
    setText(client.name);
  };
  return (
    <>
      <TextField
        label={t('clients.find')}
        leadIcon={chosen ? 'person' : 'search'}
        value={text}
        onChange={(changed) => {
          setText(changed);
          onChoose(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) choose(found[0]);
        }}
        takesFocus
      />
      {isAsked && data && (
        <PickList
          label={t('clients.found')}
          rows={found.map((client) => ({
            id: client.clientId,
            icon: client.kind === 'person' ? 'person' : 'company',
            text: client.name,
            side: foundWords(client, t),
          }))}
          onOpen={(id) => choose(found.find((client) => client.clientId === id))}
          emptyText={t('clients.nobody')}
        />
      )}
    </>
  );
}
