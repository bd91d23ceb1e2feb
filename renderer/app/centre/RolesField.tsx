import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { STAFF_ROLES, type StaffRole } from '#shared/api/define.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { FieldHint } from '#renderer/ui/FieldHint.tsx';
import { ROLE_KEYS, ROLE_TASK_KEYS } from './roles.ts';
import './centre.css';

type RolesFieldProps = {
  readonly roles: readonly StaffRole[];
  readonly onChange: (roles: StaffRole[]) => void;
  readonly problem?: string | null;
  /** Cannot be taken away here, e.g. from the first administrator. */
  readonly fixed?: StaffRole;
  /** With what each role does; without it a row of words. */
  readonly hasNotes?: boolean;
};

/** One person may hold several: a small centre has one for everything. */
export function RolesField({ roles, onChange, problem, fixed, hasNotes = false }: RolesFieldProps) {
  const { t } = useTranslation();
  const labelId = useId();
  const toggle = (role: StaffRole, isOn: boolean) =>
    onChange(STAFF_ROLES.filter((one) => (one === role ? isOn : roles.includes(one))));
  return (
    <div className="field" role="group" aria-labelledby={labelId} data-invalid={problem ? true : undefined}>
      <span className="field-label" id={labelId}>
        {t('staff.roles')}
      </span>
      <div className={hasNotes ? 'roles-field has-notes' : 'roles-field'}>
        {STAFF_ROLES.map((role) => (
          <Checkbox
            key={role}
            isSelected={roles.includes(role)}
            isDisabled={role === fixed}
            isInvalid={Boolean(problem)}
            onChange={(isOn) => toggle(role, isOn)}
            note={hasNotes ? t(ROLE_TASK_KEYS[role]) : undefined}
          >
            {t(ROLE_KEYS[role])}
          </Checkbox>
        ))}
      </div>
      {problem && <FieldHint tone="error">{problem}</FieldHint>}
    </div>
  );
}
