import type { LocalizedNameDto } from '@spang/shared/values';
import { inLanguage } from '@spang/shared/values';
import type { Option } from '../ui/field';
import { call } from './api';
import { language } from './i18n';
import { hintOf } from './record/names';
import type { Query } from './record-api';

interface Row {
  id: string;
  name?: LocalizedNameDto | string | null;
  names?: LocalizedNameDto;
  title?: LocalizedNameDto | string | null;
  labels?: LocalizedNameDto;
  code?: string;
  period?: string | null;
  municipalityCode?: string | null;
  ownerId?: string;
}

const wordsOf = (row: Row): string => {
  const text = row.title ?? row.name ?? row.names ?? row.labels;
  return typeof text === 'string' ? text : (inLanguage(text, language())?.text ?? row.code ?? row.id);
};

async function rows(path: string, query: Query): Promise<Row[]> {
  const { data } = await call<{ data: Row[] }>('GET', path, { query });
  return data;
}

const toOption = (row: Row): Option => ({ value: row.id, label: wordsOf(row), hint: hintOf(row) });

const byId =
  (path: string) =>
  async (text: string): Promise<Option[]> =>
    (await rows(path, { ...(text ? { q: text } : {}), limit: 20 })).map(toOption);

/** Projects that one organisation owns: the API has no such filter, so it is asked for as many as it gives at once. */
const projectsOf =
  (ownerId: string) =>
  async (text: string): Promise<Option[]> =>
    (await rows('/projects', { ...(text ? { q: text } : {}), limit: 100 }))
      .filter((row) => row.ownerId === ownerId)
      .map(toOption);

/** Swedish municipalities. The value is the code: that is what the contract wants. */
const municipalities = async (text: string): Promise<Option[]> =>
  (await rows('/areas', { ...(text ? { q: text } : {}), scheme: 'LAU', limit: 20 })).flatMap((row) =>
    row.municipalityCode
      ? [{ value: row.municipalityCode, label: wordsOf(row), hint: row.municipalityCode }]
      : [],
  );

/** What comboboxes ask. The text is part of a name; the answer is at most twenty. */
export const lookUp = {
  organisations: byId('/organisations'),
  projects: byId('/projects'),
  projectsOf,
  fundingSources: byId('/funding-sources'),
  trainingOffers: byId('/training-offers'),
  collaborationAreas: byId('/collaboration-areas'),
  areas: byId('/areas'),
  municipalities,
  /** Any list that is searched by `q` and answers ids: `lookUp.from('/classification-codes')`. */
  from: byId,
};

const namesIn =
  (path: string) =>
  async (ids: readonly string[]): Promise<Record<string, string>> => {
    const wanted = [...new Set(ids)].slice(0, 40);
    const found = await Promise.all(
      wanted.map((id) => call<Row>('GET', `${path}/${id}`).catch(() => undefined)),
    );
    return Object.fromEntries(found.filter((row) => row !== undefined).map((row) => [row.id, wordsOf(row)]));
  };

/** What some projects are called, by id. One that may not be seen has no name. */
export const projectNames = namesIn('/projects');
/** The same of organisations. */
export const organisationNames = namesIn('/organisations');
