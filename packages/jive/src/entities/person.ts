import type {JiveEntity} from './entity.js';

/** Somebody with an account. Addresses use their `id`. */
export interface JivePerson extends JiveEntity {
  type: 'person';
  displayName?: string;
  name?: {givenName?: string; familyName?: string; formatted?: string};
  emails?: readonly {
    value: string;
    type?: string;
    primary?: boolean;
    jive_label?: string;
  }[];
  jive?: {
    username?: string;
    level?: {
      name?: string;
      points?: number;
      description?: string;
      imageURI?: string;
    };
    enabled?: boolean;
    external?: boolean;
    externalContributor?: boolean;
    federated?: boolean;
    visible?: boolean;
    locale?: string;
    timeZone?: string;
    profile?: readonly {jive_label?: string; value?: string}[];
    termsAndConditionsRequired?: boolean;
  };
  thumbnailUrl?: string;
  thumbnailId?: string;
  photos?: readonly {value: string}[];
  followerCount?: number;
  followingCount?: number;
  mentionName?: string;
  location?: string;
  status?: string;
  tags?: readonly string[];
}
