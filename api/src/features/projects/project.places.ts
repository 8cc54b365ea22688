import type { ProjectInputDto } from '@spang/shared/management';
import type { Faces } from './project.references.js';

/** Municipalities and counties of a project's locations, each once and in order. */
export function placesOf(
  { locations }: Pick<ProjectInputDto, 'locations'>,
  { areas }: Pick<Faces, 'areas'>,
): { municipalityCodes: string[]; countyCodes: string[] } {
  const found = locations.flatMap(({ areaId }) => areas.get(areaId ?? '') ?? []);
  const codes = (of: (area: (typeof found)[number]) => string | null) =>
    [...new Set(found.map(of))].filter((code) => code !== null).sort();
  return {
    municipalityCodes: codes(({ municipalityCode }) => municipalityCode),
    countyCodes: codes(({ countyCode }) => countyCode),
  };
}
