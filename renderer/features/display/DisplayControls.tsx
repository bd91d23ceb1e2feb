import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { hallAfter, LOUDEST, type DisplayChoice } from './displayStore.ts';

type DisplayControlsProps = {
  readonly choice: DisplayChoice;
  readonly halls: readonly string[];
  readonly isShown: boolean;
  readonly onChange: (part: Partial<DisplayChoice>) => void;
  readonly onTest: () => void;
};

/** For the person who sets the display up; gone when nobody is at it. */
export function DisplayControls({ choice, halls, isShown, onChange, onTest }: DisplayControlsProps) {
  const { t } = useTranslation();
  const { hall, isMuted, volume } = choice;
  const test: Command = { id: 'display.testSound', labelKey: 'staff.display.testSound', run: onTest };
  const mute: Command = {
    id: 'display.mute',
    labelKey: 'staff.display.mute',
    run: () => onChange({ isMuted: !isMuted }),
  };
  const quieter: Command = {
    id: 'display.quieter',
    labelKey: 'staff.display.quieter',
    whyNot: () => (volume <= 1 ? t('staff.display.quietest') : null),
    run: () => onChange({ volume: volume - 1 }),
  };
  const louder: Command = {
    id: 'display.louder',
    labelKey: 'staff.display.louder',
    whyNot: () => (volume >= LOUDEST ? t('staff.display.loudest') : null),
    run: () => onChange({ volume: volume + 1 }),
  };
  const nextHall: Command = {
    id: 'display.nextHall',
    labelKey: 'staff.display.nextHall',
    when: () => halls.length > 0,
    run: () => onChange({ hall: hallAfter(hall, halls) }),
  };
  const unmute: Command = { ...mute, labelKey: 'staff.display.unmute' };
  const commands = [test, isMuted ? unmute : mute, quieter, louder, nextHall];
  useCommands(commands);
  return (
    <div className={isShown ? 'hall-controls is-shown' : 'hall-controls'}>
      <span role="status">
        {isMuted ? t('staff.display.isMuted') : t('staff.display.volume', { volume, most: LOUDEST })}
        {halls.length > 0 && ` · ${hall ?? t('staff.display.allHalls')}`}
      </span>
      {commands.map((command) => (
        <CommandButton key={command.id} command={command} reasonPlace="tooltip" />
      ))}
    </div>
  );
}
