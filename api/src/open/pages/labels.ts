import type { Language } from './words.js';

type Labels = Record<string, string>;

/** Where money comes from: what each facet is called. */
export const FACET_LABELS: Record<Language, Labels> = {
  sv: {
    JTF: 'JTF, Fonden för en rättvis omställning',
    'ESF+': 'ESF+, Europeiska socialfonden',
    Interreg: 'Interreg',
    ERDF: 'ERUF, Europeiska regionala utvecklingsfonden',
    national: 'Staten',
    regional: 'Regioner',
    municipal: 'Kommuner',
    'social-partner': 'Arbetsmarknadens parter',
    private: 'Privata',
  },
  en: {
    JTF: 'JTF, Just Transition Fund',
    'ESF+': 'ESF+, European Social Fund Plus',
    Interreg: 'Interreg',
    ERDF: 'ERDF, European Regional Development Fund',
    national: 'The state',
    regional: 'Regions',
    municipal: 'Municipalities',
    'social-partner': 'Social partners',
    private: 'Private',
  },
};

/** Codes of projects, by field: what each is called. */
export const PROJECT_LABELS: Record<Language, Record<string, Labels>> = {
  sv: {
    kind: {
      project: 'Projekt',
      'pre-study': 'Förstudie',
      'structure-project': 'Strukturprojekt',
      initiative: 'Initiativ',
    },
    status: {
      idea: 'Idé',
      applied: 'Ansökt',
      approved: 'Beviljat',
      ongoing: 'Pågår',
      finished: 'Avslutat',
      cancelled: 'Avbrutet',
    },
    role: {
      lead: 'Projektägare',
      'co-owner': 'Medägare',
      partner: 'Partner',
      associated: 'Associerad part',
      financier: 'Medfinansiär',
      supplier: 'Leverantör',
      target: 'Målorganisation',
    },
    contribution: {
      'eu-grant': 'EU-stöd',
      'national-cofunding': 'Nationell medfinansiering',
      'own-contribution': 'Egen insats',
      private: 'Privat',
      'social-partner': 'Arbetsmarknadens parter',
    },
    observation: {
      baseline: 'Utgångsläge',
      achieved: 'Uppnått',
      cumulative: 'Ackumulerat',
      context: 'Omvärld',
      need: 'Behov',
    },
    result: {
      mapping: 'Kartläggning',
      'training-started': 'Utbildning startad',
      'letter-of-intent': 'Avsiktsförklaring',
      method: 'Metod',
      network: 'Nätverk',
      equipment: 'Utrustning',
      other: 'Annat',
    },
    phase: { analysis: 'Analys', implementation: 'Genomförande', closing: 'Avslut' },
    level: { direct: 'Direkt', indirect: 'Indirekt' },
    relation: {
      predecessor: 'Föregångare',
      successor: 'Efterföljare',
      sibling: 'Systerprojekt',
      related: 'Besläktat',
      merges: 'Slår samman',
      'part-of': 'Del av',
    },
    mode: { onsite: 'på plats', online: 'på nätet', hybrid: 'på plats och på nätet' },
    comparator: { '=': '', '≥': 'minst', '≤': 'högst', '≈': 'ca' },
    scheme: {
      'esf-plus': 'ESF+ (ärende)',
      'esf-2014-2020': 'ESF 2014–2020 (diarienummer)',
      'tillvaxtverket-case': 'Tillväxtverket, ärende',
      'tillvaxtverket-register': 'Tillväxtverket, diarienummer',
      'county-board': 'Länsstyrelsen',
      interreg: 'Interreg',
      kohesio: 'Kohesio',
      'keep-eu': 'keep.eu',
      other: 'Annat nummer',
    },
  },
  en: {
    kind: {
      project: 'Project',
      'pre-study': 'Pre-study',
      'structure-project': 'Structure project',
      initiative: 'Initiative',
    },
    status: {
      idea: 'Idea',
      applied: 'Applied',
      approved: 'Approved',
      ongoing: 'Ongoing',
      finished: 'Finished',
      cancelled: 'Cancelled',
    },
    role: {
      lead: 'Lead partner',
      'co-owner': 'Co-owner',
      partner: 'Partner',
      associated: 'Associated partner',
      financier: 'Financier',
      supplier: 'Supplier',
      target: 'Target organisation',
    },
    contribution: {
      'eu-grant': 'EU grant',
      'national-cofunding': 'National co-funding',
      'own-contribution': 'Own contribution',
      private: 'Private',
      'social-partner': 'Social partners',
    },
    observation: {
      baseline: 'Baseline',
      achieved: 'Achieved',
      cumulative: 'Cumulative',
      context: 'Context',
      need: 'Need',
    },
    result: {
      mapping: 'Mapping',
      'training-started': 'Training started',
      'letter-of-intent': 'Letter of intent',
      method: 'Method',
      network: 'Network',
      equipment: 'Equipment',
      other: 'Other',
    },
    phase: { analysis: 'Analysis', implementation: 'Implementation', closing: 'Closing' },
    level: { direct: 'Direct', indirect: 'Indirect' },
    relation: {
      predecessor: 'Predecessor',
      successor: 'Successor',
      sibling: 'Sibling project',
      related: 'Related',
      merges: 'Merges',
      'part-of': 'Part of',
    },
    mode: { onsite: 'on site', online: 'online', hybrid: 'on site and online' },
    comparator: { '=': '', '≥': 'at least', '≤': 'at most', '≈': 'about' },
    scheme: {
      'esf-plus': 'ESF+ (case)',
      'esf-2014-2020': 'ESF 2014–2020 (reference)',
      'tillvaxtverket-case': 'Tillväxtverket, case',
      'tillvaxtverket-register': 'Tillväxtverket, register',
      'county-board': 'County administrative board',
      interreg: 'Interreg',
      kohesio: 'Kohesio',
      'keep-eu': 'keep.eu',
      other: 'Other number',
    },
  },
};

/** What a code is called; the code itself where no word is known. */
export const labelOf = (language: Language, field: string, code: string): string =>
  PROJECT_LABELS[language][field]?.[code] ?? code;
