import { Layout } from './layout.js';
import { ADDRESSES, type Language } from './words.js';

const TEXT = {
  sv: {
    title: 'Integritet',
    lead: (operator: string) => `${operator} är personuppgiftsansvarig för det som behandlas i Spång.`,
    sections: [
      [
        'När du läser',
        'De öppna sidorna och det öppna gränssnittet sätter inga kakor, använder inga tjänster hos andra och räknar inte besökare. Servern skriver inte din adress i loggen. För att ingen ska kunna överbelasta tjänsten räknas antalet anrop per adress under en minut, i arbetsminnet.',
      ],
      [
        'När du loggar in',
        'Vi sparar ditt namn, din e-postadress vid arbetet, dina roller och vad du ändrar, så att det går att se vem som har gjort vad i registret. En kaka håller dig inloggad. Den är nödvändig, läses bara av Spång och försvinner när du loggar ut.',
      ],
      [
        'Kontaktuppgifter i registret',
        'Organisationer och projekt anger i första hand funktionsbrevlådor. Namnges en person finns en grund för det och ett datum då uppgiften tas bort.',
      ],
      [
        'Dina rättigheter',
        'Du har rätt att få veta vilka uppgifter om dig vi behandlar, att få fel rättade och i vissa fall att få uppgifter borttagna. Du kan klaga hos Integritetsskyddsmyndigheten (imy.se). Spång används av offentliga aktörer: handlingar kan vara allmänna och begäras ut.',
      ],
    ],
    contact: 'Frågor om dina uppgifter besvaras på',
  },
  en: {
    title: 'Privacy',
    lead: (operator: string) => `${operator} is the controller of the personal data processed in Spång.`,
    sections: [
      [
        'When you read',
        'The open pages and the open API set no cookies, use no services of others and do not count visitors. The server does not write your address to its log. So that nobody can overload the service, requests per address are counted over one minute, in working memory.',
      ],
      [
        'When you sign in',
        'We keep your name, your work e-mail address, your roles and what you change, so that it can be seen who has done what in the register. A cookie keeps you signed in. It is necessary, is read by Spång only and is gone when you sign out.',
      ],
      [
        'Contacts in the register',
        'Organisations and projects state role mailboxes first of all. Where a person is named there is a basis for it and a date on which it is removed.',
      ],
      [
        'Your rights',
        'You have the right to know which data about you we process, to have errors corrected and in some cases to have data erased. You can complain to the Swedish Authority for Privacy Protection (imy.se). Spång is used by public bodies: documents may be public and can be requested.',
      ],
    ],
    contact: 'Questions about your data are answered at',
  },
};

interface Props {
  language: Language;
  publicUrl: string;
  /** The public actor whose service it is. */
  operator: string;
  /** An e-mail address. */
  contact: string;
}

/** What happens to data about people, Articles 13 and 14 of Regulation (EU) 2016/679, in plain language. */
export function PrivacyPage({ language, publicUrl, operator, contact }: Props) {
  const text = TEXT[language];
  return (
    <Layout language={language} publicUrl={publicUrl} address={ADDRESSES.privacy} title={text.title}>
      <p className="lead">{text.lead(operator)}</p>
      {text.sections.map(([heading, paragraph]) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p>{paragraph}</p>
        </section>
      ))}
      <p>
        {text.contact} <a href={`mailto:${contact}`}>{contact}</a>.
      </p>
    </Layout>
  );
}
