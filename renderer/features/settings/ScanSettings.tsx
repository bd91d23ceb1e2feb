import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

/** Where the scanner puts its files, so that a counter takes them in with one key. */
export function ScanSettings({ isAdmin }: { readonly isAdmin: boolean }) {
  const { t } = useTranslation();
  const { data, error } = useQuery('scan.settings', {}, { topics: ['settings'] });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  return (
    <section>
      <h2>{t('staff.scan.title')}</h2>
      {data ? <FolderForm key={data.folder} folder={data.folder ?? ''} isAdmin={isAdmin} /> : <Loading />}
    </section>
  );
}

function FolderForm({ folder, isAdmin }: { readonly folder: string; readonly isAdmin: boolean }) {
  const { t } = useTranslation();
  const change = useAction('scan.change');
  const [entry, setEntry] = useState(folder);
  async function save() {
    const { ok } = await change.run({ folder: entry });
    if (ok) useUi.getState().showNotice({ text: t('staff.scan.saved'), tone: 'done' });
  }
  return (
    <>
      <TextField
        label={t('staff.scan.folder')}
        hint={t('staff.scan.hint')}
        problem={change.error && errorText(change.error)}
        isOptional
        isReadOnly={!isAdmin}
        value={entry}
        onChange={setEntry}
        maxLength={400}
      />
      {isAdmin ? (
        <div className="button-row">
          <Button isBusy={change.isPending} onPress={() => void save()}>
            {t('staff.scan.save')}
          </Button>
        </div>
      ) : (
        <p className="sub">{t('staff.scan.adminOnly')}</p>
      )}
    </>
  );
}
