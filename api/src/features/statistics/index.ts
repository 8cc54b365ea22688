import { StatisticsSnapshot } from './statistics-snapshot.entity.js';

export const STATISTICS_ENTITIES = [StatisticsSnapshot];
export { rebuildStatistics, takeSnapshots } from './statistics.service.js';
