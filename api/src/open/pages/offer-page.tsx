import type { PublicTrainingOfferDto } from '@spang/shared/open';
import { isAllowedHtml, MUNICIPALITY_NAMES } from '@spang/shared/values';
import { EuFunding } from './eu-funding.js';
import { FeedLinks, JsonLd, OembedLink } from './head-links.js';
import { courseOf } from './json-ld.js';
import { Layout, type PageProps } from './layout.js';
import { HOMES, Select } from './list-parts.js';
import { OccasionView } from './occasion-view.js';
import { OfferContents, OfferEntry, OfferOrganisers } from './offer-facts.js';
import { Prose, Section, Sources, Text, textOf, type InLanguage } from './parts.js';
import { offerAddress } from './words.js';

const TEXT = {
  sv: {
    occasions: 'Tillfällen',
    none: 'Inga tillfällen är planerade just nu.',
    ask: 'Anordnarens sida',
    home: 'Min hemkommun',
    homeHelp: 'Välj kommunen där du är folkbokförd, så visas vad som gäller för dig vid varje tillfälle.',
    show: 'Visa vad som gäller mig',
    choose: 'Välj kommun',
    answered: (name: string) => `Visar vad som gäller för dig som bor i ${name}.`,
    about: 'Om utbildningen',
    data: 'Samma uppgifter som öppna data (JSON)',
  },
  en: {
    occasions: 'Occasions',
    none: 'No occasions are planned at present.',
    ask: 'The provider’s page',
    home: 'My home municipality',
    homeHelp: 'Choose the municipality where you are registered, to see what holds for you at each occasion.',
    show: 'Show what holds for me',
    choose: 'Choose a municipality',
    answered: (name: string) => `Shows what holds for residents of ${name}.`,
    about: 'About the training',
    data: 'The same as open data (JSON)',
  },
};

interface Props extends PageProps {
  offer: PublicTrainingOfferDto;
  home: string | undefined;
  today: string;
}

/** A training offer with its occasions: everything that one who may apply needs. */
export function OfferPage({ offer, home, today, language, publicUrl }: Props) {
  const text = TEXT[language];
  const address = offerAddress(offer.id);
  const title = textOf(offer.title, language)!;
  return (
    <Layout
      language={language}
      publicUrl={publicUrl}
      part="offers"
      address={address}
      title={<Text value={offer.title} language={language} />}
      tab={title}
      eyebrow={
        <>
          <Text value={offer.kindLabel} language={language} /> ·{' '}
          <Text value={offer.schoolTypeLabel} language={language} /> ·{' '}
          <Text value={offer.provider.name} language={language} />
        </>
      }
      description={textOf(offer.summary ?? offer.description, language)?.slice(0, 300)}
      head={
        <>
          <FeedLinks language={language} publicUrl={publicUrl} offerId={offer.id} />
          <OembedLink publicUrl={publicUrl} address={address[language]} title={title} />
          <JsonLd data={courseOf(offer, language, publicUrl)} />
        </>
      }
    >
      <Prose value={offer.summary} language={language} lead />
      <EuFunding visibility={offer.visibility} language={language} />
      <Section title={text.occasions} id="tillfallen">
        {offer.occasions.length ? (
          <>
            <HomeForm action={address[language]} home={home} language={language} />
            <ul className="occasions">
              {offer.occasions.map((occasion) => (
                <OccasionView
                  key={occasion.id}
                  occasion={occasion}
                  offer={offer}
                  home={home}
                  today={today}
                  language={language}
                />
              ))}
            </ul>
          </>
        ) : (
          <p>
            {text.none} {offer.url && <a href={offer.url}>{text.ask}</a>}
          </p>
        )}
      </Section>
      {(offer.description ?? offer.descriptionHtml) && (
        <Section title={text.about}>
          <Description offer={offer} language={language} />
        </Section>
      )}
      <OfferContents offer={offer} language={language} />
      <OfferEntry offer={offer} language={language} />
      <OfferOrganisers offer={offer} language={language} />
      <Sources sources={offer.sources} language={language} />
      <p className="small">
        <a href={`/api/v1/training-offers/${offer.id}`}>{text.data}</a>
      </p>
    </Layout>
  );
}

/** Asks where the reader lives; the answer stands at each occasion. */
function HomeForm({ action, home, language }: InLanguage & { action: string; home: string | undefined }) {
  const text = TEXT[language];
  return (
    <form action={`${action}#tillfallen`} className="home-form">
      <Select name="homeMunicipality" label={text.home} options={HOMES} chosen={home} none={text.choose} />
      <p className="field-actions">
        <button type="submit">{text.show}</button>
      </p>
      <p className="small muted">{home ? text.answered(MUNICIPALITY_NAMES.get(home)!) : text.homeHelp}</p>
    </form>
  );
}

/** The text with its headings and lists where it was written so, once more held against the list of what it may have. */
function Description({ offer, language }: InLanguage & { offer: PublicTrainingOfferDto }) {
  const html = offer.descriptionHtml as Record<string, string> | null;
  const written = html && (html[language] ? language : html['sv'] ? 'sv' : null);
  if (!written || !isAllowedHtml(html[written]!))
    return <Prose value={offer.description} language={language} />;
  return (
    <div
      className="prose"
      lang={written === language ? undefined : written}
      dangerouslySetInnerHTML={{ __html: html[written]! }}
    />
  );
}
