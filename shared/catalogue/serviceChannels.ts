/**
 * Every channel through which a service may be had, by how far the client has to go (CHN-16). What a request was filed as is
 * `Channel`: how it came in here, of which old events keep three.
 */
export const CHANNEL_GROUPS = {
  remoteElectronic: [
    'statePortal',
    'virsis',
    'institutionSystem',
    'mobileApp',
    'eAddress',
    'email',
    'api',
    'sms',
    'phone',
    'video',
    'socialNetwork',
  ],
  remotePhysical: ['postOrCourier'],
  inPerson: ['institutionCentre', 'municipalCentre', 'unifiedCentre', 'providersPlace', 'recipientsPlace'],
} as const;

export type ChannelGroup = keyof typeof CHANNEL_GROUPS;
export type ServiceChannel = (typeof CHANNEL_GROUPS)[ChannelGroup][number];

export const GROUPS_IN_ORDER = [
  'remoteElectronic',
  'remotePhysical',
  'inPerson',
] as const satisfies ChannelGroup[];
export const SERVICE_CHANNELS: readonly ServiceChannel[] = GROUPS_IN_ORDER.flatMap(
  (group) => CHANNEL_GROUPS[group],
);

/** Those of a card in one group, in the order of the list. */
export function channelsIn(
  group: ChannelGroup,
  channels: readonly ServiceChannel[],
): readonly ServiceChannel[] {
  return CHANNEL_GROUPS[group].filter((channel: ServiceChannel) => channels.includes(channel));
}
