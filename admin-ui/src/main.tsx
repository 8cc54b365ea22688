import './platform/i18n';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { occasionRoutes } from './features/training-offers/routes';

const router = createBrowserRouter([{ path: '/', HydrateFallback: () => null, children: occasionRoutes }], {
  basename: '/admin',
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nProvider locale="sv-SE">
      <RouterProvider router={router} />
    </I18nProvider>
  </StrictMode>,
);
