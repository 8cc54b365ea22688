import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { AnyRecord, Read } from '../record-api';
import { KindOfWords } from '../words';
import type { RecordKind, Routed } from './record-kind';
import { RecordLayout } from './record-layout';
import { useSay } from './say';

/** The head of a record as its kind describes it. Apart from the forms: who reads does not wait for them. */
export function LayoutPage<I extends FieldValues, R extends AnyRecord>(
  props: Pick<Routed<I, R, never>, 'list' | 'path'> & { kind: RecordKind<I, R> },
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
