import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { AnyRecord, Read } from '../record-api';
import { useSession } from '../session';
import { KindOfWords } from '../words';
import type { RecordKind, RecordTab, Routed } from './record-kind';
import { RecordLayout, type RecordPage } from './record-layout';
import { useSay } from './say';

/** The head of a record as its kind describes it. Apart from the forms: who reads does not wait for them. */
export function LayoutPage<I extends FieldValues, R extends AnyRecord>(
  props: Pick<Routed<I, R, never>, 'list' | 'path' | 'parts'> & { kind: RecordKind<I, R> },
) {
  const { kind, list, path, parts = [] } = props;
  const read = useLoaderData<Read<R>>();
  const { t } = useTranslation();
  const { can } = useSession();
  const say = useSay();
  const { record } = read;
  const { Below, Actions } = kind;
  const asPage = ({ path: last, label, below = [] }: RecordTab, parent: string): RecordPage => {
    const to = `${parent}/${last}`;
    return { to, label: t(label), below: below.map((tab) => asPage(tab, to)) };
  };
  return (
    <KindOfWords value={list.label}>
      <RecordLayout
        read={read}
        title={kind.nameOf(record, say)}
        path={`/${path}/${record.id}`}
        back={kind.backOf?.(record, say) ?? { to: list.to, label: t(`${list.label}.title`) }}
        resource={kind.resource}
        tabs={[...(kind.tabs ?? []), ...parts.map(({ tab }) => tab)]
          .filter(({ needs }) => !needs || can(needs, record.ownerId))
          .map((tab) => asPage(tab, `/${path}/${record.id}`))}
        actions={Actions && <Actions record={record} />}
        below={Below && <Below record={record} />}
      />
    </KindOfWords>
  );
}
