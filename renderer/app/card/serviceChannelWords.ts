import type { ChannelGroup, ServiceChannel } from '#shared/catalogue/serviceChannels.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

export const GROUP_TEXTS = {
  remoteElectronic: 'localCard.channelGroup.remoteElectronic',
  remotePhysical: 'localCard.channelGroup.remotePhysical',
  inPerson: 'localCard.channelGroup.inPerson',
} as const satisfies Record<ChannelGroup, TextKey>;

export const SERVICE_CHANNEL_TEXTS = {
  statePortal: 'localCard.serviceChannel.statePortal',
  virsis: 'localCard.serviceChannel.virsis',
  institutionSystem: 'localCard.serviceChannel.institutionSystem',
  mobileApp: 'localCard.serviceChannel.mobileApp',
  eAddress: 'localCard.serviceChannel.eAddress',
  email: 'localCard.serviceChannel.email',
  api: 'localCard.serviceChannel.api',
  sms: 'localCard.serviceChannel.sms',
  phone: 'localCard.serviceChannel.phone',
  video: 'localCard.serviceChannel.video',
  socialNetwork: 'localCard.serviceChannel.socialNetwork',
  postOrCourier: 'localCard.serviceChannel.postOrCourier',
  institutionCentre: 'localCard.serviceChannel.institutionCentre',
  municipalCentre: 'localCard.serviceChannel.municipalCentre',
  unifiedCentre: 'localCard.serviceChannel.unifiedCentre',
  providersPlace: 'localCard.serviceChannel.providersPlace',
  recipientsPlace: 'localCard.serviceChannel.recipientsPlace',
} as const satisfies Record<ServiceChannel, TextKey>;
