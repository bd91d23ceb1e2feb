import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import { apiOfWindow } from '#renderer/api/api.ts';
import { App } from '#renderer/app/App.tsx';
import { languageOf, startTexts } from '#renderer/app/i18n.ts';
import { useUi } from '#renderer/app/uiStore.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
startTexts(languageOf(useUi.getState().look.language, window.location.search));
createRoot(root).render(
  <StrictMode>
    <App api={apiOfWindow()} />
  </StrictMode>,
);
