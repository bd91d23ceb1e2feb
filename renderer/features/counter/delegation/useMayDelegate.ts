import { useQuery } from '#renderer/api/useQuery.ts';

/** Whether the centre has switched acting in clients' stead on for this service; not before it is known. */
export function useMayDelegate(serviceId: string): boolean {
  const { data } = useQuery('delegation.settings', {}, { topics: ['settings'] });
  return data !== undefined && data.legalBasis !== '' && data.services.includes(serviceId);
}
