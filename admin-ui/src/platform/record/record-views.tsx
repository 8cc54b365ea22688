import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useParams, useSearchParams } from 'react-router';
import { Page } from '../page';
import type { AnyRecord, Opened, Read } from '../record-api';
import { useWords } from '../words';
import { RecordEditor } from './record-editor';
import { RecordLayout } from './record-layout';
import type { RecordKind, Routed } from './record-pages';
import { reloadOf } from './record-routes';

type Of<I extends FieldValues, R extends AnyRecord, S> = Pick<Routed<I, R, S>, 'list' | 'path' | 'api'> & {
  kind: RecordKind<I, R>;
};

export function CreatePage<I extends FieldValues, R extends AnyRecord>(
  props: Pick<Of<I, R, never>, 'kind' | 'list'>,
) {
  const { kind, list } = props;
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const [initial] = useState(
    () =>
      ({
        ...kind.initial,
        ...Object.fromEntries((kind.fromAddress ?? []).map((name) => [name, search.get(name)])),
      }) as Partial<I>,
  );
  return (
    <Page title={t(`${list.label}.new`)} back={{ to: list.to, label: t(`${list.label}.title`) }}>
      <RecordEditor {...kind} initial={initial} cancelTo={list.to} />
    </Page>
  );
}

export function EditPage<I extends FieldValues, R extends AnyRecord, S>(
  props: Pick<Of<I, R, S>, 'kind' | 'api' | 'path'>,
) {
  const { kind, api, path } = props;
  const opened = useLoaderData<Opened<I, R>>();
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const name = useWords().name(kind.nameOf(opened.record));
  const to = `/${path}/${id}`;
  return (
    <Page title={t('record.editTitle', { name })} back={{ to, label: name }}>
      <RecordEditor key={id} {...kind} opened={opened} reload={reloadOf(api, id)} cancelTo={to} />
    </Page>
  );
}

export function LayoutPage<I extends FieldValues, R extends AnyRecord>(
  props: Pick<Of<I, R, never>, 'kind' | 'list' | 'path'>,
) {
  const { kind, list, path } = props;
  const read = useLoaderData<Read<R>>();
  const { t } = useTranslation();
  const words = useWords();
  const { Below } = kind;
  return (
    <RecordLayout
      read={read}
      title={words.name(kind.nameOf(read.record))}
      path={`/${path}/${read.record.id}`}
      back={{ to: list.to, label: t(`${list.label}.title`) }}
      resource={kind.resource}
      tabs={(kind.tabs ?? []).map((tab) => ({
        to: `/${path}/${read.record.id}/${tab.path}`,
        label: t(tab.label),
      }))}
      below={Below && <Below record={read.record} />}
    />
  );
}
