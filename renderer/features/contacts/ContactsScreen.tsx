import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { usePerson } from '#renderer/app/person.ts';
import { navigate, useParams } from '#renderer/app/router.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ListPage } from '#renderer/ui/ListPage.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import { useContactColumns } from './contactColumns.tsx';
import './Contacts.css';

type Filter = 'open' | 'ended';

/** Calls to return and e-mails to answer, the earliest due first (TEL-01, TEL-02). */
export function ContactsScreen() {
  const { t } = useTranslation();
  const { visitId } = useParams('/contacts/:visitId?');
  const [filter, setFilter] = useState<Filter>('open');
  const { data: person } = usePerson();
  const { data, error } = useQuery('contact.list', {}, { topics: ['visit', 'queue'] });
  const columns = useContactColumns(filter === 'ended');
  if (!data || !person) return error ? <Notice tone="error">{errorText(error)}</Notice> : <Loading />;
  const opened = data.open.find((item) => item.visitId === visitId);
  const items = data[filter];
  return (
    <>
      <ListPage
        title={t('app.nav.contacts')}
        tools={
          <ChoiceField<Filter>
            label={t('contact.filter.label')}
            isLabelHidden
            size="small"
            choices={[
              { key: 'open', label: t('contact.filter.open', { number: data.open.length }) },
              { key: 'ended', label: t('contact.filter.ended', { number: data.ended.length }) },
            ]}
            value={filter}
            onChange={setFilter}
          />
        }
        note={<LogButtons />}
      >
        {items.length === 0 && filter === 'open' ? (
          <EmptyState icon="checkCircle" title={t('contact.empty')}>
            {t('contact.emptyText')}
          </EmptyState>
        ) : (
          <Table
            label={t('app.nav.contacts')}
            columns={columns}
            items={items.map((item) => ({ ...item, id: item.visitId }))}
            onOpen={filter === 'open' ? (id) => navigate(`/contacts/${id}`) : undefined}
            emptyText={t('contact.noneEnded')}
          />
        )}
      </ListPage>
      {opened && <ContactDialog item={opened} person={person} onClose={() => navigate('/contacts')} />}
    </>
  );
}

function LogButtons() {
  const { t } = useTranslation();
  const setOverlay = useUi((state) => state.setOverlay);
  const callKey = useKeyLabel('app.call');
  const emailKey = useKeyLabel('app.email');
  return (
    <span className="row">
      <Button icon="phone" keys={callKey} onPress={() => setOverlay('phone')}>
        {t('contact.log.call')}
      </Button>
      <Button icon="mail" keys={emailKey} onPress={() => setOverlay('email')}>
        {t('contact.log.letter')}
      </Button>
    </span>
  );
}
