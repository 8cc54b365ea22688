import {
  applicationRouteOf,
  type PublicOccasionFactsDto,
  type PublicTrainingOfferDto,
} from '@spang/shared/open';
import {
  APPLICATION_CASE_LABELS,
  applicationCaseText,
  isFreeToApply,
  MUNICIPALITY_NAMES,
} from '@spang/shared/values';
import { isOpen } from '../applying.js';
import { OCCASION_TEXT } from './occasion-words.js';
import { Address, ContactLine, Facts, FORMAT, Lines, Prose, Text, textOf, type InLanguage } from './parts.js';

type Occasion = PublicOccasionFactsDto;
type Words = (typeof OCCASION_TEXT)['sv'];

interface Props extends InLanguage {
  occasion: Occasion;
  offer: PublicTrainingOfferDto;
  /** The municipality that the reader lives in, if they have said it. */
  home: string | undefined;
  /** Today in Sweden. */
  today: string;
}

/** One start at one place: when, where, whether and how one may apply. */
export function OccasionView({ occasion, offer, home, today, language }: Props) {
  const { applicationState: state, seatState } = occasion;
  const url = occasion.url === offer.url ? null : occasion.url; // told once, with the offer
  return (
    <li id={occasion.id} className="occasion">
      <h3>{headingOf(occasion, language)}</h3>
      <p className="states">
        <span className={`tag tag-${state}`}>
          <Text value={occasion.applicationStateLabel} language={language} />
        </span>
        {seatState !== 'unknown' && state !== 'cancelled' && (
          <span className={`tag tag-${seatState}`}>
            <Text value={occasion.seatStateLabel} language={language} />
          </span>
        )}
      </p>
      <Prose value={occasion.cancelledReason} language={language} />
      {home && state !== 'cancelled' && (
        <HomeAnswer occasion={occasion} offer={offer} home={home} today={today} language={language} />
      )}
      <Prose value={occasion.description} language={language} />
      <OccasionFacts occasion={{ ...occasion, url }} hasLinks={!home} language={language} />
    </li>
  );
}

/** Start 23 januari 2027, Karlstad. */
export function headingOf(occasion: Occasion, language: InLanguage['language']): string {
  const text = OCCASION_TEXT[language];
  const start = occasion.start
    ? `${text.start} ${FORMAT[language].date(occasion.start)}`
    : textOf(occasion.startTypeLabel, language);
  const towns = [...new Set(occasion.locations.map(({ town }) => town))];
  const place = towns.length ? towns.join(', ') : textOf(occasion.studyFormLabel, language);
  return [textOf(occasion.title, language), start, place].filter(Boolean).join(', ');
}

/** What holds for one who lives where the reader does, and where they hand in the application. */
function HomeAnswer({ occasion, offer, home, today, language }: Props & { home: string }) {
  const text = OCCASION_TEXT[language];
  const route = applicationRouteOf(home, { ...occasion, offer }, today);
  const name = MUNICIPALITY_NAMES.get(home)!;
  return (
    <div className={isFreeToApply(route.case) ? 'answer answer-free' : 'answer'}>
      <p>
        <strong>{APPLICATION_CASE_LABELS[route.case][language]}.</strong>{' '}
        {applicationCaseText(route.case, name, route.area?.name ?? null)[language]}
      </p>
      {route.applyUrl && isOpen(occasion) && (
        <p>
          <a className="action" href={route.applyUrl}>
            {text.apply}
          </a>
        </p>
      )}
      {route.case === 'area-free' && route.applyAt === 'home-municipality' && <p>{text.applyAtHome(name)}</p>}
    </div>
  );
}

interface FactsProps extends InLanguage {
  occasion: Occasion;
  /** Ways to apply are links here, unless the answer to where one lives has them. */
  hasLinks: boolean;
}

function OccasionFacts({ occasion, hasLinks, language }: FactsProps) {
  const text: Words = OCCASION_TEXT[language];
  const format = FORMAT[language];
  const { start, end, flexibleEntry, pace, distance, available, fees, contacts, sessions } = occasion;
  const isCancelled = occasion.applicationState === 'cancelled';
  const label = (value: Parameters<typeof Text>[0]['value']) => <Text value={value} language={language} />;
  return (
    <Facts
      rows={[
        isCancelled
          ? null
          : [
              text.application,
              <Application key="application" occasion={occasion} hasLinks={hasLinks} language={language} />,
            ],
        [text.dates, start && text.between(format.date(start), end && format.date(end))],
        [
          text.entry,
          flexibleEntry &&
            text.between(
              flexibleEntry.from && format.date(flexibleEntry.from),
              flexibleEntry.to && format.date(flexibleEntry.to),
            ),
        ],
        [text.place, occasion.locations.length ? <Places occasion={occasion} language={language} /> : null],
        [text.studyForm, label(occasion.studyFormLabel)],
        [text.distance, distance && <Lines items={text.sessionsOf(distance)} />],
        [
          text.pace,
          pace && (pace.percent ? text.percent(pace.percent) : pace.isIndividual ? text.individual : null),
        ],
        [text.time, occasion.timeOfStudyLabel && label(occasion.timeOfStudyLabel)],
        [text.apprenticeship, occasion.isApprenticeship ? text.yes : null],
        [
          text.languages,
          occasion.languages.length ? occasion.languages.map(format.language).join(', ') : null,
        ],
        [text.seats, available === null || isCancelled ? null : text.left(format.count(available))],
        [
          text.fee,
          fees.length ? (
            <Lines
              items={fees.map(({ price, condition }, index) => (
                <span key={index}>
                  {format.money(price)}
                  {condition && <> ({label(condition)})</>}
                </span>
              ))}
            />
          ) : null,
        ],
        [text.openTo, openToOf(occasion, language)],
        [
          text.sessions,
          sessions.length ? (
            <Lines
              items={sessions.map(({ startsAt, title }) => (
                <span key={startsAt}>
                  <time dateTime={startsAt}>{format.instant(startsAt)}</time>
                  {title && <>: {label(title)}</>}
                </span>
              ))}
            />
          ) : null,
        ],
        [
          text.contact,
          contacts.length ? (
            <Lines
              items={contacts.map((contact, index) => (
                <ContactLine key={index} contact={contact} language={language} />
              ))}
            />
          ) : null,
        ],
        [
          text.calendar,
          occasion.start && !isCancelled ? (
            <a href={`/occasions/${occasion.id}.ics${language === 'sv' ? '' : `?lang=${language}`}`}>
              {text.toCalendar}
            </a>
          ) : null,
        ],
        [text.page, occasion.url && <Address href={occasion.url} />],
      ]}
    />
  );
}

/** Every period, with whom it is for when it is not for all, and the way to apply while it is open. */
function Application({ occasion, hasLinks, language }: FactsProps) {
  const text = OCCASION_TEXT[language];
  const format = FORMAT[language];
  const { applicationPeriods, applicationNote } = occasion;
  const isLinked = hasLinks && isOpen(occasion);
  return (
    <>
      <Lines
        items={applicationPeriods.map((period, index) => {
          const { opens, closes, isContinuous, url, email } = period;
          const days = isContinuous
            ? text.always
            : text.between(opens && format.date(opens), closes && format.date(closes));
          const method = <Text value={period.methodLabel} language={language} />;
          return (
            <span key={index}>
              {period.targetGroup !== 'all' && (
                <>
                  <Text value={period.targetGroupLabel} language={language} />:{' '}
                </>
              )}
              {days}.{' '}
              {isLinked && url ? (
                <a className="action" href={url}>
                  {method}
                </a>
              ) : (
                isOpen(occasion) && method
              )}
              {isLinked && email && (
                <>
                  {' '}
                  <a href={`mailto:${email}`}>{email}</a>
                </>
              )}
              <Prose value={period.instruction} language={language} />
            </span>
          );
        })}
      />
      <Prose value={applicationNote} language={language} />
    </>
  );
}

const Places = ({ occasion, language }: InLanguage & { occasion: Occasion }) => (
  <Lines
    items={occasion.locations.map(({ name, street, postalCode, town, municipality }, index) => {
      const municipalityName = textOf(municipality, language);
      return (
        <span key={index}>
          {[name, street, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ')}
          {municipalityName && municipalityName !== town && ` (${municipalityName})`}
        </span>
      );
    })}
  />
);

/** Whom the provider has named; nothing when it is nobody. */
function openToOf(occasion: Occasion, language: InLanguage['language']) {
  const text = OCCASION_TEXT[language];
  const { isNational, areaName, namedMunicipalities } = occasion.openTo;
  if (isNational) return text.everybody;
  const names = namedMunicipalities.map((code) => MUNICIPALITY_NAMES.get(code) ?? code);
  if (!areaName && !names.length) return null;
  return (
    <>
      {text.freeFor} {areaName && <Text value={areaName} language={language} />}
      {areaName && names.length ? '; ' : ''}
      {names.join(', ')}
    </>
  );
}
