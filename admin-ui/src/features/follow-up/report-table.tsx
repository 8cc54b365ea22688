import type { ProjectDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format';
import { LocalizedText, Missing } from '../../platform/values';
import { DataTable } from '../../ui/data-table';
import { useMeasureWords } from './measure-words';
import { reachOf, type Line, type Reach } from './measures';

type Participants = Pick<ProjectDto, 'participantTarget' | 'participantCountReported'>;

interface Props {
  caption: string;
  lines: Line[];
  /** What the project states of its participants beside its indicators; null: nothing. */
  participants: Participants | null;
}

/** One line of the table, an indicator's or the participants'. */
interface Row {
  key: string;
  line: Line | null;
  reach: Reach;
}

/** What was promised, what was reached, and how much of it that is. */
export function ReportTable({ caption, lines, participants }: Props) {
  const { t } = useTranslation();
  const rows: Row[] = lines.map((line, index) => ({
    key: String(index),
    line,
    reach: reachOf(line.target, line.count),
  }));
  if (participants) rows.unshift({ key: 'participants', line: null, reach: participantReach(participants) });
  return (
    <DataTable<Row>
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'indicator',
          header: t('followUp.indicator'),
          cell: ({ line }) => (line ? <Subject line={line} /> : t('followUp.participants')),
        },
        {
          key: 'promised',
          header: t('followUp.promised'),
          cell: ({ line }) =>
            line ? <Promised line={line} /> : <Count value={participants!.participantTarget} />,
        },
        {
          key: 'reached',
          header: t('followUp.reached'),
          cell: ({ line }) =>
            line ? (
              <Reached line={line} />
            ) : (
              <Count value={participants!.participantCountReported} remark={t('followUp.stated')} />
            ),
        },
        { key: 'reach', header: t('followUp.reach'), cell: ({ reach }) => <ReachText reach={reach} /> },
      ]}
    />
  );
}

const participantReach = ({ participantTarget: value, participantCountReported }: Participants): Reach =>
  reachOf(value === null ? null : { value, comparator: '=' }, participantCountReported);

/** A number of the project itself, in people. */
function Count({ value, remark }: { value: number | null; remark?: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (value === null) return <Missing />;
  return (
    <>
      {t('followUp.people', { number: format.count(value) })}
      {remark && <span className="doubt"> · {remark}</span>}
    </>
  );
}

function Subject({ line: { indicator, areaId, target } }: { line: Line }) {
  const words = useMeasureWords();
  const area = words.area(areaId);
  return (
    <>
      <LocalizedText value={indicator.names} /> <span className="doubt">{indicator.code}</span>
      {(area || target?.note) && (
        <span className="subject-of">
          {area}
          {area && target?.note && ': '}
          {target?.note && <LocalizedText value={target.note} />}
        </span>
      )}
    </>
  );
}

function Promised({ line: { indicator, target } }: { line: Line }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useMeasureWords();
  if (!target) return <Missing />;
  return (
    <>
      {words.number(target)} {words.unit(indicator, target)}
      {target.dueDate && (
        <span className="doubt"> · {t('followUp.due', { when: format.impreciseDate(target.dueDate) })}</span>
      )}
    </>
  );
}

function Reached({ line }: { line: Line }) {
  const { t } = useTranslation();
  const words = useMeasureWords();
  const format = useFormat();
  const { indicator, count, basis, observation } = line;
  if (count === null) return <Missing />;
  const entered = observation && `${words.number(observation)}, ${words.whenOrNot(observation)}`;
  if (basis === 'entered')
    return (
      <>
        {words.number(observation ?? { value: count, comparator: '=' })} {words.unit(indicator)}
        {observation && (
          <span className="doubt">
            {' '}
            · {words.kind(observation).toLocaleLowerCase()}, {words.whenOrNot(observation)}
          </span>
        )}
      </>
    );
  return (
    <>
      {format.count(count)} {words.unit(indicator)}
      <span className="doubt">
        {' '}
        · {words.countedFrom(indicator)}
        {entered && `; ${t('followUp.enteredToo', { entered })}`}
      </span>
    </>
  );
}

function ReachText({ reach }: { reach: Reach }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (reach.kind) {
    case 'share':
      return <span className="number">{format.percent(reach.share)}</span>;
    case 'unknown':
      return <Missing />;
    case 'none':
      return <span className="muted number">{t('followUp.notApplicable')}</span>;
    default:
      return t(`followUp.${reach.kind}`);
  }
}
