import { useTranslation } from 'react-i18next';
import { HoursEditor } from '#renderer/app/centre/HoursEditor.tsx';
import { FieldHint } from '#renderer/ui/FieldHint.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { codeOf } from './setupDraft.ts';
import type { PartProps } from './setupPart.ts';
import { SetupPart } from './SetupPart.tsx';

export function CentrePart({ draft, change, problemAt }: PartProps) {
  const { t } = useTranslation();
  return (
    <SetupPart title={t('setup.centre.title')} text={t('setup.centre.text')}>
      <TextField
        label={t('setup.centre.name')}
        value={draft.centreName}
        onChange={(centreName) => change({ centreName })}
        maxLength={80}
        takesFocus
        problem={problemAt('centreName')}
      />
      <div className="setup-short">
        <TextField
          label={t('setup.centre.code')}
          hint={t('setup.centre.codeHint', { code: codeOf(draft) || 'ABC' })}
          value={codeOf(draft)}
          onChange={(text) => change({ centreCode: text.toUpperCase().replaceAll(/[^A-Z]/g, '') })}
          maxLength={3}
          problem={problemAt('centreCode')}
        />
      </div>
    </SetupPart>
  );
}

export function HoursPart({ draft, change, problemAt }: PartProps) {
  const { t } = useTranslation();
  const problem = problemAt('hours');
  return (
    <SetupPart title={t('staff.hours.title')} text={t('staff.hours.hint')}>
      <HoursEditor days={draft.days} onChange={(days) => change({ days })} />
      {problem && <FieldHint tone="error">{problem}</FieldHint>}
    </SetupPart>
  );
}
