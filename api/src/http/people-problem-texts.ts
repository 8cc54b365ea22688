/** Problems of people's data: participants, how long they are kept, what they ask for. */
export const PEOPLE_PROBLEMS = {
  'vault-closed': {
    status: 503,
    sv: [
      'Personuppgifterna går inte att nå',
      'Tjänsten är startad utan nyckel till dem. Den som sköter driften behöver ange nyckelfilen.',
    ],
    en: [
      'People’s data cannot be reached',
      'The service was started without the key to them. Whoever operates it has to name the key file.',
    ],
  },
  'against-participant-terms': {
    status: 422,
    sv: [
      'Villkoren för projektets deltagare medger det inte',
      'Rätta det som listas i errors. Inget har sparats.',
    ],
    en: ['Against the terms of the project’s participants', 'Correct what errors lists. Nothing was saved.'],
  },
  'identity-taken': {
    status: 409,
    sv: [
      'Numret är en annan deltagares',
      'Kontrollera numret. Om två poster gäller samma person: kontakta dataskyddsombudet.',
    ],
    en: [
      'The number is another participant’s',
      'Check the number. If two records are of the same person: ask the data protection officer.',
    ],
  },
  'processing-restricted': {
    status: 409,
    sv: [
      'Behandlingen är begränsad',
      'Uppgifterna om personen får inte användas just nu. Kontakta dataskyddsombudet.',
    ],
    en: [
      'The processing is restricted',
      'The data of this person may not be used at present. Ask the data protection officer.',
    ],
  },
  'look-ups-exceeded': {
    status: 429,
    sv: ['För många sökningar', 'Du kan söka på 30 nummer i timmen. Vänta den tid som Retry-After anger.'],
    en: ['Too many look-ups', 'You can look up 30 numbers an hour. Wait as long as Retry-After says.'],
  },
  'disposed-of': {
    status: 409,
    sv: ['Deltagaren är gallrad', 'Vem det var går inte längre att få fram eller ändra.'],
    en: ['The participant is disposed of', 'Who it was can neither be found out nor changed any more.'],
  },
  'retention-unknown': {
    status: 409,
    sv: [
      'Bevarandetiden kan inte beräknas',
      'Ange den sista utbetalningen i projektets gallringsplan. Tills dess kan ingenting gallras.',
    ],
    en: [
      'The retention period cannot be calculated',
      'State the last payment in the retention plan of the project. Until then nothing can be disposed of.',
    ],
  },
  'retention-running': {
    status: 409,
    sv: ['Bevarandetiden är inte slut', 'Gallringsplanen säger till vilken dag uppgifterna ska bevaras.'],
    en: ['The retention period is not over', 'The retention plan says until which day the data are kept.'],
  },
  'retention-held': {
    status: 409,
    sv: [
      'Gallringen är stoppad',
      'Ett bevarandekrav gäller (legal hold). Häv det först, om det inte längre behövs.',
    ],
    en: ['Disposal is on hold', 'There is a legal hold. Lift it first, if it is needed no longer.'],
  },
  'disposal-under-way': {
    status: 409,
    sv: ['En gallring är redan föreslagen', 'Den väntar på att godkännas, eller görs just nu.'],
    en: ['A disposal is proposed already', 'It waits for approval, or is being done.'],
  },
  'disposal-decided': {
    status: 409,
    sv: ['Gallringen är redan avgjord', 'Den är godkänd eller stoppad.'],
    en: ['The disposal is decided already', 'It has been approved or vetoed.'],
  },
  'no-disposal-ledger': {
    status: 503,
    sv: [
      'Gallringen går inte att göra',
      'Tjänsten saknar en fil för gallrade (VAULT_DISPOSALS_FILE). Utan den skulle en säkerhetskopia föra tillbaka dem.',
    ],
    en: [
      'The disposal cannot be done',
      'The service has no file of those disposed of (VAULT_DISPOSALS_FILE). Without it a backup would bring them back.',
    ],
  },
  'request-decided': {
    status: 409,
    sv: ['Begäran är redan avgjord', 'Den som vill ha en ny prövning lämnar en ny begäran.'],
    en: ['The request is decided already', 'Whoever wants it tried again makes a new request.'],
  },
  'nobody-to-decide': {
    status: 409,
    sv: [
      'Det finns ingen att besluta om',
      'Ingen med det numret finns här. Avslå begäran som inte identifierad.',
    ],
    en: [
      'There is nobody to decide about',
      'Nobody of that number is here. Refuse the request as not identified.',
    ],
  },
  'batch-below-five': {
    status: 422,
    sv: [
      'För få svar',
      'Känsliga uppgifter redovisas i grupper om minst fem, så att ingen kan kännas igen. Inget har sparats.',
    ],
    en: [
      'Too few forms',
      'Sensitive data are reported in groups of five or more, so that nobody can be recognised. Nothing was saved.',
    ],
  },
} as const;
