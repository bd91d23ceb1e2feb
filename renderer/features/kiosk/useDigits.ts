import { useCommands } from '#renderer/commands/CommandsProvider.tsx';

const DIGITS = 9;

/** The answers of the page on digits, in their order: for a keypad beside the screen. */
export function useDigits(answers: readonly (() => void)[]): void {
  useCommands(
    answers.slice(0, DIGITS).map((run, index) => ({
      id: `kiosk.choice${index + 1}`,
      labelKey: 'kiosk.choice',
      run,
    })),
  );
}
