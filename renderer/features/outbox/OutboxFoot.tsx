import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { ApiFailure } from '#renderer/api/client.ts';
import { HOST_LOST } from '#renderer/api/transport.ts';
import { useAction } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { saveFile } from '#renderer/app/saveFile.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Status } from './outboxData.ts';

/** Who may carry what is unsent out of the house (the file is sealed all the same). */
const MAY_SAVE = ['manager', 'admin'] as const;

type OutboxFootProps = {
  readonly status: Status;
  /** What is said of the file would stand behind the list. */
  readonly onSaved: () => void;
};

export function OutboxFoot({ status, onSaved }: OutboxFootProps) {
  const { t } = useTranslation();
  const { data: person } = usePerson();
  const tryNow = useAction('outbox.tryNow');
  const save = useSaveUnsent(onSaved);
  const maySave = person !== undefined && hasRole(person, MAY_SAVE);
  const whyNotUnconnected = status.state === 'unconnected' ? t('outbox.whyNot.unconnected') : null;
  const whyNotSend = whyNotUnconnected ?? (status.isCut ? t('outbox.whyNot.cut') : null);
  // Only the back-office opens the file.
  const whyNotSave = maySave ? whyNotUnconnected : t('outbox.whyNot.notManager');
  return (
    <>
      <Button
        icon="sync"
        isBusy={tryNow.isPending}
        whyNot={whyNotSend}
        reasonPlace="tooltip"
        onPress={() => void tryNow.run({})}
      >
        {t('outbox.tryNow')}
      </Button>
      <Button
        look="quiet"
        icon="upload"
        whyNot={whyNotSave}
        reasonPlace="tooltip"
        onPress={() => void save()}
      >
        {t('outbox.save')}
      </Button>
      <span className="push muted">{t('outbox.toSend', { number: status.toSend })}</span>
    </>
  );
}

function useSaveUnsent(onSaved: () => void): () => Promise<void> {
  const { t } = useTranslation();
  const { client } = useApi();
  const showNotice = useUi((state) => state.showNotice);
  return async () => {
    try {
      const file = await client.query('outbox.export', {});
      if (!(await saveFile(file))) return;
      onSaved();
      showNotice({ text: t('outbox.saved', { name: file.name }), tone: 'done' });
    } catch (problem) {
      const error = problem instanceof ApiFailure ? problem.error : HOST_LOST;
      showNotice({ text: errorText(error), tone: 'error' });
    }
  };
}
