import type { IdentityKind, ParticipationInputDto } from '@spang/shared/management';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { PersonalData } from '../../persistence/personal-data.js';

/** A person. Who it is stands in sealed columns; whether it is protected, in the organisation's sealed list. */
@PersonalData<Participant>({
  about: 'Participants',
  purpose: 'knows a participant again, and reports to the funder',
  kept: 'identity until the retention plan of the project says; the rest as the participation',
  columns: {
    id: 'personal',
    version: 'none',
    organisationId: 'none',
    pseudonym: 'personal',
    identityKind: 'personal',
    identityNumber: 'identity',
    givenName: 'identity',
    familyName: 'identity',
    birthYear: 'personal',
    restrictedAt: 'personal',
    disposedAt: 'personal',
    createdAt: 'personal',
    updatedAt: 'personal',
  },
})
@Entity({ schema: 'vault', name: 'participant' })
@Unique('participant_pseudonym', ['organisationId', 'pseudonym'])
export class Participant {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ type: 'text' }) pseudonym!: string;
  @Column({ name: 'identity_kind', type: 'text' }) identityKind!: IdentityKind;
  @Column({ name: 'identity_number', type: 'bytea', nullable: true }) identityNumber!: Buffer | null;
  @Column({ name: 'given_name', type: 'bytea', nullable: true }) givenName!: Buffer | null;
  @Column({ name: 'family_name', type: 'bytea', nullable: true }) familyName!: Buffer | null;
  @Column({ name: 'birth_year', type: 'int', nullable: true }) birthYear!: number | null;
  /** Art. 18: nobody works with the person's data until it is over. */
  @Column({ name: 'restricted_at', type: 'timestamptz', nullable: true }) restrictedAt!: Date | null;
  /** Who it was is known to nobody any more; what is counted stays. */
  @Column({ name: 'disposed_at', type: 'timestamptz', nullable: true }) disposedAt!: Date | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}

type Input = ParticipationInputDto;

/** One person in one project. Disability and minority have no column here, and never get one (LAW-06). */
@PersonalData<Participation>({
  about: 'Participants',
  purpose: 'carries out, follows up and reports the project (Regulation (EU) 2021/1057, Annex I)',
  kept: 'as the retention plan of the project says',
  columns: {
    id: 'none',
    version: 'none',
    participantId: 'personal',
    organisationId: 'none',
    projectId: 'personal',
    firstStart: 'personal',
    lastEnd: 'personal',
    hours: 'personal',
    municipality: 'personal',
    gender: 'personal',
    ageAtStart: 'personal',
    employmentStatus: 'personal',
    longTermUnemployed: 'personal',
    isced: 'personal',
    thirdCountryNational: 'personal',
    foreignBackground: 'personal',
    rural: 'personal',
    housingExclusion: 'personal',
    immediateOutcome: 'personal',
    sixMonthOutcome: 'personal',
    enrolments: 'personal',
    noticeVersion: 'personal',
    noticeGivenOn: 'personal',
    createdAt: 'personal',
    updatedAt: 'personal',
  },
})
@Entity({ schema: 'vault', name: 'participation' })
@Unique('participation_once', ['participantId', 'projectId'])
@Index('participation_of_project', ['projectId', 'firstStart', 'id'])
@Index('participation_of_organisation', ['organisationId', 'firstStart', 'id'])
@Check('participation_gender', `gender in ('female', 'male', 'non-binary')`)
@Check('participation_employment_status', `employment_status in ('unemployed', 'inactive', 'employed')`)
@Check('participation_isced', `isced in ('0-2', '3-4', '5-8')`)
export class Participation {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'participant_id', type: 'uuid' }) participantId!: string;
  @ManyToOne(() => Participant)
  @JoinColumn({ name: 'participant_id', foreignKeyConstraintName: 'participation_participant' })
  participant?: Participant;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'project_id', type: 'uuid' }) projectId!: string;
  @Column({ name: 'first_start', type: 'date' }) firstStart!: string;
  @Column({ name: 'last_end', type: 'date', nullable: true }) lastEnd!: string | null;
  /** As text, so that hundredths stay hundredths. */
  @Column({ type: 'numeric', precision: 9, scale: 2, nullable: true }) hours!: string | null;
  @Column({ type: 'text', nullable: true }) municipality!: string | null;
  @Column({ type: 'text', nullable: true }) gender!: Input['gender'];
  @Column({ name: 'age_at_start', type: 'int', nullable: true }) ageAtStart!: number | null;
  @Column({ name: 'employment_status', type: 'text', nullable: true })
  employmentStatus!: Input['employmentStatus'];
  @Column({ name: 'long_term_unemployed', type: 'boolean', nullable: true })
  longTermUnemployed!: boolean | null;
  @Column({ type: 'text', nullable: true }) isced!: Input['isced'];
  @Column({ name: 'third_country_national', type: 'boolean', nullable: true })
  thirdCountryNational!: boolean | null;
  @Column({ name: 'foreign_background', type: 'boolean', nullable: true }) foreignBackground!: boolean | null;
  @Column({ type: 'boolean', nullable: true }) rural!: boolean | null;
  @Column({ name: 'housing_exclusion', type: 'boolean', nullable: true }) housingExclusion!: boolean | null;
  @Column({ name: 'immediate_outcome', type: 'jsonb', nullable: true })
  immediateOutcome!: Input['immediateOutcome'];
  @Column({ name: 'six_month_outcome', type: 'jsonb', nullable: true })
  sixMonthOutcome!: Input['sixMonthOutcome'];
  @Column({ type: 'jsonb' }) enrolments!: Input['enrolments'];
  @Column({ name: 'notice_version', type: 'int' }) noticeVersion!: number;
  @Column({ name: 'notice_given_on', type: 'date' }) noticeGivenOn!: string;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}
