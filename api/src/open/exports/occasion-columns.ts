import type { PublicOccasionDto } from '@spang/shared/open';
import { offerPage } from '../feed-links.js';
import { coded, column, list, listOnce, withLanguages, type Column } from './columns.js';
import { modifiedColumn, municipalityColumns, visibilityColumns } from './training-columns.js';

type Occasion = PublicOccasionDto;

const days = (values: (string | null)[]): string[] => values.filter((day) => day !== null).toSorted();
const coordinatesOf = ({ locations }: Occasion) => locations.find(({ latitude }) => latitude !== null);
const firstFee = ({ fees }: Occasion) => fees.find(({ price }) => price !== null)?.price;
const placeOf = ({ name, street, postalCode, town }: Occasion['locations'][number]) =>
  [name, street, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** One row per occasion. Of contacts only role mailboxes: people are not spread in files. */
export const OCCASION_COLUMNS: Column<Occasion>[] = withLanguages([
  column('id', 'text', ['Id', 'Id', 'Tunniste'], ({ doc }) => doc.id),
  column('publicId', 'text', ['Id i EMIL', 'EMIL id', 'EMIL-tunniste'], ({ doc }) => doc.publicId),
  column('page', 'text', ['Sida', 'Page', 'Sivu'], ({ doc, publicUrl, language }) =>
    offerPage(publicUrl, doc.offer.id, language),
  ),
  column(
    'offerId',
    'text',
    ['Utbildning (id)', 'Training (id)', 'Koulutus (tunniste)'],
    ({ doc }) => doc.offer.id,
  ),
  column('offer', 'text', ['Utbildning', 'Training', 'Koulutus'], ({ doc }, tell) => tell(doc.offer.title)),
  column('title', 'text', ['Tillfällets namn', 'Name of the occasion', 'Toteutuksen nimi'], ({ doc }, tell) =>
    tell(doc.title),
  ),
  ...coded<Occasion>(
    'kind',
    ['Typ', 'Kind', 'Tyyppi'],
    ({ offer }) => offer.kind,
    ({ offer }) => offer.kindLabel,
  ),
  ...coded<Occasion>(
    'schoolType',
    ['Skolform', 'School type', 'Koulumuoto'],
    ({ offer }) => offer.schoolType,
    ({ offer }) => offer.schoolTypeLabel,
  ),
  column(
    'isVocational',
    'boolean',
    ['Yrkesinriktad', 'Vocational', 'Ammatillinen'],
    ({ doc }) => doc.offer.isVocational,
  ),
  column(
    'providerId',
    'text',
    ['Anordnare (id)', 'Provider (id)', 'Järjestäjä (tunniste)'],
    ({ doc }) => doc.offer.provider.id,
  ),
  column('provider', 'text', ['Anordnare', 'Provider', 'Järjestäjä'], ({ doc }, tell) =>
    tell(doc.offer.provider.name),
  ),
  ...coded<Occasion>(
    'lifecycle',
    ['Läge', 'State', 'Tila'],
    ({ lifecycle }) => lifecycle,
    ({ lifecycleLabel }) => lifecycleLabel,
  ),
  ...coded<Occasion>(
    'startType',
    ['Startsätt', 'Kind of start', 'Alkamistapa'],
    ({ startType }) => startType,
    ({ startTypeLabel }) => startTypeLabel,
  ),
  column('start', 'date', ['Start', 'Start', 'Alkaa'], ({ doc }) => doc.start),
  column('end', 'date', ['Slut', 'End', 'Päättyy'], ({ doc }) => doc.end),
  column(
    'entryFrom',
    'date',
    ['Börja tidigast', 'Begin from', 'Aloitus aikaisintaan'],
    ({ doc }) => doc.flexibleEntry?.from ?? null,
  ),
  column(
    'entryTo',
    'date',
    ['Börja senast', 'Begin at the latest', 'Aloitus viimeistään'],
    ({ doc }) => doc.flexibleEntry?.to ?? null,
  ),
  column('term', 'text', ['Termin', 'Term', 'Lukukausi'], ({ doc }) => doc.term),
  ...coded<Occasion>(
    'studyForm',
    ['Studieform', 'Form of study', 'Opiskelumuoto'],
    ({ studyForm }) => studyForm,
    ({ studyFormLabel }) => studyFormLabel,
  ),
  column(
    'pace',
    'number',
    ['Studietakt (%)', 'Pace (%)', 'Opiskelutahti (%)'],
    ({ doc }) => doc.pace?.percent ?? null,
  ),
  column(
    'isPaceIndividual',
    'boolean',
    ['Individuell takt', 'Individual pace', 'Yksilöllinen tahti'],
    ({ doc }) => doc.pace?.isIndividual ?? null,
  ),
  ...coded<Occasion>(
    'timeOfStudy',
    ['Studietid', 'Time of study', 'Opiskeluaika'],
    ({ timeOfStudy }) => timeOfStudy,
    ({ timeOfStudyLabel }) => timeOfStudyLabel,
  ),
  column(
    'isApprenticeship',
    'boolean',
    ['Lärling', 'Apprenticeship', 'Oppisopimus'],
    ({ doc }) => doc.isApprenticeship,
  ),
  column('languages', 'text', ['Språk (kod)', 'Language (code)', 'Kieli (koodi)'], ({ doc }) =>
    list(doc.languages),
  ),
  ...coded<Occasion>(
    'applicationState',
    ['Ansökan', 'Application', 'Haku'],
    ({ applicationState }) => applicationState,
    ({ applicationStateLabel }) => applicationStateLabel,
  ),
  column(
    'applicationOpens',
    'date',
    ['Ansökan öppnar', 'Applications open', 'Haku alkaa'],
    ({ doc }) => days(doc.applicationPeriods.map(({ opens }) => opens))[0] ?? null,
  ),
  column(
    'applicationCloses',
    'date',
    ['Sista ansökningsdag', 'Last day to apply', 'Viimeinen hakupäivä'],
    ({ doc }) =>
      days(doc.applicationPeriods.map(({ isContinuous, closes }) => (isContinuous ? null : closes))).at(-1) ??
      null,
  ),
  column('applicationPeriods', 'text', ['Ansökningsperioder', 'Application periods', 'Hakuajat'], ({ doc }) =>
    list(
      doc.applicationPeriods.map(({ targetGroup, opens, closes, isContinuous, method }) =>
        [targetGroup, `${opens ?? '..'}/${isContinuous ? '..' : (closes ?? '..')}`, method].join(' '),
      ),
    ),
  ),
  ...coded<Occasion>(
    'applicationMethods',
    ['Ansökningssätt', 'Way to apply', 'Hakutapa'],
    ({ applicationPeriods }) => [...new Set(applicationPeriods.map(({ method }) => method))],
    ({ applicationPeriods }) => [
      ...new Map(applicationPeriods.map(({ method, methodLabel }) => [method, methodLabel])).values(),
    ],
  ),
  column('applicationUrls', 'text', ['Ansök på webben', 'Apply on the web', 'Hae verkossa'], ({ doc }) =>
    listOnce(doc.applicationPeriods.map(({ url }) => url)),
  ),
  ...coded<Occasion>(
    'seatState',
    ['Platser', 'Places', 'Paikat'],
    ({ seatState }) => seatState,
    ({ seatStateLabel }) => seatStateLabel,
  ),
  column(
    'available',
    'number',
    ['Lediga platser', 'Places left', 'Vapaita paikkoja'],
    ({ doc }) => doc.available,
  ),
  column(
    'isOpenToAll',
    'boolean',
    ['Öppen för hela landet', 'Open to the whole country', 'Avoin koko maalle'],
    ({ doc }) => doc.openTo.isNational,
  ),
  column('openToArea', 'text', ['Samverkansområde', 'Collaboration area', 'Yhteistyöalue'], ({ doc }, tell) =>
    tell(doc.openTo.areaName),
  ),
  column(
    'openToMunicipalities',
    'text',
    ['Öppen för kommuner (kod)', 'Open to municipalities (code)', 'Avoin kunnille (koodi)'],
    ({ doc }) => list(doc.openTo.municipalities),
  ),
  column(
    'feeCount',
    'number',
    ['Antal avgifter (0: gratis)', 'Fees (0: free)', 'Maksuja (0: maksuton)'],
    ({ doc }) => doc.fees.length,
  ),
  column('fee', 'number', ['Avgift', 'Fee', 'Maksu'], ({ doc }) => {
    const price = firstFee(doc);
    return price ? Number(price.amount) : null;
  }),
  column(
    'feeCurrency',
    'text',
    ['Valuta', 'Currency', 'Valuutta'],
    ({ doc }) => firstFee(doc)?.currency ?? null,
  ),
  column(
    'feeCertainty',
    'text',
    ['Avgiftens säkerhet', 'Certainty of the fee', 'Maksun varmuus'],
    ({ doc }) => firstFee(doc)?.certainty ?? null,
  ),
  ...municipalityColumns<Occasion>((doc) => [doc]),
  column('counties', 'text', ['Län (kod)', 'County (code)', 'Lääni (koodi)'], ({ doc }) =>
    listOnce(doc.locations.map(({ countyCode }) => countyCode)),
  ),
  column('places', 'text', ['Adress', 'Address', 'Osoite'], ({ doc }) => list(doc.locations.map(placeOf))),
  column(
    'latitude',
    'number',
    ['Latitud', 'Latitude', 'Leveysaste'],
    ({ doc }) => coordinatesOf(doc)?.latitude ?? null,
  ),
  column(
    'longitude',
    'number',
    ['Longitud', 'Longitude', 'Pituusaste'],
    ({ doc }) => coordinatesOf(doc)?.longitude ?? null,
  ),
  column('mailboxes', 'text', ['E-post', 'E-mail', 'Sähköposti'], ({ doc }) =>
    listOnce(doc.contacts.filter(({ personName }) => personName === null).map(({ email }) => email)),
  ),
  column('cancelledOn', 'date', ['Inställt den', 'Cancelled on', 'Peruttu'], ({ doc }) => doc.cancelledOn),
  column(
    'cancelledReason',
    'text',
    ['Varför det är inställt', 'Why it is cancelled', 'Perumisen syy'],
    ({ doc }, tell) => tell(doc.cancelledReason),
  ),
  column(
    'url',
    'text',
    ['Anordnarens sida', 'Provider’s page', 'Järjestäjän sivu'],
    ({ doc }) => doc.url ?? doc.offer.url,
  ),
  ...visibilityColumns<Occasion>(({ offer }) => offer.visibility),
  modifiedColumn<Occasion>(),
]);
