import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyTemplate } from '#shared/domain/visit/contact/replyTemplate.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { ReplyDialog } from './ReplyDialog.tsx';

const NEW = 'new';

/** Ready answers to e-mails, by service and language (TEL-06). */
export function ReplySettings() {
  const { data, error } = useQuery('contact.templates', {}, { topics: ['settings'] });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  return data ? <ReplyPage templates={data.templates} /> : <Loading />;
}

function ReplyPage({ templates }: { readonly templates: readonly ReplyTemplate[] }) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const [openId, setOpenId] = useState<string | null>(null);
  const add: Command = { id: 'settings.primary', labelKey: 'staff.replies.add', run: () => setOpenId(NEW) };
  useCommands([add]);
  return (
    <>
      <div className="settings-body">
        <p className="sub">{t('staff.replies.hint')}</p>
        <Table
          label={t('staff.replies.tab')}
          columns={[
            { key: 'name', title: t('staff.replies.name'), render: ({ name }) => <b>{name}</b> },
            {
              key: 'service',
              title: t('tasks.column.service'),
              render: ({ serviceId }) =>
                serviceId === null ? t('staff.replies.anyService') : nameOf(serviceId),
            },
            {
              key: 'language',
              title: t('contact.log.language'),
              render: ({ language }) => t(LANGUAGE_TEXTS[language]),
            },
          ]}
          items={templates}
          onOpen={setOpenId}
          emptyText={t('staff.replies.none')}
        />
      </div>
      <ActionBar primary={<CommandButton command={add} look="primary" icon="plus" />} />
      {openId !== null && (
        <ReplyDialog
          templates={templates}
          template={templates.find(({ id }) => id === openId) ?? null}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}
