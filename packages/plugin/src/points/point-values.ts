import type {Stage} from '@townhall/client';
import type {Json} from '../json.js';
import type {Tone} from '../model.js';
import type {IconName} from '../ui/ui-tree.js';

/** What a guard says to something that is about to be sent. */
export type Verdict =
  | {readonly verdict: 'allow'}
  | {
      readonly verdict: 'warn';
      readonly message: string;
      readonly field?: string;
    }
  /**
   * Staff is asked to look at it, and reads the reason. Who wrote it reads the
   * message; the reason where there is none.
   */
  | {
      readonly verdict: 'hold';
      readonly reason: string;
      readonly message?: string;
    }
  | {
      readonly verdict: 'block';
      readonly message: string;
      readonly field?: string;
    };

/** A small sign on an idea, a question or a person. */
export interface Badge {
  readonly id: string;
  readonly label: string;
  readonly tone?: Tone;
  readonly icon?: IconName;
  /** What it means, in a sentence. */
  readonly title?: string;
}

/** Badges by the id of what they are about. */
export type Badges = Readonly<Record<string, readonly Badge[]>>;

/** What becomes of a list; only ids that are in it count. */
export interface ItemsPatch {
  readonly order?: readonly string[];
  /** For others it needs `ideas:moderate` or `qa:moderate`. */
  readonly hide?: readonly string[];
  readonly pin?: readonly string[];
  readonly annotate?: Readonly<Record<string, Annotation>>;
}

/** What is said of one thing in a list. */
export interface Annotation {
  readonly badges?: readonly Badge[];
  readonly note?: string;
  readonly emphasis?: 'none' | 'subtle' | 'strong';
}

/** A field that a form gets beside its own. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly type:
    | 'text'
    | 'textarea'
    | 'select'
    | 'checkbox'
    | 'number'
    | 'date';
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly options?: readonly {
    readonly value: string;
    readonly label: string;
  }[];
  readonly defaultValue?: Json;
}
export interface Fields {
  readonly fields: readonly Field[];
}

/** Another name for a stage, for ideas that carry a tag. */
export interface StageName {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
  /** The stage of Townhall's own that it stands for. */
  readonly maps: Stage;
  /** Only ideas with this tag; all of them without it. */
  readonly tag?: string;
  readonly description?: string;
}
export interface StageNames {
  readonly stages: readonly StageName[];
}
