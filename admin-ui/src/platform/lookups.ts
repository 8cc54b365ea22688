import type { LocalizedNameDto } from '@spang/shared/values';
import { inLanguage } from '@spang/shared/values';
import type { Option } from '../ui/field';
import { call } from './api';
import { language } from './i18n';
import type { Query } from './record-api';

interface Row {
  id: string;
  name?: LocalizedNameDto | string | null;
  title?: LocalizedNameDto | string | null;
  code?: string;
  scheme?: string;
}

const wordsOf = (row: Row): string => {
  const text = row.title ?? row.name;
  return typeof text === 'string' ? text : (inLanguage(text, language())?.text ?? row.code ?? row.id);
};

async function rows(path: string, query: Query): Promise<Row[]> {
  const { data } = await call<{ data: Row[] }>('GET', path, { query });
  return data;
}

const byId =
  (path: string) =>
  async (text: string): Promise<Option[]> =>
    (await rows(path, { ...(text ? { q: text } : {}), limit: 20 })).map((row) => ({
      value: row.id,
      label: wordsOf(row),
      hint: row.code,
    }));

/** Places of one scheme. The value is the id, or the code where the contract wants one. */
const areas =
  (scheme: string, value: 'id' | 'code') =>
  async (text: string): Promise<Option[]> =>
    (await rows('/areas', { ...(text ? { q: text } : {}), scheme, limit: 20 })).map((row) => ({
      value: value === 'id' ? row.id : (row.code ?? ''),
      label: wordsOf(row),
      hint: row.code,
    }));

/** What comboboxes ask. The text is part of a name; the answer is at most twenty. */
export const lookUp = {
  organisations: byId('/organisations'),
  projects: byId('/projects'),
  fundingSources: byId('/funding-sources'),
  trainingOffers: byId('/training-offers'),
  collaborationAreas: byId('/collaboration-areas'),
  areas: byId('/areas'),
  /** Any scheme of areas, by id or by code. */
  areasOf: areas,
  /** Any list that is searched by `q` and answers ids: `lookUp.from('/classification-codes')`. */
  from: byId,
};
