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
}

const wordsOf = (row: Row): string => {
  const text = row.title ?? row.name ?? row.names ?? row.labels;
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
      hint: hintOf(row),
    }));

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
  fundingSources: byId('/funding-sources'),
  trainingOffers: byId('/training-offers'),
  collaborationAreas: byId('/collaboration-areas'),
  areas: byId('/areas'),
  municipalities,
  /** Any list that is searched by `q` and answers ids: `lookUp.from('/classification-codes')`. */
  from: byId,
};
