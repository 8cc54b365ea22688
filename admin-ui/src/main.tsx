import '@fontsource-variable/familjen-grotesk/wght.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '../../shared/assets/tokens.css';
import './ui/styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Languages } from './app/languages';
import { routes } from './app/routes';
import { allowEmptying } from './app/trusted-types';
import { startLanguage } from './platform/i18n';
import { applyTheme } from './platform/theme';

allowEmptying();
applyTheme();
await startLanguage();

const router = createBrowserRouter(routes, { basename: '/admin' });

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Languages>
      <RouterProvider router={router} />
    </Languages>
  </StrictMode>,
);
