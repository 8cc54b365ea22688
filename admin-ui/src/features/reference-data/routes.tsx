import { redirect, type LoaderFunctionArgs, type RouteObject } from 'react-router';
import { recordPages } from '../../platform/record/record-pages';
import { listLoader } from '../../platform/record/record-routes';
import { KindOfWords } from '../../platform/words';
import type { AreaListAnswer } from './area-list-page';
import { AREA_LIST, CLASSIFICATION_CODE_LIST, INDICATOR_LIST } from './list-specs';
import { areasApi, classificationCodesApi, indicatorsApi } from './reference-data.api';

async function loadAreas(args: LoaderFunctionArgs): Promise<AreaListAnswer> {
  const answer = await listLoader(areasApi, AREA_LIST)(args);
  const { parentId } = answer.state.filters;
  return { ...answer, parent: parentId ? (await areasApi.get(parentId)).record : null };
}

export const referenceDataRoutes: RouteObject[] = [
  { path: 'referensdata', loader: () => redirect('/referensdata/omraden') },
  {
    path: 'referensdata/omraden',
    loader: loadAreas,
    lazy: async () => {
      const { AreaListPage } = await import('./area-list-page');
      return {
        Component: () => (
          <KindOfWords value="areas">
            <AreaListPage />
          </KindOfWords>
        ),
      };
    },
  },
  ...recordPages({
    path: 'referensdata/omraden',
    list: { to: '/referensdata/omraden', label: 'areas' },
    api: areasApi,
    kind: async () => (await import('./kinds')).AREA,
    publishes: false,
  }),
  {
    path: 'referensdata/koder',
    loader: listLoader(classificationCodesApi, CLASSIFICATION_CODE_LIST),
    lazy: async () => ({
      Component: (await import('./classification-code-list-page')).ClassificationCodeListPage,
    }),
  },
  ...recordPages({
    path: 'referensdata/koder',
    list: { to: '/referensdata/koder', label: 'classificationCodes' },
    api: classificationCodesApi,
    kind: async () => (await import('./kinds')).CLASSIFICATION_CODE,
    publishes: false,
  }),
  {
    path: 'referensdata/indikatorer',
    loader: listLoader(indicatorsApi, INDICATOR_LIST),
    lazy: async () => ({ Component: (await import('./indicator-list-page')).IndicatorListPage }),
  },
  ...recordPages({
    path: 'referensdata/indikatorer',
    list: { to: '/referensdata/indikatorer', label: 'indicators' },
    api: indicatorsApi,
    kind: async () => (await import('./kinds')).INDICATOR,
    publishes: false,
  }),
];
