import { serviceFrom } from '../service/serviceFrom.ts';
import { httpNotifier } from './httpNotifier.ts';
import type { Notifier } from './notifier.ts';

/** The notifier that the environment names; null when it names none. Half a setting throws. */
export function notifierFrom(environment: NodeJS.ProcessEnv): Notifier | null {
  const named = serviceFrom(environment, {
    name: 'NOTIFIER',
    without: 'without a notifier clients are called',
  });
  return named && httpNotifier(named);
}
