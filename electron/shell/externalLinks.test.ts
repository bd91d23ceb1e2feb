import { describe, expect, it } from 'vitest';
import { isMailUrl, isPublicServiceUrl } from './externalLinks.ts';

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

describe('a letter for the mail program', () => {
  it('has one address, a subject and a text', () => {
    expect(isMailUrl('mailto:alma@piemers.lv')).toBe(true);
    expect(isMailUrl('mailto:alma%40piemers.lv?subject=E001&body=Labdien%21')).toBe(true);
  });

  it.each([
    'mailto:alma@piemers.lv,other@evil.example',
    'mailto:alma@piemers.lv?cc=other@evil.example',
    'mailto:alma@piemers.lv?attach=/etc/passwd',
    'mailto:',
    'https://latvija.gov.lv/',
    'alma@piemers.lv',
  ])('is not %s', (url) => expect(isMailUrl(url)).toBe(false));
});
