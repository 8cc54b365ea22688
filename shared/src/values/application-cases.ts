import { keysOf, type Label } from './labels.js';
import { inLanguage } from './in-language.js';
import type { LocalizedNameDto } from './localized-text.dto.js';

/** How somebody who lives in a municipality may apply for an occasion (training-and-embeds §7.2): what it is called. */
export const APPLICATION_CASE_LABELS = {
  own: { sv: 'Ges i din hemkommun', en: 'In your home municipality', fi: 'Kotikunnassasi' },
  'area-free': { sv: 'Du kan söka fritt', en: 'You may apply freely', fi: 'Voit hakea vapaasti' },
  agreement: {
    sv: 'Du kan söka enligt avtal',
    en: 'You may apply by agreement',
    fi: 'Voit hakea sopimuksen nojalla',
  },
  'inter-municipal': {
    sv: 'Din hemkommun behöver godkänna kostnaden',
    en: 'Your home municipality has to approve the cost',
    fi: 'Kotikuntasi on hyväksyttävä kustannukset',
  },
  open: { sv: 'Öppen för alla', en: 'Open to everybody', fi: 'Avoin kaikille' },
  closed: { sv: 'Inte öppen för dig', en: 'Not open to you', fi: 'Ei avoin sinulle' },
};
export type ApplicationCase = keyof typeof APPLICATION_CASE_LABELS;
export const APPLICATION_CASES = keysOf(APPLICATION_CASE_LABELS);

/** Nobody else has to agree: one applies, and is admitted or not. */
export const isFreeToApply = (found: ApplicationCase): boolean =>
  found !== 'inter-municipal' && found !== 'closed';

/** What the case means to one who lives in `home`, in whole sentences. */
export function applicationCaseText(
  found: ApplicationCase,
  home: string,
  areaName: LocalizedNameDto | null,
): Label {
  const nameIn = (language: string) => inLanguage(areaName, language)?.text ?? '';
  return TEXTS[found](home, areaName && { sv: nameIn('sv'), en: nameIn('en'), fi: nameIn('fi') });
}

const TEXTS: Record<ApplicationCase, (home: string, area: Label | null) => Label> = {
  own: () => ({
    sv: 'Anordnaren finns i din hemkommun. Du ansöker direkt.',
    en: 'The provider is in your home municipality. You apply directly.',
    fi: 'Järjestäjä on kotikunnassasi. Haet suoraan.',
  }),
  'area-free': (home, area) => ({
    sv: `Du som bor i ${home} kan söka fritt inom ${area?.sv}. Hemkommunen betalar och behöver inte godkänna din ansökan.`,
    en: `As a resident of ${home} you may apply freely within ${area?.en}. Your home municipality pays, and does not have to approve.`,
    fi: `Asukkaana kunnassa ${home} voit hakea vapaasti alueella ${area?.fi}. Kotikuntasi maksaa, eikä sen tarvitse hyväksyä hakemusta.`,
  }),
  agreement: (home, area) =>
    area
      ? {
          sv: `Ett avtal, ${area.sv}, gör att du som bor i ${home} kan söka. Hemkommunen behöver inte godkänna din ansökan.`,
          en: `By an agreement, ${area.en}, you may apply as a resident of ${home}. Your home municipality does not have to approve.`,
          fi: `Sopimuksen ${area.fi} nojalla voit hakea asukkaana kunnassa ${home}. Kotikuntasi ei tarvitse hyväksyä hakemusta.`,
        }
      : {
          sv: `Anordnaren tar emot sökande från ${home}. Hemkommunen behöver inte godkänna din ansökan.`,
          en: `The provider takes applicants from ${home}. Your home municipality does not have to approve.`,
          fi: `Järjestäjä ottaa hakijoita kunnasta ${home}. Kotikuntasi ei tarvitse hyväksyä hakemusta.`,
        },
  'inter-municipal': (home) => ({
    sv: `Du lämnar ansökan till ${home}, din hemkommun. Den avgör om den betalar för dig (interkommunal ersättning) och skickar ansökan vidare. Ett nej kan överklagas.`,
    en: `You hand in your application to ${home}, your home municipality. It decides whether to pay for you and passes the application on. A refusal can be appealed.`,
    fi: `Jätät hakemuksen kotikunnallesi (${home}). Se päättää, maksaako se puolestasi, ja välittää hakemuksen. Kielteisestä päätöksestä voi valittaa.`,
  }),
  open: () => ({
    sv: 'Du kan söka var du än bor. Hemkommunen behöver inte godkänna din ansökan.',
    en: 'You may apply wherever you live. Your home municipality does not have to approve.',
    fi: 'Voit hakea asuinpaikasta riippumatta. Kotikuntasi ei tarvitse hyväksyä hakemusta.',
  }),
  closed: (home) => ({
    sv: `Tillfället tar inte emot sökande som bor i ${home}.`,
    en: `The occasion does not take applicants who live in ${home}.`,
    fi: `Toteutukseen ei oteta hakijoita kunnasta ${home}.`,
  }),
};
