import { useTranslation } from 'react-i18next';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { navigate, useParams } from '#renderer/app/router.ts';
import { SideTabs } from '#renderer/ui/SideTabs.tsx';
import { AppointmentSettings } from './appointments/AppointmentSettings.tsx';
import { CardSettings } from './cards/CardSettings.tsx';
import { CentreSettings } from './CentreSettings.tsx';
import { ConnectionSettings } from './ConnectionSettings.tsx';
import { CounterSettings } from './counters/CounterSettings.tsx';
import { DelegationSettings } from './DelegationSettings.tsx';
import { ErasureSettings } from './erasures/ErasureSettings.tsx';
import { PaperSettings } from './papers/PaperSettings.tsx';
import { PresenceSettings } from './presence/PresenceSettings.tsx';
import { KioskSettings } from './KioskSettings.tsx';
import { MachineSettings } from './machines/MachineSettings.tsx';
import { QueueSettings } from './queue/QueueSettings.tsx';
import { PrinterSettings } from './PrinterSettings.tsx';
import { ReplySettings } from './replies/ReplySettings.tsx';
import { StaffSettings } from './StaffSettings.tsx';
import './Settings.css';

/** People, hours and the connection: what an administrator and a manager set for everybody. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const { section = 'staff' } = useParams('/settings/:section?');
  const { data: person } = usePerson();
  if (!person) return null;
  const isAdmin = hasRole(person, ['admin']);
  return (
    <div className="settings">
      <h1 className="visually-hidden">{t('app.nav.settings')}</h1>
      <SideTabs
        label={t('app.nav.settings')}
        selected={section}
        onSelect={(key) => {
          if (key !== section) navigate(`/settings/${key}`, { replace: true });
        }}
        groups={[
          {
            title: t('staff.group.centre'),
            tabs: [
              { key: 'staff', title: t('staff.tab.staff'), content: <StaffSettings isAdmin={isAdmin} /> },
              { key: 'centre', title: t('staff.tab.centre'), content: <CentreSettings /> },
              { key: 'counters', title: t('staff.tab.counters'), content: <CounterSettings /> },
              { key: 'presence', title: t('staff.tab.presence'), content: <PresenceSettings /> },
            ],
          },
          {
            title: t('staff.group.service'),
            tabs: [
              { key: 'queue', title: t('staff.tab.queue'), content: <QueueSettings /> },
              { key: 'appointments', title: t('staff.appointments.tab'), content: <AppointmentSettings /> },
              { key: 'delegation', title: t('delegation.settings.tab'), content: <DelegationSettings /> },
            ],
          },
          {
            title: t('staff.group.content'),
            tabs: [
              { key: 'cards', title: t('staff.tab.cards'), content: <CardSettings /> },
              { key: 'papers', title: t('staff.papers.tab'), content: <PaperSettings /> },
              { key: 'replies', title: t('staff.replies.tab'), content: <ReplySettings /> },
            ],
          },
          {
            title: t('staff.group.devices'),
            tabs: [
              { key: 'printer', title: t('staff.tab.printer'), content: <PrinterSettings /> },
              { key: 'kiosk', title: t('staff.kiosk.tab'), content: <KioskSettings /> },
              {
                key: 'machines',
                title: t('staff.tab.machines'),
                content: <MachineSettings isAdmin={isAdmin} />,
              },
            ],
          },
          {
            title: t('staff.group.data'),
            tabs: [
              { key: 'erasure', title: t('erasure.tab'), content: <ErasureSettings isAdmin={isAdmin} /> },
              {
                key: 'connection',
                title: t('staff.tab.connection'),
                content: <ConnectionSettings isAdmin={isAdmin} />,
              },
            ],
          },
        ]}
      />
    </div>
  );
}
