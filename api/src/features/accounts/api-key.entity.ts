import type { ApiKeyScope } from '@spang/shared/management';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from './user.entity.js';
import { PersonalData } from '../../persistence/personal-data.js';

/** Another system that may call us. What the API calls an API key; its secrets come and go. */
@PersonalData<ApiClient>({
  about: 'Users',
  purpose: 'says who answers for an API key',
  kept: 'as the key',
  columns: {
    id: 'none',
    version: 'none',
    name: 'none',
    organisationId: 'none',
    purpose: 'none',
    scopes: 'none',
    allowedCidrs: 'none',
    projectIds: 'none',
    confirmedBy: 'personal',
    confirmedAt: 'personal',
    creatorId: 'personal',
    expiresAt: 'none',
    revokedAt: 'none',
    createdAt: 'none',
    updatedAt: 'none',
  },
})
@Entity('api_client')
@Index('api_client_name', { synchronize: false })
@Check(
  'api_client_confirmation',
  `(confirmed_by is null) = (confirmed_at is null) and (confirmed_by is null or creator_id <> confirmed_by)`,
)
export class ApiClient {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  // by name: accounts reads no other feature
  @ManyToOne('Organisation', { nullable: false })
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'api_client_organisation' })
  organisation?: object;
  @Column({ type: 'text' }) purpose!: string;
  @Column({ type: 'text', array: true }) scopes!: ApiKeyScope[];
  @Column({ name: 'allowed_cidrs', type: 'text', array: true }) allowedCidrs!: string[];
  /** Of the organisation, and what scopes about participants are limited to; null: every project. */
  @Column({ name: 'project_ids', type: 'uuid', array: true, nullable: true }) projectIds!: string[] | null;
  /** The officer who let scopes about participants come into force. */
  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true }) confirmedBy!: string | null;
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true }) confirmedAt!: Date | null;
  /** Who made it: the key never has more rights than this user. */
  @Column({ name: 'creator_id', type: 'uuid' }) creatorId!: string;
  @ManyToOne(() => User, { nullable: false })
  @JoinColumn({ name: 'creator_id', foreignKeyConstraintName: 'api_client_creator' })
  creator?: User;
  @Column({ name: 'expires_at', type: 'timestamptz' }) expiresAt!: Date;
  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'updated_at', type: 'timestamptz' }) updatedAt!: Date;
}

/** One secret of a client, known by its SHA-256. Two live during a rotation. */
@PersonalData<ApiKey>({
  about: 'nobody',
  purpose: 'lets another system in',
  kept: 'until it has expired',
  columns: {
    id: 'none',
    clientId: 'none',
    secretHash: 'none',
    createdAt: 'none',
    expiresAt: 'none',
    lastUsedAt: 'none',
  },
})
@Entity('api_key')
@Index('api_key_of_client', ['clientId'])
export class ApiKey {
  /** Eight characters, the readable part of the secret. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ name: 'client_id', type: 'uuid' }) clientId!: string;
  @ManyToOne(() => ApiClient, { nullable: false })
  @JoinColumn({ name: 'client_id', foreignKeyConstraintName: 'api_key_client' })
  client?: ApiClient;
  @Column({ name: 'secret_hash', type: 'text' }) secretHash!: string;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'expires_at', type: 'timestamptz' }) expiresAt!: Date;
  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true }) lastUsedAt!: Date | null;
}
