import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useLocation, useParams } from 'react-router';
import { useFormat } from '../format';
import { Page } from '../page';
import type { AnyRecord, Opened, Read } from '../record-api';
import { KindOfWords, useWords } from '../words';
import { RecordEditor } from './record-editor';
import type { Beginning, RecordKind, Routed, Say } from './record-kind';
import { RecordLayout } from './record-layout';
import { reloadOf } from './record-routes';

type Of<I extends FieldValues, R extends AnyRecord, S> = Pick<Routed<I, R, S>, 'list' | 'path' | 'api'> & {
  kind: RecordKind<I, R>;
};

/** What records are named with on this page. */
function useSay(): Say {
  const words = useWords();
  return { text: words.name, code: words.code, format: useFormat() };
}

export function CreatePage<I extends FieldValues, R extends AnyRecord>(
  props: Pick<Of<I, R, never>, 'kind' | 'list'>,
) {
  const { kind, list } = props;
  const begun = useLoaderData<Beginning<I> | undefined>();
  const { search } = useLocation();
  const { t } = useTranslation();
  const say = useSay();
  const back = begun?.back?.(say) ?? { to: list.to, label: t(`${list.label}.title`) };
  return (
    <KindOfWords value={list.label}>
      <Page title={t(begun?.title ?? `${list.label}.new`)} back={back}>
        <RecordEditor key={search} {...kind} begun={begun} cancelTo={back.to} />
      </Page>
    </KindOfWords>
  );
}

export function EditPage<I extends FieldValues, R extends AnyRecord, S>(props: Of<I, R, S>) {
  const { kind, list, api, path } = props;
  const opened = useLoaderData<Opened<I, R>>();
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const name = kind.nameOf(opened.record, useSay());
  const to = `/${path}/${id}`;
  return (
    <KindOfWords value={list.label}>
      <Page title={t('record.editTitle', { name })} back={{ to, label: name }}>
        <RecordEditor key={id} {...kind} opened={opened} reload={reloadOf(api, id)} cancelTo={to} />
      </Page>
    </KindOfWords>
  );
}

export function LayoutPage<I extends FieldValues, R extends AnyRecord>(
  props: Pick<Of<I, R, never>, 'kind' | 'list' | 'path'>,
) {
  const { kind, list, path } = props;
  const read = useLoaderData<Read<R>>();
  const { t } = useTranslation();
  const say = useSay();
  const { record } = read;
  const { Below, Actions } = kind;
  return (
    <KindOfWords value={list.label}>
      <RecordLayout
        read={read}
        title={kind.nameOf(record, say)}
        path={`/${path}/${record.id}`}
        back={kind.backOf?.(record, say) ?? { to: list.to, label: t(`${list.label}.title`) }}
        resource={kind.resource}
        tabs={(kind.tabs ?? []).map((tab) => ({
          to: `/${path}/${record.id}/${tab.path}`,
          label: t(tab.label),
        }))}
        actions={Actions && <Actions record={record} />}
        below={Below && <Below record={record} />}
      />
    </KindOfWords>
  );
}
