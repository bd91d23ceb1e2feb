import type { BaseTexts } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts';
    resources: { texts: BaseTexts };
    returnNull: false;
  }
}
