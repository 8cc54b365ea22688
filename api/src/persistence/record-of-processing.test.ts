import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ENTITIES } from '../app.js';
import { PersonalData } from './personal-data.js';
import { recordOfProcessing } from './record-of-processing.js';

@Entity({ schema: 'vault', name: 'unspoken' })
class Unspoken {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'given_name', type: 'text' }) givenName!: string;
}

@PersonalData<Spoken>({
  about: 'Participants',
  purpose: 'a test',
  kept: 'a moment',
  columns: { id: 'none', givenName: 'identity' },
})
@Entity({ schema: 'vault', name: 'spoken' })
class Spoken {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'given_name', type: 'text' }) givenName!: string;
}

it('has every table of the vault and every column that is about somebody', () => {
  const text = recordOfProcessing([...ENTITIES, Spoken]);
  for (const name of ['vault.participant', 'vault.participation', 'vault.access_log', 'app_user'])
    expect(text).toContain(`## ${name}\n`);
  expect(text).toMatch(/## vault\.spoken\n\nAbout: Participants\..*\n\n- \*\*identity\*\*: `given_name`/);
  expect(text).not.toMatch(/disab|minorit/i); // never on a person (LAW-06)
});

it('refuses a table of the vault that says nothing', () => {
  expect(() => recordOfProcessing([Unspoken])).toThrow('vault.unspoken says nothing of people');
});
