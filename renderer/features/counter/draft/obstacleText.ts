import type { TFunction } from 'i18next';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { OBSTACLE_TEXTS } from '../words.ts';
import type { ChannelWay } from './channelChoice.ts';

/** Why a way cannot be taken; an answer to the pre-check is named, so that it can be corrected. */
export function obstacleText(
  obstacle: NonNullable<ChannelWay['obstacle']>,
  { preCheck }: Pick<ServiceCard, 'preCheck'>,
  answers: Answers,
  say: (text: LocalText) => string,
  t: TFunction,
): string {
  if (obstacle !== 'preCheck') return t(OBSTACLE_TEXTS[obstacle]);
  const given = preCheck?.answers.find(({ value }) => value === answers[preCheck.field]);
  return t('request.obstacle.preCheck', { answer: given ? say(given.label) : '' });
}
