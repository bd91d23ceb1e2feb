import { feeCentsOf, possibleChannels, termsFor } from '#shared/catalogue/cardTerms.ts';
import { channelsFor } from '#shared/catalogue/whyNotFiled.ts';
import type { LocalText, Recipient, ServiceCard } from '#shared/catalogue/types.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { CHANNELS, type Barrier, type Channel } from '#shared/domain/request/types.ts';

export type ChannelWay = {
  readonly channel: Channel;
  readonly feeCents: number | null;
  /** How soon it is answered; null where this way cannot be taken. */
  readonly term: LocalText | null;
  /** Why this way cannot be taken; null when it can. */
  readonly obstacle: 'preCheck' | 'notOnline' | 'notAssisted' | 'noPaper' | null;
  /** Possible, but the client said at the door that the means to sign in is not with them. */
  readonly needsMissingEid: boolean;
  /** The client may also have it filed in their stead. */
  readonly isDelegable: boolean;
};

type Asked = {
  /** What the client said at the door; null: nobody asked. */
  readonly hasEid?: boolean | null;
  /** The centre acts in clients' stead for this service (ASE-02). */
  readonly mayDelegate?: boolean;
  /** Who asks; undefined while nobody is known. */
  readonly recipient?: Recipient | undefined;
};

/** The three ways in the order they are offered (CHN-05); what is not possible stays and says why. */
export function waysOf(
  card: ServiceCard,
  answers: Answers,
  { hasEid = null, mayDelegate = false, recipient }: Asked = {},
): readonly ChannelWay[] {
  const possible = channelsFor(card, answers);
  const everPossible = possibleChannels(card);
  return CHANNELS.map((channel) => ({
    channel,
    needsMissingEid: hasEid === false && (channel === 'eService' || (channel === 'assisted' && !mayDelegate)),
    isDelegable: channel === 'assisted' && mayDelegate,
    feeCents: feeCentsOf(card, channel),
    term: possible.includes(channel) ? termsFor(card, channel, recipient).text : null,
    obstacle: possible.includes(channel)
      ? null
      : everPossible.includes(channel)
        ? 'preCheck'
        : NEVER_POSSIBLE[channel],
  }));
}

const NEVER_POSSIBLE = { eService: 'notOnline', assisted: 'notAssisted', paper: 'noPaper' } as const;

export type Declined = readonly { readonly channel: Channel; readonly barrier: Barrier }[];

/** The way to propose: the first that is possible and for which the client has what it takes. */
export function proposedWay(ways: readonly ChannelWay[]): ChannelWay | undefined {
  const open = ways.filter(({ obstacle }) => obstacle === null);
  return open.find(({ needsMissingEid }) => !needsMissingEid) ?? open[0];
}

/**
 * Electronic ways that a choice of paper leaves aside and whose barrier is asked (CHN-12). Asking never blocks: the
 * client need not say (CHN-02).
 */
export function leftAside(chosen: Channel, ways: readonly ChannelWay[]): readonly Channel[] {
  if (chosen !== 'paper') return [];
  return ways
    .filter(({ channel, obstacle }) => channel !== 'paper' && obstacle === null)
    .map(({ channel }) => channel);
}
