import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { PartProps } from './setupPart.ts';
import { SetupPart } from './SetupPart.tsx';

export function ConnectionPart({ draft, change, problemAt }: PartProps) {
  const { t } = useTranslation();
  const { isConnectedLater, enrolment } = draft;
  return (
    <SetupPart title={t('setup.connection.title')} text={t('setup.connection.text')}>
      <ChoiceField
        label={t('setup.connection.when')}
        choices={[
          { key: 'later', label: t('setup.connection.later') },
          { key: 'now', label: t('setup.connection.now') },
        ]}
        value={isConnectedLater ? 'later' : 'now'}
        onChange={(key) => change({ isConnectedLater: key === 'later' })}
        hint={isConnectedLater ? t('setup.connection.laterHint') : t('setup.connection.nowHint')}
      />
      {!isConnectedLater && (
        <>
          <TextField
            label={t('staff.enrol.address')}
            type="url"
            placeholder="https://"
            value={enrolment.url}
            onChange={(url) => change({ enrolment: { ...enrolment, url } })}
            problem={problemAt('enrolment.url')}
          />
          <TextField
            label={t('staff.enrol.code')}
            hint={t('staff.enrol.codeHint')}
            maxLength={40}
            value={enrolment.enrolmentCode}
            onChange={(enrolmentCode) => change({ enrolment: { ...enrolment, enrolmentCode } })}
            problem={problemAt('enrolment.code')}
          />
        </>
      )}
    </SetupPart>
  );
}
