import { describe, expect, it } from 'vitest';
import { isPublicServiceUrl } from './externalLinks.ts';

describe('an address for the system browser', () => {
  it.each(['https://latvija.gov.lv/Services', 'https://www.vsaa.gov.lv/lv', 'https://likumi.lv/ta/id/1'])(
    'is %s',
    (url) => expect(isPublicServiceUrl(url)).toBe(true),
  );

  it.each([
    'http://latvija.gov.lv/',
    'https://evilgov.lv/',
    'https://gov.lv.evil.example/',
    'file:///etc',
    'gov.lv',
  ])('is not %s', (url) => expect(isPublicServiceUrl(url)).toBe(false));
});
