import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '#shared/domain/centre/profile.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useInstitutions } from '#renderer/app/centre/institutions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { KIND_TEXTS } from './kindTexts.ts';
import { ProfileDialog } from './ProfileDialog.tsx';

/** Which institutions the centre has, of the basket or beyond it, and why those (CAT-16). */
export function ProfileSection() {
  const { t } = useTranslation();
  const { nameOf } = useInstitutions();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery('centre.profile', {}, { topics: ['settings'] });
  if (!data) return null;
  return (
    <section>
      <h2>{t('handoff.profile.title')}</h2>
      <p className="sub">{t('handoff.profile.hint')}</p>
      <Facts facts={[{ name: t('handoff.profile.kind'), value: t(KIND_TEXTS[kindOf(data)]) }]} align="left" />
      <Table
        label={t('handoff.profile.title')}
        columns={[
          {
            key: 'institution',
            title: t('handoff.presence.institution'),
            render: ({ institutionId }) => <b>{nameOf(institutionId)}</b>,
          },
          {
            key: 'role',
            title: t('handoff.profile.role'),
            render: ({ role }) => t(role === 'basket' ? 'handoff.profile.basket' : 'handoff.profile.extra'),
          },
          { key: 'reason', title: t('handoff.profile.reason'), render: ({ reason }) => reason || '—' },
        ]}
        items={data.attached.map((each) => ({ ...each, id: each.institutionId }))}
        emptyText={t('handoff.profile.none')}
      />
      <span>
        <Button
          size="small"
          label={`${t('staff.change')}: ${t('handoff.profile.title')}`}
          onPress={() => setOpen(true)}
        >
          {t('staff.change')}
        </Button>
      </span>
      {isOpen && <ProfileDialog profile={data} onClose={() => setOpen(false)} />}
    </section>
  );
}
