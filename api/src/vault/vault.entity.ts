import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonalData } from '../persistence/personal-data.js';

/** A key of an organisation, sealed by a master key: `data` seals the keys of its people, `index` makes blind indexes. */
@PersonalData<OrganisationKey>({
  about: 'nobody',
  purpose: 'seals the keys of people',
  kept: 'as long as the organisation has participants',
  columns: { organisationId: 'none', purpose: 'none', version: 'none', sealed: 'none' },
})
@Entity({ schema: 'vault', name: 'organisation_key' })
@Check('organisation_key_purpose', `purpose in ('data', 'index')`)
export class OrganisationKey {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @PrimaryColumn({ type: 'text' }) purpose!: 'data' | 'index';
  @PrimaryColumn({ type: 'int' }) version!: number;
  @Column({ type: 'bytea' }) sealed!: Buffer;
}

/** The key of one person's data, sealed by the organisation's. Without the row the data cannot be opened again. */
@PersonalData<PersonKey>({
  about: 'Participants',
  purpose: 'opens what is sealed about one person',
  kept: 'until disposal',
  columns: { personId: 'personal', organisationId: 'none', sealed: 'personal' },
})
@Entity({ schema: 'vault', name: 'person_key' })
export class PersonKey {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' }) personId!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ type: 'bytea' }) sealed!: Buffer;
}

/** A number as the organisation's index key sees it: equal when the number is, and nothing more to read. */
@PersonalData<IdentityIndex>({
  about: 'Participants',
  purpose: 'finds a person by the exact number, without the number being there',
  kept: 'until disposal',
  columns: { organisationId: 'none', keyVersion: 'none', value: 'identity', personId: 'personal' },
})
@Entity({ schema: 'vault', name: 'identity_index' })
@Index('identity_index_of_person', ['personId'])
export class IdentityIndex {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @PrimaryColumn({ name: 'key_version', type: 'int' }) keyVersion!: number;
  @PrimaryColumn({ type: 'bytea' }) value!: Buffer;
  @ManyToOne(() => PersonKey, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'identity_index_person' })
  person?: PersonKey;
  @Column({ name: 'person_id', type: 'uuid' }) personId!: string;
}

export type AccessOutcome = 'hit' | 'miss' | 'refused';

/** Who looked at whom, why. The database numbers and chains the rows. */
@PersonalData<AccessLog>({
  about: 'Participants and those who work with them',
  purpose: 'shows who worked with whose data, and why',
  kept: 'as the organisation decides, at least as long as the participations',
  columns: {
    organisationId: 'none',
    seq: 'none',
    id: 'none',
    at: 'personal',
    actorId: 'personal',
    actorKind: 'personal',
    actorName: 'personal',
    personId: 'personal',
    projectId: 'personal',
    action: 'personal',
    purpose: 'personal',
    reason: 'identity',
    outcome: 'personal',
    previousHash: 'none',
    hash: 'none',
  },
})
@Entity({ schema: 'vault', name: 'access_log' })
@Index('access_log_of_person', ['personId', 'seq'])
@Index('access_log_of_actor', ['actorId', 'action', 'at'])
@Check('access_log_outcome', `outcome in ('hit', 'miss', 'refused')`)
export class AccessLog {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @PrimaryColumn({ type: 'bigint' }) seq!: string;
  @Column({ type: 'uuid' }) id!: string;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ name: 'actor_id', type: 'uuid' }) actorId!: string;
  @Column({ name: 'actor_kind', type: 'text' }) actorKind!: string;
  @Column({ name: 'actor_name', type: 'text' }) actorName!: string;
  @Column({ name: 'person_id', type: 'uuid', nullable: true }) personId!: string | null;
  @Column({ name: 'project_id', type: 'uuid', nullable: true }) projectId!: string | null;
  @Column({ type: 'text' }) action!: string;
  @Column({ type: 'text' }) purpose!: string;
  @Column({ type: 'bytea', nullable: true }) reason!: Buffer | null;
  @Column({ type: 'text' }) outcome!: AccessOutcome;
  @Column({ name: 'previous_hash', type: 'bytea' }) previousHash!: Buffer;
  @Column({ type: 'bytea' }) hash!: Buffer;
}

/** How many rows an organisation's log has, and the hash of the last: so that cutting it off shows. */
@PersonalData<AccessHead>({
  about: 'nobody',
  purpose: 'shows that the log is whole',
  kept: 'as the log',
  columns: { organisationId: 'none', count: 'none', hash: 'none' },
})
@Entity({ schema: 'vault', name: 'access_head' })
export class AccessHead {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ type: 'bigint' }) count!: string;
  @Column({ type: 'bytea' }) hash!: Buffer;
}

/** Who has a protected identity, sealed. */
@PersonalData<ConcealedList>({
  about: 'Participants',
  purpose: 'keeps people with a protected identity unknown',
  kept: 'until the protection ends',
  columns: { organisationId: 'none', sealed: 'identity' },
})
@Entity({ schema: 'vault', name: 'concealed' })
export class ConcealedList {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ type: 'bytea' }) sealed!: Buffer;
}

export const VAULT_ENTITIES = [
  OrganisationKey,
  PersonKey,
  IdentityIndex,
  AccessLog,
  AccessHead,
  ConcealedList,
];
