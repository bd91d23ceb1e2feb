import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useAction } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Fingerprint } from '#renderer/app/machine/Fingerprint.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

export type LanView = OutputOf<'lan.state'>;

const LAST_PORT = 65_535;
const PROBLEM_KEYS = {
  portTaken: 'machines.lan.problem.portTaken',
  failed: 'machines.lan.problem.failed',
} as const satisfies Record<NonNullable<LanView['problem']>, string>;

/** The one switch that opens the way in, and what the other machine has to know. */
export function LanFields({ lan, isAdmin }: { readonly lan: LanView; readonly isAdmin: boolean }) {
  const { t } = useTranslation();
  const change = useAction('lan.change');
  const [typed, setTyped] = useState(String(lan.port));
  const port = Number(typed);
  const isPort = Number.isInteger(port) && port >= 1 && port <= LAST_PORT;
  const isLocked = !isAdmin || lan.isFixed;
  return (
    <section>
      <h2>{t('machines.lan.title')}</h2>
      {change.error && <Notice tone="error">{errorText(change.error)}</Notice>}
      {lan.problem && <Notice tone="error">{t(PROBLEM_KEYS[lan.problem])}</Notice>}
      <Switch
        isOn={lan.isOn}
        isDisabled={isLocked || !isPort}
        onChange={(isOn) => void change.run({ isOn, port })}
      >
        {t('machines.lan.switch')}
      </Switch>
      <p className="sub">{lan.isFixed ? t('machines.lan.fixed') : t('machines.lan.hint')}</p>
      {!lan.isOn && isAdmin && (
        <TextField
          label={t('machines.lan.port')}
          inputMode="numeric"
          maxLength={5}
          value={typed}
          onChange={setTyped}
          problem={isPort ? null : t('machines.lan.portWrong')}
        />
      )}
      {lan.urls.length > 0 && (
        <Facts
          align="left"
          facts={[
            { name: t('machines.lan.address'), value: lan.urls.map((url) => <div key={url}>{url}</div>) },
            { name: t('machines.lan.fingerprint'), value: <Fingerprint value={lan.fingerprint ?? ''} /> },
          ]}
        />
      )}
    </section>
  );
}
