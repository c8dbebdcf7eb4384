// The web app's entrance.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { cleanFields } from './app/clean-fields.ts';
import { applyStoredTheme } from './app/theme.ts';
import './style/all.css';

applyStoredTheme();
cleanFields(document);
const root = document.getElementById('root');
if (root === null) throw new Error('invariant: the page has an element #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
