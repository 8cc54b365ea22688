import type { Role } from '@spang/shared/management';

/** A log-in of the demonstration: a function, never a person. */
export interface DemoLogin {
  role: Role;
  email: string;
  name: string;
  /** Shown at the start of the demonstration: no secret. */
  password: string;
  /** Key of the organisation; null: the whole platform. */
  organisation: string | null;
  /** How long the role holds; without: until further notice. */
  days?: number;
  /** Keys of the projects that the role is limited to. */
  projects?: string[];
}

export const LOGINS: DemoLogin[] = [
  {
    role: 'system-administrator',
    email: 'system@example.se',
    name: 'Systemadministratör',
    password: 'demo-system-spang',
    organisation: null,
  },
  {
    role: 'organisation-administrator',
    email: 'administrator@example.se',
    name: 'Administratör Skellefteå',
    password: 'demo-administrator-spang',
    organisation: 'skelleftea',
  },
  {
    role: 'project-editor',
    email: 'redaktor@example.se',
    name: 'Redaktör Skellefteå',
    password: 'demo-redaktor-spang',
    organisation: 'skelleftea',
  },
  {
    role: 'reviewer',
    email: 'granskare@example.se',
    name: 'Granskare Skellefteå',
    password: 'demo-granskare-spang',
    organisation: 'skelleftea',
  },
  {
    role: 'reader',
    email: 'lasare@example.se',
    name: 'Läsare Skellefteå',
    password: 'demo-lasare-spang',
    organisation: 'skelleftea',
  },
  {
    role: 'auditor',
    email: 'revisor@example.se',
    name: 'Revisor Skellefteå',
    password: 'demo-revisor-spang',
    organisation: 'skelleftea',
    days: 365,
  },
  {
    role: 'data-protection-officer',
    email: 'dataskyddsombud@example.se',
    name: 'Dataskyddsombud Skellefteå',
    password: 'demo-dataskyddsombud-spang',
    organisation: 'skelleftea',
  },
  {
    role: 'participant-handler',
    email: 'handlaggare@example.se',
    name: 'Deltagarhandläggare Skellefteå',
    password: 'demo-handlaggare-spang',
    organisation: 'skelleftea',
    projects: ['example'],
  },
  {
    role: 'protected-identity-handler',
    email: 'skyddad@example.se',
    name: 'Handläggare av skyddade uppgifter Skellefteå',
    password: 'demo-skyddad-spang',
    organisation: 'skelleftea',
    days: 365,
    projects: ['example'],
  },
  {
    role: 'organisation-administrator',
    email: 'administrator.pitea@example.se',
    name: 'Administratör Piteå',
    password: 'demo-administrator-pitea',
    organisation: 'pitea',
  },
];
