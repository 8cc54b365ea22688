import {
  FUNDING_FACET_LABELS,
  MUNICIPALITY_NAMES,
  SCHOOL_TYPE_LABELS,
  STUDY_FORM_LABELS,
  type LocalizedNameDto,
} from '@spang/shared/values';

const LABELS: Record<string, Partial<Record<string, LocalizedNameDto>>> = {
  funding: FUNDING_FACET_LABELS,
  schoolType: SCHOOL_TYPE_LABELS,
  studyForm: STUDY_FORM_LABELS,
};

/** What the value of a filter is called; null where it is the id of a record or says by itself what it is. */
export function facetLabel(parameter: string, value: string): LocalizedNameDto | null {
  const municipality = parameter === 'municipality' && MUNICIPALITY_NAMES.get(value);
  return municipality ? { sv: municipality } : (LABELS[parameter]?.[value] ?? null);
}
