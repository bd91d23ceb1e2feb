import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { formatTime } from './format.ts';

export type ConnectionStatus = OutputOf<'connection.status'>;
export type ConnectionWords = { readonly tone: Tone; readonly icon: IconName; readonly words: string };

/** The worst thing first: without the office nothing works, a contradiction needs a person, offline is normal. */
export function connectionWords(
  isLinkUp: boolean,
  status: ConnectionStatus | undefined,
  t: TFunction,
): ConnectionWords | null {
  if (!isLinkUp) return { tone: 'error', icon: 'wifiOff', words: t('app.connection.hostLost') };
  if (!status) return null;
  const { state, since, toSend, filesToSend, contradicted, isStuck } = status;
  const waiting = [
    ...(toSend > 0 || filesToSend === 0 ? [t('app.connection.toSend', { number: toSend })] : []),
    ...(filesToSend > 0 ? [t('app.connection.filesToSend', { count: filesToSend })] : []),
  ].join(' · ');
  const offline =
    since === null
      ? t('app.connection.offlineNow')
      : t('app.connection.offline', { time: formatTime(since) });
  if (contradicted > 0) {
    const words = [
      ...(state === 'offline' ? [offline] : []),
      t('app.connection.contradicted', { number: contradicted }),
      waiting,
    ];
    return { tone: 'error', icon: 'error', words: words.join(' · ') };
  }
  if (isStuck) return { tone: 'error', icon: 'warning', words: `${t('app.connection.stuck')} · ${waiting}` };
  if (state === 'unconnected')
    return { tone: 'neutral', icon: 'wifiOff', words: t('app.connection.unconnected') };
  if (state === 'offline') return { tone: 'warn', icon: 'wifiOff', words: `${offline} · ${waiting}` };
  if (toSend > 0 || filesToSend > 0)
    return { tone: 'accent', icon: 'sync', words: `${t('app.connection.sending')} · ${waiting}` };
  return { tone: 'done', icon: 'wifi', words: `${t('app.connection.online')} · ${waiting}` };
}
