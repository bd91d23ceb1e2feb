import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { handedInAnswer, type HandedIn } from '#shared/sync/outboxFile.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { ApiFailure } from '#renderer/api/client.ts';
import { putFile } from '#renderer/api/files.ts';
import { HOST_LOST } from '#renderer/api/transport.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDayTime, formatNumber } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

/** What the system's dialog offers first; a file is judged by its content all the same. */
const OFFERED = '.outbox';

type Outcome =
  | { readonly kind: 'taken'; readonly handedIn: HandedIn }
  | { readonly kind: 'failed'; readonly name: string; readonly problem: string };

/** What a computer without a network saved goes on from here; nobody here can read it. */
export function HandInFile({ isConnected }: { readonly isConnected: boolean }) {
  const { t } = useTranslation();
  const { outcome, busyWith, handIn } = useHandIn();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section>
      <h2>{t('staff.handIn.title')}</h2>
      <p className="sub">{t('staff.handIn.text')}</p>
      <input
        ref={picker}
        type="file"
        hidden
        accept={OFFERED}
        aria-label={t('staff.handIn.act')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file again is a choice, too.
          target.value = '';
          if (file) void handIn(file);
        }}
      />
      {outcome?.kind === 'taken' && <Taken handedIn={outcome.handedIn} />}
      {outcome?.kind === 'failed' && (
        <Notice tone="error">
          {t('staff.handIn.failed', { name: outcome.name, problem: outcome.problem })}
        </Notice>
      )}
      <span>
        <Button
          icon="upload"
          isBusy={busyWith !== null}
          whyNot={isConnected ? null : t('staff.handIn.unconnected')}
          onPress={() => picker.current?.click()}
        >
          {t('staff.handIn.act')}
        </Button>
      </span>
      <p className="sub" role="status">
        {busyWith !== null && t('staff.handIn.busy', { name: busyWith })}
      </p>
    </section>
  );
}

function Taken({
  handedIn: { centre, writtenAt, items, known, contradicted },
}: {
  readonly handedIn: HandedIn;
}) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const whose = { centre: centre.name, code: centre.code };
  return (
    <Notice tone={contradicted > 0 ? 'warn' : 'done'}>
      <p>
        {writtenAt === null
          ? t('staff.handIn.ofUnknownTime', whose)
          : t('staff.handIn.of', { ...whose, when: formatDayTime(writtenAt, now) })}
      </p>
      <p>{t('staff.handIn.new', { taken: formatNumber(items - known), known: formatNumber(known) })}</p>
      {contradicted > 0 && <p>{t('staff.handIn.contradicted', { number: formatNumber(contradicted) })}</p>}
      <p>{t('staff.handIn.next')}</p>
    </Notice>
  );
}

function useHandIn() {
  const { client, session } = useApi();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busyWith, setBusyWith] = useState<string | null>(null);
  const send = async (file: File): Promise<HandedIn> => {
    const { address } = await client.action('outbox.beginHandIn', { bytes: file.size });
    const answer = await putFile(address, file, session.get(), handedInAnswer);
    if (!answer.ok) throw new ApiFailure(answer.error);
    return answer.value;
  };
  return {
    outcome,
    busyWith,
    async handIn(file: File): Promise<void> {
      setOutcome(null);
      setBusyWith(file.name);
      try {
        setOutcome({ kind: 'taken', handedIn: await send(file) });
      } catch (problem) {
        const error = problem instanceof ApiFailure ? problem.error : HOST_LOST;
        setOutcome({ kind: 'failed', name: file.name, problem: errorText(error) });
      }
      setBusyWith(null);
    },
  };
}
