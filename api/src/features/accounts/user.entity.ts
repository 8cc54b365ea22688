import type { Role, UiLanguage } from '@spang/shared/management';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonalData } from '../../persistence/personal-data.js';

/** A person who signs in. */
@PersonalData<User>({
  about: 'Users',
  purpose: 'lets those sign in who work with the register',
  kept: 'until the account is removed',
  columns: {
    id: 'personal',
    version: 'none',
    email: 'personal',
    name: 'personal',
    language: 'personal',
    passwordHash: 'personal',
    isActive: 'personal',
    lastSignInAt: 'personal',
    createdAt: 'personal',
    updatedAt: 'personal',
  },
})
@Entity('app_user')
@Index('app_user_email', { synchronize: false })
@Check('app_user_language', `language in ('sv', 'en')`)
export class User {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'text' }) email!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) language!: UiLanguage;
  /** argon2id; null until an invitation is accepted. */
  @Column({ name: 'password_hash', type: 'text', nullable: true }) passwordHash!: string | null;
  @Column({ name: 'is_active', type: 'boolean' }) isActive!: boolean;
  @Column({ name: 'last_sign_in_at', type: 'timestamptz', nullable: true }) lastSignInAt!: Date | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}

/** A role in an organisation; in none for a system administrator. */
@PersonalData<Membership>({
  about: 'Users',
  purpose: 'says who may do what',
  kept: 'as the account',
  columns: {
    id: 'none',
    userId: 'personal',
    organisationId: 'personal',
    role: 'personal',
    validTo: 'personal',
    projectIds: 'personal',
    proposedBy: 'personal',
    confirmedBy: 'personal',
    confirmedAt: 'personal',
  },
})
@Entity('membership')
@Index('membership_once', { synchronize: false })
@Index('membership_of_organisation', ['organisationId', 'role'])
@Check(
  'membership_role',
  `role in ('system-administrator', 'organisation-administrator', 'project-editor', 'reviewer', 'reader', 'auditor',
    'participant-handler', 'protected-identity-handler', 'data-protection-officer')`,
)
@Check('membership_end', `role not in ('auditor', 'protected-identity-handler') or valid_to is not null`)
@Check(
  'membership_projects',
  `role = 'participant-handler' or (role = 'protected-identity-handler') = (project_ids is not null)`,
)
@Check('membership_proposal', `(role = 'protected-identity-handler') = (proposed_by is not null)`)
@Check(
  'membership_confirmation',
  `(confirmed_by is null) = (confirmed_at is null) and (confirmed_by is null or proposed_by <> confirmed_by)`,
)
@Check('membership_place', `(role = 'system-administrator') = (organisation_id is null)`)
export class Membership {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' }) id!: string;
  @Column({ name: 'user_id', type: 'uuid' }) userId!: string;
  @ManyToOne(() => User, { nullable: false })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'membership_user' })
  user?: User;
  @Column({ name: 'organisation_id', type: 'uuid', nullable: true }) organisationId!: string | null;
  // by name: accounts reads no other feature
  @ManyToOne('Organisation')
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'membership_organisation' })
  organisation?: object;
  @Column({ type: 'text' }) role!: Role;
  /** Last day, Swedish time; null: until further notice. */
  @Column({ name: 'valid_to', type: 'date', nullable: true }) validTo!: string | null;
  /** Of the organisation, and what a role that sees people is limited to; null: every project. */
  @Column({ name: 'project_ids', type: 'uuid', array: true, nullable: true }) projectIds!: string[] | null;
  /** Who gave a role that somebody else confirms. */
  @Column({ name: 'proposed_by', type: 'uuid', nullable: true }) proposedBy!: string | null;
  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true }) confirmedBy!: string | null;
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true }) confirmedAt!: Date | null;
}

/** A one-time link, known by its SHA-256. Without a user: it makes the first administrator. */
@PersonalData<Invitation>({
  about: 'Users',
  purpose: 'lets somebody choose a password',
  kept: 'seven days',
  columns: { tokenHash: 'none', userId: 'personal', expiresAt: 'none' },
})
@Entity('invitation')
@Index('invitation_of_user', ['userId'])
export class Invitation {
  @PrimaryColumn({ name: 'token_hash', type: 'text' }) tokenHash!: string;
  @Column({ name: 'user_id', type: 'uuid', nullable: true }) userId!: string | null;
  @ManyToOne(() => User)
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'invitation_user' })
  user?: User;
  @Column({ name: 'expires_at', type: 'timestamptz' }) expiresAt!: Date;
}
