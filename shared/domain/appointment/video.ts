import { commandsOf, happened, refused, type Decision } from '#shared/domain/decision.ts';
import type { AppointmentEvent, AppointmentState, VideoRefusal } from '#shared/domain/appointment/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** What the specialist's centre does; `by` signs it, because its people are not on the other centre's list. */
type Answer = { readonly subjectId: string; readonly centreId: string; readonly by: string };

export type VideoCommand =
  /** `place`: the specialist, or null when that time is taken already. */
  | (Answer & { readonly kind: 'acceptVideo'; readonly place: string | null })
  | (Answer & { readonly kind: 'proposeVideo'; readonly from: EpochMs; readonly text: string })
  | (Answer & { readonly kind: 'refuseVideo'; readonly reason: VideoRefusal; readonly text: string })
  | (Answer & { readonly kind: 'logVideo'; readonly minutes: number; readonly text: string });

export type VideoRule =
  | 'appointment.noVideo'
  | 'appointment.videoAnswered'
  | 'appointment.videoNotAccepted'
  | 'appointment.videoLogged'
  | 'appointment.timeTaken'
  | 'appointment.sameTime'
  | 'appointment.over';

export const isVideoCommand = commandsOf<VideoCommand>([
  'acceptVideo',
  'proposeVideo',
  'refuseVideo',
  'logVideo',
]);

/** TEL-07, W-5: a specialist elsewhere accepts, proposes another time, or says why not; both centres log it. */
export function decideVideo(
  { video, status, from }: AppointmentState,
  command: VideoCommand,
): Decision<AppointmentEvent, VideoRule> {
  const { centreId, subjectId, by } = command;
  if (video?.centreId !== centreId) return refused('appointment.noVideo');
  if (command.kind === 'logVideo') {
    if (video.answer !== 'accepted') return refused('appointment.videoNotAccepted');
    if (video.held) return refused('appointment.videoLogged');
    const { minutes, text } = command;
    return happened({
      type: 'appointment.videoHeld',
      version: 1,
      payload: { centreId, minutes },
      personal: [{ subjectId, data: { by, text } }],
    });
  }
  if (status !== 'booked') return refused('appointment.over');
  if (video.answer === 'accepted' || video.answer === 'refused') return refused('appointment.videoAnswered');
  if (command.kind === 'acceptVideo') {
    if (command.place === null) return refused('appointment.timeTaken');
    return happened({
      type: 'appointment.videoAccepted',
      version: 1,
      payload: { centreId, place: command.place },
      personal: [{ subjectId, data: { by } }],
    });
  }
  const personal = [{ subjectId, data: { by, text: command.text } }];
  if (command.kind === 'proposeVideo') {
    if (command.from === from) return refused('appointment.sameTime');
    const payload = { centreId, from: command.from };
    return happened({ type: 'appointment.videoProposed', version: 1, payload, personal });
  }
  const payload = { centreId, reason: command.reason };
  return happened({ type: 'appointment.videoRefused', version: 1, payload, personal });
}
