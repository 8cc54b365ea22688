import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useLocation, useParams } from 'react-router';
import { Page } from '../page';
import type { AnyRecord, Opened } from '../record-api';
import { KindOfWords } from '../words';
import { RecordEditor } from './record-editor';
import type { Beginning, RecordKind, Routed } from './record-kind';
import { reloadOf } from './record-routes';
import { useSay } from './say';

type Of<I extends FieldValues, R extends AnyRecord, S> = Pick<Routed<I, R, S>, 'list' | 'path' | 'api'> & {
  kind: RecordKind<I, R>;
};

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
