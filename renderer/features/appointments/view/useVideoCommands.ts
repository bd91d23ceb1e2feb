import { useCommand } from '#renderer/api/useCommand.ts';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { tellError } from '#renderer/app/usePrint.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { Appointment } from '../types.ts';
import type { Mode } from './mode.ts';

/** What the specialist's centre can do: accept, propose another time, refuse, and afterwards log it. */
export function useVideoCommands(
  { appointmentId, status, video }: Appointment,
  onMode: (mode: Mode) => void,
) {
  const { data: person } = usePerson();
  const acceptVideo = useCommand('appointment.acceptVideo');
  const isMine =
    video?.side === 'asked' && person !== undefined && hasRole(person, ['specialist', 'manager']);
  const isOpen = isMine && status === 'booked' && (video.answer === 'asked' || video.answer === 'proposed');
  const accept: Command = {
    id: 'agenda.accept',
    labelKey: 'appointment.video.accept',
    when: () => isOpen,
    run: async () => {
      const outcome = await acceptVideo.run({ appointmentId });
      if (!outcome.ok) tellError(outcome.error);
    },
  };
  const propose: Command = {
    id: 'agenda.propose',
    labelKey: 'appointment.video.propose',
    when: () => isOpen,
    run: () => onMode('propose'),
  };
  const refuse: Command = {
    id: 'agenda.refuse',
    labelKey: 'appointment.video.refuse',
    when: () => isOpen,
    run: () => onMode('refuse'),
  };
  const log: Command = {
    id: 'agenda.log',
    labelKey: 'appointment.video.log',
    when: () => isMine && video.answer === 'accepted' && video.held === null,
    run: () => onMode('log'),
  };
  return { accept, others: [propose, refuse, log] };
}
