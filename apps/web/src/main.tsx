// The web app's entrance.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyStoredTheme } from './kit/theme.ts';
import { App } from './pages/app.tsx';
import { cleanFields } from './pages/clean-fields.ts';
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
