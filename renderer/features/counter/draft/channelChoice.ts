import type { OutputOf } from '#shared/api/contract.ts';
import { feeCentsOf, possibleChannels, termsFor } from '#shared/catalogue/cardTerms.ts';
import { channelsFor, isForBus } from '#shared/catalogue/whyNotFiled.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { Recipient, ServiceCard } from '#shared/catalogue/types.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { CHANNELS, type Barrier, type Channel } from '#shared/domain/request/types.ts';

export type ChannelWay = {
  readonly channel: Channel;
  readonly feeCents: number | null;
  /** How soon it is answered; null where this way cannot be taken. */
  readonly term: LocalText | null;
  /** Why this way cannot be taken; null when it can. */
  readonly obstacle: 'preCheck' | 'notOnBus' | 'notOnline' | 'notAssisted' | 'noPaper' | null;
  /** Possible, but the client said at the door that the means to sign in is not with them. */
  readonly needsMissingEid: boolean;
  /** The client signs in with their own means. */
  readonly needsEid: boolean;
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
  /** Asked at a mobile centre. */
  readonly isOnBus?: boolean;
};

/** The three ways in the order they are offered (CHN-05); what is not possible stays and says why. */
export function waysOf(
  card: ServiceCard,
  answers: Answers,
  { hasEid = null, mayDelegate = false, recipient, isOnBus = false }: Asked = {},
): readonly ChannelWay[] {
  const isTaken = (channel: Channel) => !isOnBus || isForBus(card, channel);
  const possible = channelsFor(card, answers).filter(isTaken);
  const everPossible = possibleChannels(card);
  const needsEid = (channel: Channel) => channel === 'eService' || (channel === 'assisted' && !mayDelegate);
  return CHANNELS.map((channel) => ({
    channel,
    needsEid: needsEid(channel),
    needsMissingEid: hasEid === false && needsEid(channel),
    isDelegable: channel === 'assisted' && mayDelegate,
    feeCents: feeCentsOf(card, channel),
    term: possible.includes(channel) ? termsFor(card, channel, recipient).text : null,
    obstacle: possible.includes(channel)
      ? null
      : everPossible.includes(channel)
        ? isTaken(channel)
          ? 'preCheck'
          : 'notOnBus'
        : NEVER_POSSIBLE[channel],
  }));
}

const NEVER_POSSIBLE = { eService: 'notOnline', assisted: 'notAssisted', paper: 'noPaper' } as const;

export type Declined = readonly { readonly channel: Channel; readonly barrier: Barrier }[];

/** How the request before is filed, and what was said about the ways that it leaves aside. */
export type FiledBefore = NonNullable<OutputOf<'request.known'>['filed']>;

/** The way to propose: as the request before, else the first that is possible and for which the client has what it takes. */
export function proposedWay(
  ways: readonly ChannelWay[],
  before: FiledBefore | null = null,
): ChannelWay | undefined {
  const open = ways.filter(({ obstacle }) => obstacle === null);
  return (
    open.find(({ channel }) => channel === before?.channel) ??
    open.find(({ needsMissingEid }) => !needsMissingEid) ??
    open[0]
  );
}

/**
 * What was said about these ways at the request before; null where it has to be asked: the way was another one, one of these was
 * not asked about, or a reason is needed and there is none (CHN-06, CHN-12).
 */
export function saidBefore(
  chosen: Channel,
  aside: readonly Channel[],
  before: FiledBefore | null,
  mustSay: boolean,
): Declined | null {
  if (before?.channel !== chosen || !aside.every((channel) => before.leftAside.includes(channel)))
    return null;
  const said = before.declined.filter(({ channel }) => aside.includes(channel));
  return mustSay && said.length === 0 ? null : said;
}

/** Whoever said at the door that the means to sign in is not with them has said why not these ways. */
export function saidAtDoor(ways: readonly ChannelWay[], aside: readonly Channel[]): Declined {
  return ways
    .filter(({ channel, needsMissingEid }) => needsMissingEid && aside.includes(channel))
    .map(({ channel }) => ({ channel, barrier: 'noEid' }));
}

/**
 * What one answer says about the ways that are still asked about, the first of them first: whoever has no eID with them
 * has none for any other way that needs it.
 */
export function saidOf(
  barrier: Barrier | null,
  [channel, ...others]: readonly Channel[],
  needEid: readonly Channel[],
): { readonly said: Declined; readonly left: readonly Channel[] } {
  if (barrier === null || channel === undefined) return { said: [], left: others };
  const same = barrier === 'noEid' ? others.filter((other) => needEid.includes(other)) : [];
  return {
    said: [channel, ...same].map((each) => ({ channel: each, barrier })),
    left: others.filter((other) => !same.includes(other)),
  };
}

/** Ways that can be taken. */
export function openOf(ways: readonly ChannelWay[]): readonly Channel[] {
  return ways.filter(({ obstacle }) => obstacle === null).map(({ channel }) => channel);
}
