import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useInstitutions } from '#renderer/app/centre/institutions.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { StaffMember } from '../staffMember.ts';
import { SpecialistDialog } from './SpecialistDialog.tsx';
import type { Settings } from './useSettings.ts';

/** Which institutions' matters each specialist takes. */
export function SpecialistTable({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const { nameOf } = useInstitutions();
  const [openId, setOpenId] = useState<string | null>(null);
  const { data, error } = useQuery('staff.list', {}, { topics: ['settings'] });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  const specialists = (data?.staff ?? []).filter(
    ({ roles, isActive }) => isActive && roles.includes('specialist'),
  );
  const institutionsOf = ({ id }: StaffMember) =>
    settings.specialists.find(({ staffId }) => staffId === id)?.institutionIds ?? null;
  const open = specialists.find(({ id }) => id === openId);
  return (
    <>
      <Table<StaffMember>
        label={t('handoff.presence.specialists')}
        columns={[
          { key: 'name', title: t('staff.name'), render: ({ name }) => <b>{name}</b> },
          {
            key: 'takes',
            title: t('handoff.presence.takes'),
            render: (person) =>
              institutionsOf(person)?.map(nameOf).join(', ') ?? (
                <span className="muted">{t('handoff.presence.all')}</span>
              ),
          },
          {
            key: 'acts',
            title: t('staff.acts'),
            isActs: true,
            render: ({ id, name }) => (
              <Button size="small" label={`${t('staff.change')}: ${name}`} onPress={() => setOpenId(id)}>
                {t('staff.change')}
              </Button>
            ),
          },
        ]}
        items={specialists}
        onOpen={setOpenId}
        emptyText={t('handoff.presence.noSpecialists')}
      />
      {open && (
        <SpecialistDialog
          settings={settings}
          person={open}
          institutionIds={institutionsOf(open)}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}
