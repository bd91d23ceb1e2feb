import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { I18nProvider } from 'react-aria-components';
import { startTexts } from '#renderer/app/i18n.ts';

startTexts('lv');

/** Draws a component as Latvian staff see it. */
export function show(element: ReactElement) {
  return render(element, {
    wrapper: ({ children }) => <I18nProvider locale="lv-LV">{children}</I18nProvider>,
  });
}
