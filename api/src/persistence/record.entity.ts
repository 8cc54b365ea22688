import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import { PersonalData } from './personal-data.js';

/** What every record has: owner, version, and which version is public. */
export abstract class RecordRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'owner_id', type: 'uuid' }) ownerId!: string;
  @Column({ name: 'published_version', type: 'int', nullable: true }) publishedVersion!: number | null;
  @Column({ name: 'published_at', type: 'timestamptz', nullable: true }) publishedAt!: Date | null;
  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true }) withdrawnAt!: Date | null;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}

/** A row that cannot live without its record: replaced with it, in the given order. */
export abstract class PartRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' }) id!: string;
  @Column({ type: 'int' }) position!: number;
}

/** A saved version: the whole document, who, when, through what. */
@PersonalData<RecordVersion>({
  about: 'Users',
  purpose: 'shows who saved which version',
  kept: 'as the record',
  columns: {
    kind: 'none',
    recordId: 'none',
    version: 'none',
    savedAt: 'personal',
    actorId: 'personal',
    actorName: 'personal',
    via: 'personal',
    changedFields: 'none',
    document: 'none',
  },
})
@Entity('record_version')
export class RecordVersion {
  @PrimaryColumn({ type: 'text' }) kind!: string;
  @PrimaryColumn({ name: 'record_id', type: 'uuid' }) recordId!: string;
  @PrimaryColumn({ type: 'int' }) version!: number;
  @Column({ name: 'saved_at', type: 'timestamptz' }) savedAt!: Date;
  @Column({ name: 'actor_id', type: 'uuid' }) actorId!: string;
  @Column({ name: 'actor_name', type: 'text' }) actorName!: string;
  @Column({ type: 'text' }) via!: string;
  @Column({ name: 'changed_fields', type: 'text', array: true }) changedFields!: string[];
  @Column({ type: 'jsonb' }) document!: object;
}

/** Another system's key for a record: unique per kind and owner. */
@Entity('external_id')
@Index('external_id_record', ['kind', 'recordId'])
export class ExternalId {
  @PrimaryColumn({ type: 'text' }) kind!: string;
  @PrimaryColumn({ name: 'owner_id', type: 'uuid' }) ownerId!: string;
  @PrimaryColumn({ type: 'text' }) system!: string;
  @PrimaryColumn({ type: 'text' }) value!: string;
  @Column({ name: 'record_id', type: 'uuid' }) recordId!: string;
}
