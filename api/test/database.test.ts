import type { DataSource } from 'typeorm';
import { ENTITIES } from '../src/app.js';
import { createDataSource } from '../src/persistence/data-source.js';
import { freshDatabase } from './database.js';

let dataSource: DataSource;
beforeAll(async () => (dataSource = await createDataSource(await freshDatabase(), ENTITIES).initialize()));
afterAll(() => dataSource.destroy());

it('is what the entities say', async () => {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

it('has relations that point one way, and no magic', () => {
  const relations = dataSource.entityMetadatas.flatMap((entity) => entity.relations);
  const odd = relations.filter(
    (relation) =>
      !relation.isOwning ||
      relation.isEager ||
      relation.isLazy ||
      relation.isCascadeInsert ||
      relation.isCascadeUpdate,
  );
  expect(odd.map((relation) => relation.propertyPath)).toEqual([]);
});
