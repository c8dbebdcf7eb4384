// The gallery's entrance: every part of the kit in all its states, for whoever builds with it. It is no part of the app.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { GalleryPage } from './gallery-page.tsx';
import '../src/style/all.css';
import './gallery.css';

const root = document.getElementById('root');
if (root === null) throw new Error('invariant: the page has an element #root');
createRoot(root).render(
  <StrictMode>
    <GalleryPage />
  </StrictMode>,
);
