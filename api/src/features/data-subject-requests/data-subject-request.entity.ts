import type { RefusalGround, RequestKind, RequestOutcome } from '@spang/shared/management';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PersonalData } from '../../persistence/personal-data.js';

/** What a person asks for about their own data. It is in the vault: that somebody asked is about them too. */
@PersonalData<DataSubjectRequest>({
  about: 'Participants',
  purpose: 'answers what people ask for about their own data (GDPR art. 12)',
  kept: 'as the organisation decides',
  columns: {
    id: 'none',
    version: 'none',
    organisationId: 'none',
    participantIds: 'personal',
    kind: 'personal',
    receivedOn: 'personal',
    dueOn: 'personal',
    outcome: 'personal',
    ground: 'personal',
    reason: 'identity',
    decidedBy: 'personal',
    decidedByName: 'personal',
    decidedAt: 'personal',
    createdAt: 'personal',
  },
})
@Entity({ schema: 'vault', name: 'data_subject_request' })
@Index('data_subject_request_of_organisation', ['organisationId', 'dueOn', 'id'])
@Index('data_subject_request_of_participant', { synchronize: false })
@Check(
  'data_subject_request_kind',
  `kind in ('access', 'rectification', 'restriction', 'end-of-restriction', 'erasure')`,
)
@Check('data_subject_request_outcome', `outcome in ('granted', 'partly', 'refused')`)
export class DataSubjectRequest {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  /** None: nobody of that number is here. Two: see AccessPackageDto. */
  @Column({ name: 'participant_ids', type: 'uuid', array: true }) participantIds!: string[];
  @Column({ type: 'text' }) kind!: RequestKind;
  @Column({ name: 'received_on', type: 'date' }) receivedOn!: string;
  @Column({ name: 'due_on', type: 'date' }) dueOn!: string;
  @Column({ type: 'text', nullable: true }) outcome!: RequestOutcome | null;
  @Column({ type: 'text', nullable: true }) ground!: RefusalGround | null;
  @Column({ type: 'bytea', nullable: true }) reason!: Buffer | null;
  @Column({ name: 'decided_by', type: 'uuid', nullable: true }) decidedBy!: string | null;
  @Column({ name: 'decided_by_name', type: 'text', nullable: true }) decidedByName!: string | null;
  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true }) decidedAt!: Date | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
}
