import type { Permission } from '@spang/shared/management';
import type { RouteObject } from 'react-router';
import type { Control, FieldValues } from 'react-hook-form';
import type { Format } from '../format';
import type { AnyRecord, RecordApi } from '../record-api';
import type { useWords } from '../words';
import type { LookUps } from './dto-fields';
import type { RecordSection } from './record-editor';

/** Whose permissions decide what is offered: `<resource>:write`. */
export type PermissionResource =
  | 'projects'
  | 'organisations'
  | 'funding-sources'
  | 'training-offers'
  | 'collaboration-areas'
  | 'reference-data'
  | 'embeds';

/** The sections of a DTO: a field that it does not have is a compile error. */
export type RecordSections<I> = readonly (RecordSection & { fields: readonly (keyof I & string)[] })[];

/** What a record is named with, in the reader's language. */
export interface Say {
  text: ReturnType<typeof useWords>['name'];
  code: ReturnType<typeof useWords>['code'];
  format: Format;
}

/** Where one comes back to. */
export interface Back {
  to: string;
  label: string;
}

/** A further page of a dossier: the last part of the address, and the key of the words. */
export interface RecordTab {
  path: string;
  label:
    | 'trainingOffers.occasions'
    | 'followUp.title'
    | 'followUp.supports'
    | 'followUp.tallies'
    | 'participantTerms.title';
  /** Left out for whom it is not, in the record's organisation. */
  needs?: Permission;
  /** Pages below it that have a name of their own. */
  below?: readonly RecordTab[];
}

/** Pages of a record that another room brings. */
export interface RecordPart {
  tab: RecordTab;
  /** Below the record's head. */
  children: RouteObject[];
  /** Forms, with a head of their own. */
  pages: RouteObject[];
}

/** All that the pages of one kind of record need to know of it. */
export interface RecordKind<I extends FieldValues, R extends AnyRecord> {
  resource: PermissionResource;
  dto: new () => I;
  sections: readonly RecordSection[];
  lookUps: LookUps;
  /** What the record is called: its heading, and the title of the page. */
  nameOf: (record: R, say: Say) => string;
  /** What it belongs to, where one comes back to that instead of to the list. */
  backOf?: (record: R, say: Say) => Back;
  /** Further pages of its dossier. */
  tabs?: readonly RecordTab[];
  /** Under the head of its dossier. */
  Below?: (props: { record: R }) => React.ReactNode;
  /** Beside its button for editing, for those who may write. */
  Actions?: (props: { record: R }) => React.ReactNode;
  /** Paths of fields that are seldom needed: folded away in its form while they say nothing. */
  folded?: ReadonlySet<string>;
  /** Beside its form, instead of the list of sections. */
  Beside?: (props: { control: Control<I> }) => React.ReactNode;
}

/** A field to look at before a copy is saved, and why: it was emptied, kept from the original, or set back. */
export interface Check {
  field: string;
  why: 'cleared' | 'kept' | 'reset';
}

/** What a new record begins with, beside the DTO's own initial values. */
export interface Beginning<I> {
  initial: Partial<I>;
  /** A document that tells what the ids of `initial` are called. */
  known?: unknown;
  back?: (say: Say) => Back;
  /** The heading, where it is another than that of a new record. */
  title?: 'occasions.copy';
  /** It is a copy: what has to be looked at in it. */
  checks?: Check[];
}

/** Where the records of a kind are, and how they are read. */
export interface Routed<I extends FieldValues, R extends AnyRecord, S> {
  /** `projekt`, below which the pages are. */
  path: string;
  /** Where one comes back to. */
  list: {
    to: string;
    label:
      | 'projects'
      | 'organisations'
      | 'fundingSources'
      | 'trainingOffers'
      | 'occasions'
      | 'collaborationAreas'
      | 'embeds'
      | 'areas'
      | 'classificationCodes'
      | 'indicators';
  };
  api: RecordApi<I, R, S>;
  /** Read when a page is first opened: the DTO and its rules are heavy. */
  kind: () => Promise<RecordKind<I, R>>;
  /** What a new one begins with, as the address says. */
  begin?: (search: URLSearchParams) => Promise<Beginning<I>>;
  publishes?: boolean;
  /** The first page below the record's head, where it is more than a list of facts. */
  dossier?: Pick<RouteObject, 'loader' | 'lazy'>;
  /** Further pages below the record's head. */
  children?: RouteObject[];
  /** Pages that other rooms bring. */
  parts?: readonly RecordPart[];
}
