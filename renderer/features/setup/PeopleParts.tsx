import { useTranslation } from 'react-i18next';
import { PinField } from '#renderer/app/centre/PinField.tsx';
import { RolesField } from '#renderer/app/centre/RolesField.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { PersonDraft } from './setupDraft.ts';
import type { PartProps } from './setupPart.ts';
import { SetupPart } from './SetupPart.tsx';

export function AdministratorPart({ draft, change, problemAt }: PartProps) {
  const { t } = useTranslation();
  const { administrator } = draft;
  const set = (facts: Partial<typeof administrator>) =>
    change({ administrator: { ...administrator, ...facts } });
  return (
    <SetupPart title={t('setup.administrator.title')} text={t('setup.administrator.text')}>
      <TextField
        label={t('staff.name')}
        value={administrator.name}
        onChange={(name) => set({ name })}
        maxLength={80}
        problem={problemAt('administrator.name')}
      />
      <div className="setup-pair">
        <PinField
          label={t('signIn.pin')}
          hint={t('setup.pinHint')}
          value={administrator.pin}
          onChange={(pin) => set({ pin })}
          problem={problemAt('administrator.pin')}
        />
        <PinField
          label={t('setup.pinAgain')}
          value={administrator.pinAgain}
          onChange={(pinAgain) => set({ pinAgain })}
          problem={problemAt('administrator.pinAgain')}
        />
      </div>
      <RolesField roles={administrator.roles} onChange={(roles) => set({ roles })} fixed="admin" />
    </SetupPart>
  );
}

export function StaffPart({ draft, change, problemAt }: PartProps) {
  const { t } = useTranslation();
  const { staff } = draft;
  const replace = (person: PersonDraft) =>
    change({ staff: staff.map((one) => (one.key === person.key ? person : one)) });
  function add() {
    const key = Math.max(0, ...staff.map((person) => person.key)) + 1;
    change({ staff: [...staff, { key, name: '', roles: ['clerk'], pin: '' }] });
  }
  return (
    <SetupPart title={t('setup.staff.title')} text={t('setup.staff.text')}>
      {staff.map((person) => (
        <PersonRow
          key={person.key}
          person={person}
          onChange={replace}
          onRemove={() => change({ staff: staff.filter((one) => one !== person) })}
          problemAt={(field) => problemAt(`staff.${person.key}.${field}`)}
        />
      ))}
      <span>
        <Button icon="plus" onPress={add}>
          {t('staff.add')}
        </Button>
      </span>
    </SetupPart>
  );
}

type PersonRowProps = {
  readonly person: PersonDraft;
  readonly onChange: (person: PersonDraft) => void;
  readonly onRemove: () => void;
  readonly problemAt: (field: 'name' | 'pin' | 'roles') => string | null;
};

function PersonRow({ person, onChange, onRemove, problemAt }: PersonRowProps) {
  const { t } = useTranslation();
  return (
    <div className="setup-row">
      <div className="setup-row-head">
        <TextField
          label={t('staff.name')}
          value={person.name}
          onChange={(name) => onChange({ ...person, name })}
          maxLength={80}
          takesFocus
          problem={problemAt('name')}
        />
        <PinField
          label={t('staff.firstPin')}
          value={person.pin}
          onChange={(pin) => onChange({ ...person, pin })}
          problem={problemAt('pin')}
        />
        <IconButton icon="trash" label={t('setup.remove', { name: person.name })} onPress={onRemove} />
      </div>
      <RolesField
        roles={person.roles}
        onChange={(roles) => onChange({ ...person, roles })}
        problem={problemAt('roles')}
      />
    </div>
  );
}
