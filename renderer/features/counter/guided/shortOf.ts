import type { Command } from '#renderer/commands/command.ts';

/** In the bar of acts, where the card beside it has the whole words. */
export function shortOf(guided: Command): Command {
  return guided.labelKey === 'guided.start' ? { ...guided, labelKey: 'guided.startShort' } : guided;
}
